package org.sumbawa.transport.tap;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.Listener;
import org.sumbawa.transport.Network;

/** A network whose frames a tap sees. */
public final class TappedNetwork implements Network {
  private final Network network;
  private final Tap tap;

  /** Lets a tap see what passes on a network. */
  public TappedNetwork(Network network, Tap tap) {
    this.network = network;
    this.tap = tap;
  }

  @Override
  public Listener listen(InetSocketAddress address) throws IOException {
    var listener = network.listen(address);
    return new Listener() {
      @Override
      public Link accept() throws IOException {
        return tapped(listener.accept(), true);
      }

      @Override
      public InetSocketAddress address() {
        return listener.address();
      }

      @Override
      public void close() {
        listener.close();
      }
    };
  }

  @Override
  public Link connect(InetSocketAddress address) throws IOException {
    return tapped(network.connect(address), false);
  }

  private Link tapped(Link link, boolean accepted) {
    tap.opened(link, accepted);
    return new TappedLink(link, tap);
  }
}
