package org.sumbawa.transport.netbios;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.Listener;
import org.sumbawa.transport.Network;
import org.sumbawa.transport.stream.ByteNetwork;
import org.sumbawa.transport.stream.FrameChannel;
import org.sumbawa.transport.stream.FramedLink;
import org.sumbawa.transport.stream.FramedListener;
import org.sumbawa.transport.stream.Framing;

/** The NetBIOS session service on any network that carries bytes. RFC 1002 4.3. */
public final class NetbiosNetwork implements Network {
  private final ByteNetwork bytes;
  private final Framing framing;
  private final NetbiosName called;
  private final NetbiosName calling;

  /**
   * Frames what a network carries.
   *
   * @param called the name that a connect asks for, often {@link NetbiosName#ANY_SERVER}
   * @param calling the name of this machine that a connect tells
   */
  public NetbiosNetwork(ByteNetwork bytes, Framing framing, NetbiosName called, NetbiosName calling) {
    this.bytes = bytes;
    this.framing = framing;
    this.called = called;
    this.calling = calling;
  }

  @Override
  public Listener listen(InetSocketAddress address) throws IOException {
    return new FramedListener(bytes.listen(address),
        stream -> link(new FrameChannel(stream, framing), new NetbiosSession()));
  }

  @Override
  public Link connect(InetSocketAddress address) throws IOException {
    var channel = new FrameChannel(bytes.connect(address), framing);
    var session = new NetbiosSession();
    session.request(channel, called, calling, framing.timers(), framing.settings().connectTimeout());
    return link(channel, session);
  }

  private Link link(FrameChannel channel, NetbiosSession session) {
    return new FramedLink(channel, session, "Netbios" + bytes.name());
  }
}
