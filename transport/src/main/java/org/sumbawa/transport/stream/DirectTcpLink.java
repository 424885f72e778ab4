package org.sumbawa.transport.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;
import org.sumbawa.transport.LinkSettings;

/** A link with the framing of Direct TCP: a zero byte, then the length in 24 bits. MS-SMB2 2.1. */
final class DirectTcpLink implements Link {
  private final FrameChannel channel;
  private final String transportName;

  DirectTcpLink(ByteStream stream, Framing framing, String transportName) {
    this.channel = new FrameChannel(stream, framing);
    this.transportName = transportName;
  }

  @Override
  public Optional<Frame> read() throws IOException {
    var header = channel.readHeader();
    if (header.isEmpty()) {
      return Optional.empty();
    }
    if (header.getAsInt() >>> 24 != 0) {
      throw channel.violated(LinkEnd.NOT_DIRECT_TCP,
          "a frame that begins with " + Integer.toHexString(header.getAsInt()));
    }
    return Optional.of(channel.readPayload(header.getAsInt()));
  }

  @Override
  public void write(ByteBuffer... parts) throws LinkException {
    channel.write(FrameChannel.totalLength(LinkSettings.FRAME_LIMIT, parts), parts);
  }

  @Override
  public void shutdownOutput() throws LinkException {
    channel.shutdownOutput();
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
  public void close() {
    channel.close();
  }

  @Override
  public String toString() {
    return transportName + " " + local() + " to " + remote();
  }
}
