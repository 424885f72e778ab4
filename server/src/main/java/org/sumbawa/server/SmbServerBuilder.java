package org.sumbawa.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.auth.account.Accounts;
import org.sumbawa.auth.account.MachineSid;
import org.sumbawa.auth.account.MemoryAccounts;
import org.sumbawa.auth.account.UpperCase;
import org.sumbawa.core.Environment;
import org.sumbawa.core.SystemEnvironment;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Events;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.server.accept.Listeners;
import org.sumbawa.server.command.Handlers;
import org.sumbawa.server.command.Negotiation;
import org.sumbawa.server.command.create.Restoring;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.server.durable.DurableHandleStore;
import org.sumbawa.server.outbound.Outgoing;
import org.sumbawa.server.report.Findings;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.share.Share;
import org.sumbawa.server.share.ShareDescriptors;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.trace.Trace;
import org.sumbawa.transport.BufferPool;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.Listener;
import org.sumbawa.transport.Network;
import org.sumbawa.transport.stream.Framing;
import org.sumbawa.transport.tcp.TcpNetwork;
import org.sumbawa.vfs.FileSystem;

/** Describes a server and starts it. What is not said has a safe default. */
public final class SmbServerBuilder {
  /** How many bytes of buffers are kept for reuse. */
  private static final long POOLED = 64L << 20;

  private final List<InetSocketAddress> addresses = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Password> users = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private ServerSettings settings = ServerSettings.DEFAULT;
  private @Nullable Environment environment;
  private @Nullable Network network;
  private @Nullable Accounts accounts;
  private @Nullable Events events;
  private @Nullable DurableHandleStore durableHandles;

  private record Offer(ShareSettings settings, FileSystem fileSystem, String path) {}

  @SuppressWarnings("ArrayRecordComponent") // characters, to be wiped
  private record Password(String name, char[] password, Instant until) {}

  private record Subscription(Subscriber subscriber, EventFilter filter) {}

  SmbServerBuilder() {}

  /** How the server shall behave. */
  public SmbServerBuilder settings(ServerSettings how) {
    settings = how;
    return this;
  }

  /** Serves a file system under a name, with the default settings of a share. */
  public SmbServerBuilder share(String name, FileSystem fileSystem) {
    return share(ShareSettings.named(name), fileSystem, name);
  }

  /**
   * Serves a file system as a share. The server closes it when it stops; one that does not start leaves it open.
   *
   * @param path what administrators call the place that it serves
   */
  public SmbServerBuilder share(ShareSettings how, FileSystem fileSystem, String path) {
    offers.add(new Offer(how, fileSystem, path));
    return this;
  }

  /**
   * Keeps the opens of continuously available shares beyond the end of the server, which closes it when it stops. Without one
   * there are no such shares: event 1801.
   */
  public SmbServerBuilder durableHandles(DurableHandleStore store) {
    durableHandles = store;
    return this;
  }

  /** Who may come in; beside those that {@link #user} names. */
  public SmbServerBuilder accounts(Accounts source) {
    accounts = source;
    return this;
  }

  /** Lets a user in for as long as this server runs. The password is not kept. */
  public SmbServerBuilder user(String name, char[] password) {
    return user(name, password, Instant.MAX);
  }

  /**
   * Lets a user in for a time: then it may not log on again, and what its sessions ask for is refused with
   * STATUS_NETWORK_SESSION_EXPIRED.
   *
   * @param until when that ends; {@link Instant#MAX} for never
   */
  public SmbServerBuilder user(String name, char[] password, Instant until) {
    users.add(new Password(name, password, until));
    return this;
  }

  /** Listens at an address; port 0 picks a free port. Without any it listens at a free port of the loopback. */
  public SmbServerBuilder listen(InetSocketAddress address) {
    addresses.add(address);
    return this;
  }

  /** Uses this network instead of TCP. */
  public SmbServerBuilder network(Network other) {
    network = other;
    return this;
  }

  /** Uses this clock, randomness and these threads, which stay the caller's, instead of the system's. */
  public SmbServerBuilder environment(Environment other) {
    environment = other;
    return this;
  }

  /** Raises events here, so that those of the start are seen too. */
  public SmbServerBuilder events(Events where) {
    events = where;
    return this;
  }

  /** Tells a subscriber of events, from the start on. */
  public SmbServerBuilder subscribe(Subscriber subscriber, EventFilter filter) {
    subscriptions.add(new Subscription(subscriber, filter));
    return this;
  }

