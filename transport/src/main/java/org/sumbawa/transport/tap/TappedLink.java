package org.sumbawa.transport.tap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.Link;

/** A link whose frames a tap sees. */
final class TappedLink implements Link {
  private final Link link;
  private final Tap tap;
  private final AtomicBoolean closed = new AtomicBoolean();

  TappedLink(Link link, Tap tap) {
    this.link = link;
    this.tap = tap;
  }

  @Override
  public Optional<Frame> read() throws IOException {
    var frame = link.read();
    frame.ifPresent(read -> tap.frame(link, Direction.RECEIVED, read.bytes()));
    return frame;
  }

  @Override
  public void write(ByteBuffer... parts) throws IOException {
    tap.frame(link, Direction.SENT, parts);
    link.write(parts);
  }

  @Override
  public long written() {
    return link.written();
  }

  @Override
  public OptionalLong unconfirmed() {
    return link.unconfirmed();
  }

  @Override
  public void shutdownOutput() throws IOException {
    link.shutdownOutput();
  }

  @Override
  public int largestFrame() {
    return link.largestFrame();
  }

  @Override
  public void maxFrame(int bytes) {
    link.maxFrame(bytes);
  }

  @Override
  public InetSocketAddress local() {
    return link.local();
  }

  @Override
  public InetSocketAddress remote() {
    return link.remote();
  }

  @Override
  public String transportName() {
    return link.transportName();
  }

  @Override
  public void abort() {
    link.abort();
    close();
  }

  @Override
  public void close() {
    link.close();
    if (closed.compareAndSet(false, true)) {
      tap.closed(link);
    }
  }
}
