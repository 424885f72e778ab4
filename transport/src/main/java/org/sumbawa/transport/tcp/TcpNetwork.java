package org.sumbawa.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.Listener;
import org.sumbawa.transport.Network;
import org.sumbawa.transport.stream.DirectTcpNetwork;
import org.sumbawa.transport.stream.Framing;

/** Direct TCP: SMB straight on TCP, usually at port 445. MS-SMB2 2.1. */
public final class TcpNetwork implements Network {
  private final DirectTcpNetwork frames;

  /** Uses the machine's network. */
  public TcpNetwork(Framing framing) {
    frames = new DirectTcpNetwork(new TcpBytes(framing.settings(), framing.timers()), framing);
  }

  @Override
  public Listener listen(InetSocketAddress address) throws IOException {
    return frames.listen(address);
  }

  @Override
  public Link connect(InetSocketAddress address) throws IOException {
    return frames.connect(address);
  }
}