  /**
   * Starts to listen and to serve.
   *
   * @throws IOException if an address cannot be listened at, or a share names an account that there is not
   */
  public SmbServer start() throws IOException {
    var owned =
        environment == null ? Optional.of(new SystemEnvironment()) : Optional.<SystemEnvironment>empty();
    var world = environment == null ? owned.orElseThrow().environment() : environment;
    try {
      return start(world, owned);
    } catch (IOException | RuntimeException failed) {
      owned.ifPresent(SystemEnvironment::close);
      throw failed;
    }
  }

  private SmbServer start(Environment world, Optional<SystemEnvironment> owned) throws IOException {
    var raised =
        events == null ? new Events(EventCatalog.TYPES, world.clock(), SmbServerBuilder::failed) : events;
    subscriptions.forEach(s -> raised.subscribe(s.subscriber(), s.filter()));
    var state = new ServerState(named(), world, raised, Optional.ofNullable(durableHandles));
    var everybody = everybody(state.settings());
    var descriptors = new ShareDescriptors(everybody);
    var lifetimes = new Lifetimes(state);
    var trace = new Trace(state.events());
    var outgoing = new Outgoing(trace, state.environment().threads(),
        Math.max(2, Runtime.getRuntime().availableProcessors()));
    var listeners = listeners(state, everybody, lifetimes, trace, outgoing);
    var restoring = new Restoring(state, lifetimes.opens(), outgoing);
    var server = new SmbServer(state, listeners, lifetimes, descriptors, restoring, owned);
    addPipes(state, descriptors);
    try {
      for (var offer : offers) {
        server.addShare(offer.settings(), offer.fileSystem(), offer.path());
      }
      new Findings(state).tell();
      listen(listeners, world);
    } catch (IOException | RuntimeException failed) {
      server.leaveToTheNext();
      throw failed;
    }
    return server;
  }

  /** A subscriber that threw is a defect of its own: it goes where those of its thread go. */
  private static void failed(Subscriber subscriber, Throwable why) {
    var thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread,
        new IllegalStateException(subscriber.name() + " gets no more events, for it threw one", why));
  }

  private ServerSettings named() {
    return settings.identity().serverName().isEmpty()
        ? settings.with(SettingsCatalog.SERVER_NAME, HostName.ofThisMachine())
        : settings;
  }

  private static Listeners listeners(ServerState state, Accounts everybody, Lifetimes lifetimes, Trace trace,
      Outgoing outgoing) {
    var logons = new NtlmLogons(state, everybody);
    var negotiation = new Negotiation(state, logons);
    var pipes = new ServerPipes(state, everybody, lifetimes);
    var handlers = new Handlers(state, negotiation, logons, lifetimes, pipes, outgoing);
    return new Listeners(state, handlers, negotiation, logons, trace, lifetimes, outgoing);
  }

  private static void addPipes(ServerState state, ShareDescriptors descriptors) throws IOException {
    var plain = ShareSettings.named("pipes");
    state.shares()
        .add(new Share(state.newGuid(), Share.IPC, "", Optional.empty(), plain, descriptors.of(plain)));
  }

  /** Without an accounts file nothing is kept but the files, and whose they are: the same name must mean the same. */
  private Accounts everybody(ServerSettings how) throws IOException {
    var source = accounts;
    var machine =
        source == null ? MachineSid.derived(UpperCase.of(how.identity().serverName())) : source.machineSid();
    var temporary = new MemoryAccounts(machine);
    for (var user : users) {
      temporary.add(user.name(), user.password(), user.until(), List.of());
    }
    return source == null ? temporary : temporary.and(source);
  }

  private void listen(Listeners listeners, Environment world) throws IOException {
    var timeouts = settings.timeouts();
    var links = LinkSettings.DEFAULT.withStallTimeout(timeouts.receiveTimeout())
        .withWriteTimeout(timeouts.sendTimeout());
    var over = network == null
        ? new TcpNetwork(new Framing(links, new BufferPool(POOLED), world.timers()))
        : network;
    var where =
        addresses.isEmpty() ? List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)) : addresses;
    var opened = new ArrayList<Listener>();
    try {
      for (var address : where) {
        opened.add(over.listen(address));
      }
    } catch (IOException cannot) {
      opened.forEach(Listener::close);
      listeners.stop();
      throw cannot;
    }
    opened.forEach(listeners::add);
  }
}
