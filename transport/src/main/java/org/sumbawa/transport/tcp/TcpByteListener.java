package org.sumbawa.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import org.sumbawa.transport.stream.ByteListener;
import org.sumbawa.transport.stream.ByteStream;

/** A listening socket. */
final class TcpByteListener implements ByteListener {
  private final ServerSocketChannel channel;
  private final Duration keepAliveIdle;
  private final InetSocketAddress address;

  TcpByteListener(ServerSocketChannel channel, Duration keepAliveIdle) throws IOException {
    this.channel = channel;
    this.keepAliveIdle = keepAliveIdle;
    this.address = (InetSocketAddress) channel.getLocalAddress();
  }

  @Override
  public ByteStream accept() throws IOException {
    var peer = channel.accept();
    if (!channel.isOpen()) {
      // Until a thread that waits here has woken, the system still takes peers in.
      peer.close();
      throw new ClosedChannelException();
    }
    return TcpBytes.open(peer, keepAliveIdle);
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    TcpByteStream.close(channel);
  }
}
