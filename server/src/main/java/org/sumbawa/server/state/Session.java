package org.sumbawa.server.state;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sumbawa.core.StateMachine;
import org.sumbawa.crypto.Signer;
import org.sumbawa.server.store.Subject;
import org.sumbawa.wire.dtyp.Guid;

/** A user's authenticated context on a connection, or on several. MS-SMB2 3.3.1.8. */
public final class Session {
  private final long id;
  private final Guid guid;
  private final Instant created;
  private final StateMachine<SessionState, SessionTransition> machine =
      new StateMachine<>(SessionState.IN_PROGRESS);
  private final ConcurrentHashMap<Connection, Channel> channels = new ConcurrentHashMap<>(1);
  private final ConcurrentHashMap<Integer, TreeConnect> trees = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, Open> opens = new ConcurrentHashMap<>();
  private final Set<PendingRequests.Pending> adopted = ConcurrentHashMap.newKeySet(1);
  private final AtomicInteger lastTreeId = new AtomicInteger();
  private volatile @Nullable Authenticated authenticated;
  private volatile Instant lastUse;
  private volatile @Nullable Signer primarySigner;
  private volatile @Nullable Negotiated terms;
  private volatile boolean keyProven;

  /**
   * A connection that the session is bound to, with the key that signs there. MS-SMB2 3.3.1.14.
   *
   * @param signer signs and verifies; empty for sessions without a key
   */
  public record Channel(Connection connection, Optional<Signer> signer) {}

  /**
   * What a finished authentication fixed.
   *
   * @param subject who it is
   * @param sealing seals and opens messages; empty where the connection cannot, or there is no key
   * @param signingRequired every message must be signed
   * @param encryptData every message must be sealed
   * @param expires when the credentials' time is over; {@link Instant#MAX} for never
   */
  public record Authenticated(Subject subject, Optional<Sealing> sealing, boolean signingRequired,
      boolean encryptData, Instant expires) {}

  /** A session just allocated. */
  public Session(long id, Guid guid, Instant created) {
    this.id = id;
    this.guid = guid;
    this.created = created;
    this.lastUse = created;
  }

  /** The number by which messages name it. */
  public long id() {
    return id;
  }

  /** Its identity in events. */
  public Guid guid() {
    return guid;
  }

  /** When it was allocated. */
  public Instant created() {
    return created;
  }

  /** When it was last used. */
  public Instant lastUse() {
    return lastUse;
  }

  /** Says that it is used now. */
  public void used(Instant now) {
    lastUse = now;
  }

  /** Where it is in its life. */
  public SessionState state() {
    return machine.state();
  }

  /** Takes an arrow if it may. */
  public boolean tryTake(SessionTransition arrow) {
    return machine.tryTake(arrow);
  }

  /**
   * Its credentials' time may be over: it matters to nobody before the next request. MS-SMB2 3.3.6.3 has a timer look for
   * such sessions instead.
   */
  public void expireIfDue(Instant now) {
    if (isOverdue(now)) {
      machine.tryTake(SessionTransition.EXPIRE);
    }
  }

  /** Whether its credentials' time is over, even while they are being renewed. */
  public boolean isOverdue(Instant now) {
    var known = authenticated;
    return known != null && !now.isBefore(known.expires());
  }

  /** What the authentication fixed; empty while it goes on for the first time. */
  public Optional<Authenticated> authenticated() {
    return Optional.ofNullable(authenticated);
  }

  /** Fixes the outcome of the authentication, or of another one. */
  public void authenticated(Authenticated outcome) {
    authenticated = outcome;
  }

  /** Who it is, as events show it: {@code DOMAIN\\user}; empty while unknown. */
  public String userName() {
    var known = authenticated;
    return known == null ? "" : known.subject().identity().fullName();
  }

  /** Who it is, for whom must know. */
  public Subject subject() {
    return authenticated().orElseThrow(() -> new IllegalStateException("session not authenticated"))
        .subject();
  }

  /** Whether every message must be signed. */
  public boolean signingRequired() {
    var known = authenticated;
    return known != null && known.signingRequired();
  }

  /** Whether every message must be sealed. */
  public boolean encryptData() {
    var known = authenticated;
    return known != null && known.encryptData();
  }

  /** Seals and opens its messages. */
  public Optional<Sealing> sealing() {
    return authenticated().flatMap(Authenticated::sealing);
  }

  /** Whether a message of the client has shown that both sides derived the same keys. */
  public boolean keyProven() {
    return keyProven;
  }

  /** A message of the client bore a good signature, or could be opened. */
  public void proveKey() {
    keyProven = true;
  }

  /** Binds it to a connection. */
  public void bind(Channel channel) {
    channels.put(channel.connection(), channel);
  }

  /** What signs on the connection that the session began on, and a request that binds it to another one. */
  public Optional<Signer> primarySigner() {
    return Optional.ofNullable(primarySigner);
  }

  /** Fixes that. */
  public void primarySigner(Signer signer) {
    primarySigner = signer;
  }

  /** The terms of the connection that the session began on. */
  public Optional<Negotiated> terms() {
    return Optional.ofNullable(terms);
  }

  /** Fixes those. */
  public void terms(Negotiated begunUnder) {
    terms = begunUnder;
  }

  /** Unbinds it from a connection, and says whether it has no other. */
  public boolean unbind(Connection connection) {
    channels.remove(connection);
    return channels.isEmpty();
  }

  /** Goes on with a request whose connection was lost, until the session ends. */
  public void adopt(PendingRequests.Pending request) {
    adopted.removeIf(PendingRequests.Pending::isOver);
    adopted.add(request);
    if (state() == SessionState.GONE) {
      endAdopted();
    }
  }

  /** Ends what was adopted. */
  public void endAdopted() {
    adopted.forEach(PendingRequests.Pending::cancel);
    adopted.clear();
  }

  /** The connections it is bound to. */
  public Collection<Channel> channels() {
    return channels.values();
  }

  /** The key that signs on a connection. */
  public Optional<Signer> signer(Connection connection) {
    var channel = channels.get(connection);
    return channel == null ? Optional.empty() : channel.signer();
  }

  /** A number for a new tree connect, never 0 or −1. */
  public int nextTreeId() {
    return lastTreeId.incrementAndGet();
  }

  /** Its tree connects by number. */
  public ConcurrentHashMap<Integer, TreeConnect> trees() {
    return trees;
  }

  /** Its opens by the volatile half of their FileId. */
  public ConcurrentHashMap<Long, Open> opens() {
    return opens;
  }
}
