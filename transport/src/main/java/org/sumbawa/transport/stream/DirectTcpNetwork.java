package org.sumbawa.transport.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.Listener;
import org.sumbawa.transport.Network;

/** The framing of Direct TCP on any network that carries bytes. */
public final class DirectTcpNetwork implements Network {
  private static final PacketRule RULE = new DirectTcpRule();

  private final ByteNetwork bytes;
  private final Framing framing;

  /** Frames what a network carries. */
  public DirectTcpNetwork(ByteNetwork bytes, Framing framing) {
    this.bytes = bytes;
    this.framing = framing;
  }

  @Override
  public Listener listen(InetSocketAddress address) throws IOException {
    return new FramedListener(bytes.listen(address), this::link);
  }

  @Override
  public Link connect(InetSocketAddress address) throws IOException {
    return link(bytes.connect(address));
  }

  private Link link(ByteStream stream) {
    return new FramedLink(new FrameChannel(stream, framing), RULE, bytes.name());
  }
}
