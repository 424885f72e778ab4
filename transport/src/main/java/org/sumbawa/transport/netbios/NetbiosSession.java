package org.sumbawa.transport.netbios;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.sumbawa.core.Timers;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;
import org.sumbawa.transport.stream.FrameChannel;
import org.sumbawa.transport.stream.PacketRule;

/**
 * One session of the session service. The side that connected asks for it; the side that accepted answers when it
 * first reads, so that nobody who connects and says nothing holds up others. RFC 1002 4.3.
 */
final class NetbiosSession implements PacketRule {
  private static final int LONGEST_REQUEST = 2 * 255;

  private volatile boolean open;

  /** Asks for a session, as the side that connected, and waits for the answer. */
  void request(FrameChannel channel, NetbiosName called, NetbiosName calling, Timers timers, Duration timeout)
      throws LinkException {
    var names = ByteBuffer.allocate(2 * 34).put(called.encoded()).put(calling.encoded()).flip();
    var timer = timers.after(timeout, () -> channel.cut(LinkEnd.STALLED));
    try {
      channel.write(SessionPacket.header(SessionPacket.REQUEST, names.remaining()), names);
      awaitAnswer(channel);
    } finally {
      timer.cancel();
    }
    open = true;
  }

  @Override
  public Optional<Frame> read(FrameChannel channel) throws LinkException {
    if (!open && !accepted(channel)) {
      return Optional.empty();
    }
    for (var header = channel.readHeader(); header.isPresent(); header = channel.readHeader()) {
      if (header.getAsInt() != SessionPacket.header(SessionPacket.KEEP_ALIVE, 0)) {
        return Optional.of(message(channel, header.getAsInt()));
      }
    }
    return Optional.empty();
  }

  @Override
  public int header(int length) {
    return SessionPacket.header(SessionPacket.MESSAGE, length);
  }

  @Override
  public int limit() {
    return SessionPacket.LENGTH_LIMIT;
  }

  private static Frame message(FrameChannel channel, int header) throws LinkException {
    if (SessionPacket.type(header) != SessionPacket.MESSAGE || SessionPacket.reservedFlags(header)) {
      throw channel.violated(LinkEnd.NOT_NETBIOS,
          "a session packet that begins with " + Integer.toHexString(header));
    }
    return channel.readPayload(SessionPacket.length(header));
  }

  /**
   * Answers the session request; false when the peer left without one. Any called name will do: a client that does not
   * know the server's name makes one up.
   */
  private boolean accepted(FrameChannel channel) throws LinkException {
    var header = channel.readHeader();
    if (header.isEmpty()) {
      return false;
    }
    int length = SessionPacket.length(header.getAsInt());
    if (SessionPacket.type(header.getAsInt()) != SessionPacket.REQUEST || length > LONGEST_REQUEST) {
      throw channel.violated(LinkEnd.NOT_NETBIOS,
          "not a session request: " + Integer.toHexString(header.getAsInt()));
    }
    try (var names = channel.readPayload(length)) {
      var in = names.bytes();
      var called = NetbiosName.read(in);
      var calling = NetbiosName.read(in);
      if (called.isEmpty() || calling.isEmpty() || in.hasRemaining()) {
        throw channel.violated(LinkEnd.NOT_NETBIOS, "a session request without two names");
      }
    }
    channel.write(SessionPacket.header(SessionPacket.POSITIVE_RESPONSE, 0));
    open = true;
    return true;
  }

  private static void awaitAnswer(FrameChannel channel) throws LinkException {
    var answer = channel.readHeader();
    if (answer.isEmpty()) {
      throw channel.violated(LinkEnd.CLOSED_BY_PEER,
          "the peer closed instead of answering the session request");
    }
    int header = answer.getAsInt();
    if (header != SessionPacket.header(SessionPacket.POSITIVE_RESPONSE, 0)) {
      throw refused(channel, header);
    }
  }

  private static LinkException refused(FrameChannel channel, int header) throws LinkException {
    if (SessionPacket.type(header) == SessionPacket.NEGATIVE_RESPONSE && SessionPacket.length(header) == 1) {
      try (var code = channel.readPayload(1)) {
        return channel.violated(LinkEnd.NOT_NETBIOS,
            "the session was refused with error " + Integer.toHexString(code.bytes().get(0) & 0xFF));
      }
    }
    return channel.violated(LinkEnd.NOT_NETBIOS, "not a session response: " + Integer.toHexString(header));
  }
}
