package org.sumbawa.transport;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Makes links: by waiting for peers, or by going to one. */
public interface Network {

  /** Starts to listen; port 0 picks a free one. */
  Listener listen(InetSocketAddress address) throws IOException;

  /** Connects, or fails within the connect timeout. */
  Link connect(InetSocketAddress address) throws IOException;
}
