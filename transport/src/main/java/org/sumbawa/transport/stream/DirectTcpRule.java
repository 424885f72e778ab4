package org.sumbawa.transport.stream;

import java.util.Optional;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;
import org.sumbawa.transport.LinkSettings;

/** Direct TCP: a zero byte, then the length in 24 bits. MS-SMB2 2.1. */
final class DirectTcpRule implements PacketRule {
  @Override
  public Optional<Frame> read(FrameChannel channel) throws LinkException {
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
  public int header(int length) {
    return length;
  }

  @Override
  public int limit() {
    return LinkSettings.FRAME_LIMIT;
  }
}
