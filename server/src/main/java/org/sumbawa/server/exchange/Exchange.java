package org.sumbawa.server.exchange;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.crypto.Signer;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.OutstandingRequests;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;

/**
 * One request from its arrival to its answer. MS-SMB2 3.3.1.13.
 *
 * <p>Used by one thread at a time.
 */
public final class Exchange {
  private final Connection connection;
  private final Header header;
  private final ByteBuffer message;
  private final Optional<Session> sealedFor;
  private final long workItem;
  private long sessionId;
  private int treeId;
  private @Nullable Signer signer;
  private long masterMessageId;
  private Guid session = Guid.NONE;
  private Guid tree = Guid.NONE;
  private Guid open = Guid.NONE;
  private Meter meter = Meter.OFF;
  private @Nullable OutstandingRequests outstanding;

  /**
   * A request as it came.
   *
   * @param message from its header to its end, padding included
   * @param sealedFor the session whose key opened it; empty if it came in the clear
   * @param workItem a number for it in events
   */
  public Exchange(Connection connection, Header header, ByteBuffer message, Optional<Session> sealedFor,
      long workItem) {
    this.connection = connection;
    this.header = header;
    this.message = message;
    this.sealedFor = sealedFor;
    this.workItem = workItem;
    sessionId = header.sessionId();
    treeId = header.isAsync() ? 0 : header.treeId();
    masterMessageId = header.messageId();
  }

  /** Where it came from. */
  public Connection connection() {
    return connection;
  }

  /** Its header. */
  public Header header() {
    return header;
  }

  /** A fresh view of its bytes. */
  public ByteBuffer message() {
    return message.duplicate().order(message.order());
  }

  /** Whether it came sealed. */
  public boolean isSealed() {
    return sealedFor.isPresent();
  }

  /** The session whose key opened it. */
  public Optional<Session> sealedFor() {
    return sealedFor;
  }

  /** Its number in events. */
  public long workItem() {
    return workItem;
  }

  /** The session it is about, which the answer names. */
  public long sessionId() {
    return sessionId;
  }

  /** Sets the session it is about: a related request inherits it, SESSION_SETUP makes it. */
  public void sessionId(long id) {
    sessionId = id;
  }

  /** The tree connect it is about, which the answer names. */
  public int treeId() {
    return treeId;
  }

  /** Sets the tree connect it is about: a related request inherits it, TREE_CONNECT makes it. */
  public void treeId(int id) {
    treeId = id;
  }

  /** What signs the answer; empty for nothing. */
  public Optional<Signer> signer() {
    return Optional.ofNullable(signer);
  }

  /** Has the answer signed with this session's key on this connection, unless it is sealed. */
  public void signAs(Session session) {
    signer = session.signer(connection).orElse(null);
  }

  /** Has the answer signed by this. */
  public void signWith(Signer other) {
    signer = other;
  }

  /** Says that it came in the chain that this request began. */
  public void follows(Exchange first) {
    masterMessageId = first.header.messageId();
  }

  /** Whether it came in a chain behind another. */
  public boolean isFollower() {
    return masterMessageId != header.messageId();
  }

  /** Says which session it turned out to be about, for events. */
  public void concerns(Session subject) {
    session = subject.guid();
  }

  /** Says which tree connect it turned out to be about, for events. */
  public void concerns(TreeConnect subject) {
    concerns(subject.session());
    tree = subject.guid();
  }

  /** Says which open it turned out to be about, for events. */
  public void concerns(Open subject) {
    concerns(subject.tree());
    open = subject.guid();
  }

  /** Counts it among the requests on an open that are not answered yet; false if it may change nothing there. */
  public boolean countOn(Open subject) {
    if (!subject.outstandingRequests().enter(header.channelSequence(),
        header.flags().has(HeaderFlags.REPLAY))) {
      return false;
    }
    outstanding = subject.outstandingRequests();
    return true;
  }

  /** It has its answer. */
  public void answered() {
    if (outstanding != null) {
      outstanding.leave(header.channelSequence());
      outstanding = null;
    }
  }

  /** What is known by now about what it is about, for events. */
  public Origin origin() {
    return new Origin(workItem, masterMessageId, session, tree, open, meter);
  }

  /** Measures where its time goes. */
  public Meter meter() {
    return meter;
  }

  /** Has its time measured from here on. */
  public void measure(Meter measuring) {
    meter = measuring;
  }
}
