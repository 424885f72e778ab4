package org.sumbawa.server.state;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.sumbawa.core.Allowance;
import org.sumbawa.core.Environment;
import org.sumbawa.core.Timers;
import org.sumbawa.events.Events;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.durable.DurableHandleStore;
import org.sumbawa.server.share.ShareTable;
import org.sumbawa.server.store.CacheTimers;
import org.sumbawa.server.store.FileTable;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.value.FileId;

/** What all connections share. MS-SMB2 3.3.1.5. */
public final class ServerState {
  /** What part of the memory budget may be taken, on top of it, by what clients have not fetched yet. */
  private static final int KEPT_PART = 4;

  private final ServerSettings settings;
  private final Environment environment;
  private final Events events;
  private final Optional<DurableHandleStore> durableHandles;
  private final Guid serverGuid;
  private final Instant started;
  private final ShareTable shares = new ShareTable();
  private final FileTable files;
  private final Allowance kept;
  private final Allowance watches;
  private final ConcurrentHashMap<Guid, Connection> connections = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, Session> sessions = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, Open> opens = new ConcurrentHashMap<>();
  private final NamedCreates namedCreates = new NamedCreates();
  private final ConcurrentHashMap<Guid, Client> clients = new ConcurrentHashMap<>();
  private final List<InetSocketAddress> endpoints = new CopyOnWriteArrayList<>();
  private final AtomicLong lastOpen = new AtomicLong();

  /** A client machine and the dialect that it speaks on all its connections. MS-SMB2 3.3.1.16. */
  private record Client(Dialect dialect, int sessions) {}

  /**
   * The state of a server that starts now.
   *
   * @param durableHandles keeps what outlives it, if anything does
   */
  public ServerState(ServerSettings settings, Environment environment, Events events,
      Optional<DurableHandleStore> durableHandles) throws IOException {
    this.settings = settings;
    this.environment = environment;
    this.events = events;
    this.durableHandles = durableHandles;
    if (durableHandles.isPresent()) {
      lastOpen.set((long) durableHandles.get().claimRegion() << Integer.SIZE);
    }
    var limits = settings.limits();
    kept = new Allowance(limits.memoryBudget() / KEPT_PART);
    var caching = settings.caching();
    var waits = new CacheTimers.Waits(caching.oplockBreakWait(), caching.persistentOplockBreakWait(),
        caching.persistentLeaseBreakWait());
    files = new FileTable(new CacheTimers(this::later, waits), new Allowance(limits.maxLocks()), kept);
    watches = new Allowance(limits.maxLocalWatches());
    serverGuid = newGuid();
    started = environment.clock().instant();
  }

  /** What a break that ran out of time leads to may block: what its holder had is kept otherwise from then on. */
  private Timers.Timer later(Duration delay, Runnable task) {
    return environment.timers().after(delay, () -> environment.work().execute(task));
  }

  /** How it shall behave. */
  public ServerSettings settings() {
    return settings;
  }

  /** The outside world. */
  public Environment environment() {
    return environment;
  }

  /** Where events are raised. */
  public Events events() {
    return events;
  }

  /** Keeps the opens that outlive this server. */
  public Optional<DurableHandleStore> durableHandles() {
    return durableHandles;
  }

  /** Where connections are accepted now. */
  public List<InetSocketAddress> endpoints() {
    return endpoints;
  }

  /** Which server this is, until it ends. */
  public Guid serverGuid() {
    return serverGuid;
  }

  /** When it started. */
  public Instant started() {
    return started;
  }

  /** The time. */
  public Instant now() {
    return environment.clock().instant();
  }

  /** What is served. */
  public ShareTable shares() {
    return shares;
  }

  /** The open table. */
  public FileTable files() {
    return files;
  }

  /** The bytes that may be kept for clients until they fetch them. */
  public Allowance kept() {
    return kept;
  }

  /** How many files and folders may be watched for changes that others make. */
  public Allowance watches() {
    return watches;
  }

  /** All connections. */
  public ConcurrentHashMap<Guid, Connection> connections() {
    return connections;
  }

  /** All sessions by number. */
  public ConcurrentHashMap<Long, Session> sessions() {
    return sessions;
  }

  /** All opens by the persistent half of their FileId. */
  public ConcurrentHashMap<Long, Open> opens() {
    return opens;
  }

  /** The CREATEs that may be repeated. */
  public NamedCreates namedCreates() {
    return namedCreates;
  }

  /** A fresh identity. */
  public Guid newGuid() {
    return new Guid(environment.entropy().nonZeroLong(), environment.entropy().nonZeroLong());
  }

  /** Allocates a session with a number that no other has: never 0 or −1, and not to be guessed. */
  public Session newSession() {
    while (true) {
      long id = environment.entropy().nonZeroLong();
      var session = new Session(id, newGuid(), now());
      if (id != -1 && sessions.putIfAbsent(id, session) == null) {
        return session;
      }
    }
  }

  /** A FileId that no open had before: never with a half of −1. */
  public FileId newFileId() {
    return new FileId(lastOpen.incrementAndGet(), environment.entropy().nonZeroLong() & Long.MAX_VALUE);
  }

  /**
   * Enters a session of a client machine, which must speak the same dialect everywhere; says whether it does. A 2.0.2
   * client does not say which machine it is. MS-SMB2 3.3.5.5.3.
   */
  public boolean enterClient(Negotiated terms) {
    if (!terms.dialect().isAtLeast(Dialect.V2_1)) {
      return true;
    }
    var entered = clients.compute(terms.clientGuid(), (guid, known) -> {
      if (known == null) {
        return new Client(terms.dialect(), 1);
      }
      return known.dialect() == terms.dialect() ? new Client(known.dialect(), known.sessions() + 1) : known;
    });
    return entered.dialect() == terms.dialect();
  }

  /** A session of a client machine ended. */
  public void leaveClient(Negotiated terms) {
    clients.computeIfPresent(terms.clientGuid(),
        (guid, known) -> known.sessions() <= 1 ? null : new Client(known.dialect(), known.sessions() - 1));
  }

  /** The open of a FileId, if its session is this one. */
  public Optional<Open> open(Session session, FileId fileId) {
    var open = session.opens().get(fileId.volatile_());
    return open != null && open.fileId().equals(fileId) ? Optional.of(open) : Optional.empty();
  }
}
