package org.sumbawa.transport.stream;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;

/** A link on a stream of bytes. */
public final class FramedLink implements Link {
  private final FrameChannel channel;
  private final PacketRule rule;
  private final String transportName;

  /** Makes a link of a channel whose packets follow a rule. */
  public FramedLink(FrameChannel channel, PacketRule rule, String transportName) {
    this.channel = channel;
    this.rule = rule;
    this.transportName = transportName;
  }

  @Override
  public Optional<Frame> read() throws LinkException {
    return rule.read(channel);
  }

  @Override
  public void write(ByteBuffer... parts) throws LinkException {
    long length = 0;
    for (var part : parts) {
      length += part.remaining();
    }
    if (length > rule.limit()) {
      throw new IllegalArgumentException("a frame of " + length + " bytes where " + rule.limit() + " fit");
    }
    channel.write(rule.header((int) length), parts);
  }

  @Override
  public long written() {
    return channel.written();
  }

  @Override
  public OptionalLong unconfirmed() {
    return channel.stream().unconfirmed();
  }

  @Override
  public void shutdownOutput() throws LinkException {
    channel.shutdownOutput();
  }

  @Override
  public int largestFrame() {
    return rule.limit();
  }

  @Override
  public void maxFrame(int bytes) {
    channel.maxFrame(bytes);
  }

  @Override
  public InetSocketAddress local() {
    return channel.stream().local();
  }

  @Override
  public InetSocketAddress remote() {
    return channel.stream().remote();
  }

  @Override
  public String transportName() {
    return transportName;
  }

  @Override
  public void abort() {
    channel.cut(LinkEnd.NOT_READING);
  }

  @Override
  public void close() {
    channel.close();
  }

  @Override
  public String toString() {
    return transportName + " " + local() + " to " + remote();
  }
}
