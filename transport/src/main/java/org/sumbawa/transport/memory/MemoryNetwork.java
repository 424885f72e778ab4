package org.sumbawa.transport.memory;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.Listener;
import org.sumbawa.transport.Network;
import org.sumbawa.transport.stream.ByteNetwork;
import org.sumbawa.transport.stream.DirectTcpNetwork;
import org.sumbawa.transport.stream.Framing;

/** A network in memory with the framing of Direct TCP. Its bytes can be had as well, to misbehave with. */
public final class MemoryNetwork implements Network {
  /** What a direction holds, if not said otherwise: about what a socket's buffer does. */
  public static final int CAPACITY = 64 * 1024;

  private final MemoryBytes bytes;
  private final DirectTcpNetwork frames;

  /** Makes a network of its own: ports of two such networks have nothing to do with each other. */
  public MemoryNetwork(Framing framing) {
    bytes = new MemoryBytes(CAPACITY, framing.settings().backlog());
    frames = new DirectTcpNetwork(bytes, framing);
  }

  /** The same network without framing. */
  public ByteNetwork bytes() {
    return bytes;
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
