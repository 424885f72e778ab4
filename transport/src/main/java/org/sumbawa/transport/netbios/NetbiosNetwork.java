package org.sumbawa.transport.netbios;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.Listener;
import org.sumbawa.transport.Network;
import org.sumbawa.transport.stream.ByteNetwork;
import org.sumbawa.transport.stream.ByteStream;
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
    return new FramedListener(bytes.listen(address), this::link);
  }

  @Override
  public Link connect(InetSocketAddress address) throws IOException {
    var link = link(bytes.connect(address));
    link.request(called, calling);
    return link;
  }

  private NetbiosLink link(ByteStream stream) {
    return new NetbiosLink(stream, framing, "Netbios" + bytes.name());
  }
}
