package org.sumbawa.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.SocketChannel;
import java.util.OptionalLong;
import org.sumbawa.transport.stream.ByteStream;

/** A connected socket in blocking mode. */
final class TcpByteStream implements ByteStream {
  private final SocketChannel channel;
  private final InetSocketAddress local;
  private final InetSocketAddress remote;

  TcpByteStream(SocketChannel channel) throws IOException {
    this.channel = channel;
    this.local = (InetSocketAddress) channel.getLocalAddress();
    this.remote = (InetSocketAddress) channel.getRemoteAddress();
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return channel.read(into);
  }

  @Override
  public long write(ByteBuffer... parts) throws IOException {
    return parts.length == 1 ? channel.write(parts[0]) : channel.write(parts);
  }

  @Override
  public OptionalLong unconfirmed() {
    return SendQueue.of(local, remote);
  }

  @Override
  public void shutdownOutput() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void reset() {
    try {
      // Without lingering the system answers the close with a reset and drops what is still unsent.
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      // Closed already: there is nothing left to reset.
    }
    close();
  }

  @Override
  public void close() {
    close(channel);
  }

  @Override
  public InetSocketAddress local() {
    return local;
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  static void close(Channel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // The descriptor is gone in any case, and nobody could act on it.
    }
  }
}
