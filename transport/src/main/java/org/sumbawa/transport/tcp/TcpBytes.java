package org.sumbawa.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.net.ExtendedSocketOptions;
import org.sumbawa.core.Timers;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.stream.ByteListener;
import org.sumbawa.transport.stream.ByteNetwork;
import org.sumbawa.transport.stream.ByteStream;

/** Connections over the machine's TCP. */
public final class TcpBytes implements ByteNetwork {
  private final LinkSettings settings;
  private final Timers timers;

  /** Opens sockets by these settings. */
  public TcpBytes(LinkSettings settings, Timers timers) {
    this.settings = settings;
    this.timers = timers;
  }

  @Override
  public ByteListener listen(InetSocketAddress address) throws IOException {
    var channel = ServerSocketChannel.open();
    try {
      // A server that is restarted must get its port back while old connections linger.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(address, settings.backlog());
      return new TcpByteListener(channel, settings.keepAliveIdle());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public ByteStream connect(InetSocketAddress address) throws IOException {
    if (address.isUnresolved()) {
      throw new UnknownHostException(address.getHostString());
    }
    var channel = SocketChannel.open();
    var late = new AtomicBoolean();
    var timer = timers.after(settings.connectTimeout(), () -> {
      late.set(true);
      TcpByteStream.close(channel);
    });
    try {
      channel.connect(address);
      return open(channel, settings.keepAliveIdle());
    } catch (ClosedChannelException e) {
      if (!late.get()) {
        throw e;
      }
      var tooLate =
          new SocketTimeoutException("no answer from " + address + " within " + settings.connectTimeout());
      tooLate.initCause(e);
      throw tooLate;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    } finally {
      timer.cancel();
    }
  }

  @Override
  public String name() {
    return "Tcp";
  }

  static ByteStream open(SocketChannel channel, Duration keepAliveIdle) throws IOException {
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      if (channel.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
        channel.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, (int) Math.max(1, keepAliveIdle.toSeconds()));
      }
      return new TcpByteStream(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }
}
