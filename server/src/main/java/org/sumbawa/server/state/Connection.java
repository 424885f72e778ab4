package org.sumbawa.server.state;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sumbawa.core.StateMachine;
import org.sumbawa.crypto.PreauthIntegrityHash;
import org.sumbawa.transport.Link;
import org.sumbawa.wire.dtyp.Guid;

/** A client's transport connection. MS-SMB2 3.3.1.7. */
public final class Connection {
  private final Guid guid;
  private final Link link;
  private final Instant accepted;
  private final CommandSequenceWindow window;
  private final StateMachine<ConnectionState, ConnectionTransition> machine =
      new StateMachine<>(ConnectionState.ACCEPTED);
  private final ConcurrentHashMap<Long, Session> sessions = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, Authentication> authentications = new ConcurrentHashMap<>();
  private final PendingRequests pending = new PendingRequests();
  private volatile PreauthIntegrityHash preauthIntegrityHash = PreauthIntegrityHash.START;
  private volatile @Nullable Negotiated negotiated;
  private volatile String clientName = "";
  private volatile Instant lastHeard;

  /** A connection just accepted. */
  public Connection(Guid guid, Link link, Instant accepted, CommandSequenceWindow window) {
    this.guid = guid;
    this.link = link;
    this.accepted = accepted;
    lastHeard = accepted;
    this.window = window;
  }

  /** Its identity in events. */
  public Guid guid() {
    return guid;
  }

  /** What carries it. */
  public Link link() {
    return link;
  }

  /** When it was accepted. */
  public Instant accepted() {
    return accepted;
  }

  /** When the client was last heard of. */
  public Instant lastHeard() {
    return lastHeard;
  }

  /** Says that the client was heard of now. */
  public void heard(Instant now) {
    lastHeard = now;
  }

  /** The client's address. */
  public InetSocketAddress remote() {
    return link.remote();
  }

  /** The client's address without the port, as events name a client. */
  public String clientAddress() {
    var address = link.remote().getAddress();
    return address == null ? link.remote().getHostString() : address.getHostAddress();
  }

  /** The client's name: what it told while authenticating, else its address. */
  public String clientName() {
    return clientName.isEmpty() ? "\\\\" + clientAddress() : clientName;
  }

  /** Remembers what the client calls itself. */
  public void clientName(String name) {
    clientName = name;
  }

  /** The message ids that it may use. */
  public CommandSequenceWindow window() {
    return window;
  }

  /** Where it is in its life. */
  public ConnectionState state() {
    return machine.state();
  }

  /** Takes an arrow if it may. */
  public boolean tryTake(ConnectionTransition arrow) {
    return machine.tryTake(arrow);
  }

  /** What was negotiated; empty before. */
  public Optional<Negotiated> negotiated() {
    return Optional.ofNullable(negotiated);
  }

  /** What was negotiated, for whom cannot be here before. */
  public Negotiated terms() {
    var terms = negotiated;
    if (terms == null) {
      throw new IllegalStateException("nothing was negotiated yet");
    }
    return terms;
  }

  /** Fixes the outcome of NEGOTIATE; false if another one was first. */
  public boolean negotiate(Negotiated outcome) {
    if (!machine.tryTake(ConnectionTransition.NEGOTIATE)) {
      return false;
    }
    negotiated = outcome;
    return true;
  }

  /** The hash over the negotiation. MS-SMB2 3.3.1.7 (PreauthIntegrityHashValue). */
  public PreauthIntegrityHash preauthIntegrityHash() {
    return preauthIntegrityHash;
  }

  /** Takes the hash further. */
  public void preauthIntegrityHash(PreauthIntegrityHash next) {
    preauthIntegrityHash = next;
  }

  /** The session of that id, if it is bound to this connection. */
  public Optional<Session> session(long id) {
    return Optional.ofNullable(sessions.get(id));
  }

  /** All sessions of this connection. */
  public Collection<Session> sessions() {
    return sessions.values();
  }

  /** Adds a session. */
  public void add(Session session) {
    sessions.put(session.id(), session);
  }

  /** Removes a session, and what is left of its authentication. */
  public void remove(Session session) {
    sessions.remove(session.id(), session);
    authentications.remove(session.id());
  }

  /** The authentications that go on here, by session id. */
  public ConcurrentHashMap<Long, Authentication> authentications() {
    return authentications;
  }

  /** The requests that wait. */
  public PendingRequests pending() {
    return pending;
  }
}
