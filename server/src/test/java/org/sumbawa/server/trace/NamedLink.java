package org.sumbawa.server.trace;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.Link;

/** A link that has a name and addresses and carries nothing. */
record NamedLink(String transportName) implements Link {
  static final InetSocketAddress REMOTE = new InetSocketAddress("192.0.2.7", 50_000);

  @Override
  public Optional<Frame> read() {
    return Optional.empty();
  }

  @Override
  public void write(ByteBuffer... parts) {
    throw new UnsupportedOperationException("carries nothing");
  }

  @Override
  public void shutdownOutput() {}

  @Override
  public int largestFrame() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void maxFrame(int bytes) {}

  @Override
  public InetSocketAddress local() {
    return new InetSocketAddress("192.0.2.1", 445);
  }

  @Override
  public InetSocketAddress remote() {
    return REMOTE;
  }

  @Override
  public void close() {}
}
