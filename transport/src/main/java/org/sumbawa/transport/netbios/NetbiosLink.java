package org.sumbawa.transport.netbios;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;
import org.sumbawa.transport.stream.ByteStream;
import org.sumbawa.transport.stream.FrameChannel;
import org.sumbawa.transport.stream.Framing;

/** A link over a session of the session service. The side that accepted answers the request when it first reads. */
final class NetbiosLink implements Link {
  private static final int LONGEST_REQUEST = 2 * 255;

  private final FrameChannel channel;
  private final Framing framing;
  private final String transportName;
  private final AtomicBoolean open = new AtomicBoolean();

  NetbiosLink(ByteStream stream, Framing framing, String transportName) {
    channel = new FrameChannel(stream, framing);
    this.framing = framing;
    this.transportName = transportName;
  }

  /** Asks for a session, as the side that connected, and waits for the answer. */
  void request(NetbiosName called, NetbiosName calling) throws LinkException {
    var names = ByteBuffer.allocate(2 * 34).put(called.encoded()).put(calling.encoded()).flip();
    var timer =
        framing.timers().after(framing.settings().connectTimeout(), () -> channel.cut(LinkEnd.STALLED));
    try {
      channel.write(SessionPacket.header(SessionPacket.REQUEST, names.remaining()), names);
      awaitAnswer();
    } finally {
      timer.cancel();
    }
    open.set(true);
  }

  @Override
  public Optional<Frame> read() throws LinkException {
    if (!open.get() && !accepted()) {
      return Optional.empty();
    }
    for (var header = channel.readHeader(); header.isPresent(); header = channel.readHeader()) {
      if (header.getAsInt() != SessionPacket.header(SessionPacket.KEEP_ALIVE, 0)) {
        return Optional.of(message(header.getAsInt()));
      }
    }
    return Optional.empty();
  }

  @Override
  public void write(ByteBuffer... parts) throws LinkException {
    int length = FrameChannel.totalLength(SessionPacket.LENGTH_LIMIT, parts);
    channel.write(SessionPacket.header(SessionPacket.MESSAGE, length), parts);
  }

  @Override
  public void shutdownOutput() throws LinkException {
    channel.shutdownOutput();
  }

  @Override
  public void maxFrame(int bytes) {
    channel.maxFrame(Math.min(bytes, SessionPacket.LENGTH_LIMIT));
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

  private Frame message(int header) throws LinkException {
    if (SessionPacket.type(header) != SessionPacket.MESSAGE || SessionPacket.reservedFlags(header)) {
      throw channel.violated(LinkEnd.NOT_NETBIOS,
          "a session packet that begins with " + Integer.toHexString(header));
    }
    return channel.readPayload(SessionPacket.length(header));
  }

  /**
   * Answers the session request; false when the peer left without one. Any called name will do: a client that
   * does not know the server's name makes one up.
   */
  private boolean accepted() throws LinkException {
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
    open.set(true);
    return true;
  }

  private void awaitAnswer() throws LinkException {
    var answer = channel.readHeader();
    if (answer.isEmpty()) {
      throw channel.violated(LinkEnd.CLOSED_BY_PEER,
          "the peer closed instead of answering the session request");
    }
    int header = answer.getAsInt();
    if (header != SessionPacket.header(SessionPacket.POSITIVE_RESPONSE, 0)) {
      throw refused(header);
    }
  }

  private LinkException refused(int header) throws LinkException {
    if (SessionPacket.type(header) == SessionPacket.NEGATIVE_RESPONSE && SessionPacket.length(header) == 1) {
      try (var code = channel.readPayload(1)) {
        return channel.violated(LinkEnd.NOT_NETBIOS,
            "the session was refused with error " + Integer.toHexString(code.bytes().get(0) & 0xFF));
      }
    }
    return channel.violated(LinkEnd.NOT_NETBIOS, "not a session response: " + Integer.toHexString(header));
  }
}
