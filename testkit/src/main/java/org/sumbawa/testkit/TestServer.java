package org.sumbawa.testkit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.UnaryOperator;
import org.sumbawa.events.EventFilter;
import org.sumbawa.server.SmbServer;
import org.sumbawa.server.SmbServerBuilder;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.memory.MemoryNetwork;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.message.Dialect;

/**
 * A whole server in a world that is the test's: network and files are memory, and the clock stands still. There is one
 * user and one share; everything else is the builder's.
 */
public final class TestServer implements AutoCloseable {
  /** The user's name. */
  public static final String USER = "alice";
  /** The user's password. */
  public static final String PASSWORD = "secret";
  /** The share's name. */
  public static final String SHARE = "docs";

  /** What the server calls itself, unless the settings say otherwise. */
  public static final String NAME = "TESTSERVER";

  private final TestEnvironment world;
  private final MemoryNetwork network;
  private final MemoryFileSystem files;
  private final EventRecorder events;
  private final SmbServer server;

  private TestServer(TestEnvironment world, MemoryNetwork network, MemoryFileSystem files,
      EventRecorder events, SmbServer server) {
    this.world = world;
    this.network = network;
    this.files = files;
    this.events = events;
    this.server = server;
  }

  /** Starts one whose work is done in order, with these settings. */
  public static TestServer start(ServerSettings settings) throws IOException {
    return start(TestEnvironment.direct(1), settings, UnaryOperator.identity());
  }

  /**
   * Starts one.
   *
   * @param world ends with the server
   * @param more what is said to the builder beside
   */
  public static TestServer start(TestEnvironment world, ServerSettings settings,
      UnaryOperator<SmbServerBuilder> more) throws IOException {
    var timeouts = settings.timeouts();
    var network = world.network(LinkSettings.DEFAULT.withStallTimeout(timeouts.receiveTimeout())
        .withWriteTimeout(timeouts.sendTimeout()));
    var files = new MemoryFileSystem(world.clock());
    var events = new EventRecorder();
    var named = settings.identity().serverName().isEmpty()
        ? settings.with(SettingsCatalog.SERVER_NAME, NAME)
        : settings;
    var builder = SmbServer.builder().settings(named).environment(world.environment()).network(network)
        .subscribe(events, EventFilter.ALL).user(USER, PASSWORD.toCharArray()).share(SHARE, files);
    return new TestServer(world, network, files, events, more.apply(builder).start());
  }

  /** The server. */
  public SmbServer server() {
    return server;
  }

  /** Its events, from the start on. */
  public EventRecorder events() {
    return events;
  }

  /** The clock that it goes by. */
  public FakeClock clock() {
    return world.clock();
  }

  /** Its world. */
  public TestEnvironment world() {
    return world;
  }

  /** The network that it listens on. */
  public MemoryNetwork network() {
    return network;
  }

  /** What its share serves. */
  public MemoryFileSystem files() {
    return files;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.addresses().getFirst();
  }

  /** A connection to it. */
  public Link link() throws IOException {
    return network.connect(address());
  }

  /** A connection to it with a peer at its end, which has said nothing yet. */
  public ScriptedPeer peer() throws IOException {
    return new ScriptedPeer(link(), clock(), world.environment().entropy());
  }

  /** A connection to it in a dialect. */
  public ScriptedPeer peer(Dialect dialect) throws IOException {
    var peer = peer();
    peer.negotiate(dialect);
    return peer;
  }

  /** The user's session on a connection of its own, in the newest dialect. */
  public PeerSession session() throws IOException {
    return session(Dialect.V3_1_1);
  }

  /** The user's session on a connection of its own, in a dialect. */
  public PeerSession session(Dialect dialect) throws IOException {
    return peer(dialect).logOn(USER, PASSWORD);
  }

  /** Waits until it has done all there is to do, and has nothing more to tell. */
  public void settle() {
    world.threads().settle();
  }

  /** Stops it, and waits until nothing of it runs any more. */
  @Override
  public void close() {
    server.close();
    world.close();
  }
}
