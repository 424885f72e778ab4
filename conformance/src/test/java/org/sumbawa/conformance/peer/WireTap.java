package org.sumbawa.conformance.peer;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sumbawa.core.SystemEnvironment;
import org.sumbawa.transport.BufferPool;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.Listener;
import org.sumbawa.transport.Network;
import org.sumbawa.transport.stream.Framing;
import org.sumbawa.transport.tap.CaptureSettings;
import org.sumbawa.transport.tap.PcapngWriter;
import org.sumbawa.transport.tap.TappedNetwork;
import org.sumbawa.transport.tcp.TcpNetwork;

/**
 * Stands between a client and a server and keeps what passes in a capture, unchanged, so that reading the wire takes
 * no privilege. Clients connect to it instead of the server.
 */
public final class WireTap implements Closeable {
  private final SystemEnvironment world = new SystemEnvironment();
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final InetSocketAddress server;
  private final PcapngWriter capture;
  private final Network plain;
  private final Listener listener;

  private WireTap(InetSocketAddress server, Path file) throws IOException {
    this.server = server;
    capture = new PcapngWriter(new CaptureSettings(file, Long.MAX_VALUE, 1), InstantSource.system());
    plain = new TcpNetwork(new Framing(LinkSettings.DEFAULT.withMaxFrameBytes(LinkSettings.FRAME_LIMIT),
        new BufferPool(64 << 20), world.environment().timers()));
    listener =
        new TappedNetwork(plain, capture).listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    world.environment().threads().start("wire-tap", this::accept);
  }

  /** Begins to stand before a server and to write to a file. */
  public static WireTap before(InetSocketAddress server, Path file) throws IOException {
    return new WireTap(server, file);
  }

  /** Where clients connect instead. */
  public InetSocketAddress address() {
    return listener.address();
  }

  /** Ends all connections and completes the capture. */
  @Override
  public void close() {
    listener.close();
    links.forEach(Link::close);
    capture.close();
    world.close();
  }

  private void accept() {
    try {
      while (true) {
        var client = listener.accept();
        var beyond = plain.connect(server);
        links.add(client);
        links.add(beyond);
        world.environment().threads().start("wire-tap-up", () -> pass(client, beyond));
        world.environment().threads().start("wire-tap-down", () -> pass(beyond, client));
      }
    } catch (IOException closed) {
      links.forEach(Link::close);
    }
  }

  private static void pass(Link from, Link to) {
    try (from; to) {
      for (var frame = from.read(); frame.isPresent(); frame = from.read()) {
        try (var bytes = frame.get()) {
          to.write(bytes.bytes());
        }
      }
    } catch (IOException ended) {
      to.close();
    }
  }
}
