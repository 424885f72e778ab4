package org.sumbawa.transport.memory;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.sumbawa.transport.stream.ByteStream;

/** One end of a connection in memory. */
final class MemoryByteStream implements ByteStream {
  private final Pipe in;
  private final Pipe out;
  private final InetSocketAddress local;
  private final InetSocketAddress remote;

  MemoryByteStream(Pipe in, Pipe out, InetSocketAddress local, InetSocketAddress remote) {
    this.in = in;
    this.out = out;
    this.local = local;
    this.remote = remote;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return in.read(into);
  }

  @Override
  public long write(ByteBuffer... parts) throws IOException {
    return out.write(parts);
  }

  /** The peer has what it read. */
  @Override
  public OptionalLong unconfirmed() {
    return OptionalLong.of(out.waiting());
  }

  @Override
  public void shutdownOutput() {
    out.end();
  }

  @Override
  public void reset() {
    in.closeReader();
    // Before the end, or the peer could take it for an orderly one.
    out.reset();
    out.closeWriter();
    in.reset();
  }

  @Override
  public void close() {
    in.closeReader();
    out.closeWriter();
  }

  @Override
  public InetSocketAddress local() {
    return local;
  }

  @Override
  public InetSocketAddress remote() {
    return remote;
  }

  @Override
  public String toString() {
    return local + " to " + remote;
  }
}
