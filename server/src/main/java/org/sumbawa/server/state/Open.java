package org.sumbawa.server.state;

import java.time.Instant;
import java.util.Optional;
import org.sumbawa.core.StateMachine;
import org.sumbawa.core.Timers;
import org.sumbawa.server.pipe.Pipe;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.FileId;

/** A client's open of a file, folder or pipe. MS-SMB2 3.3.1.10. */
public final class Open {
  private final Guid guid;
  private final CreateIdentity identity;
  private final Target target;
  private final Instant created;
  private final IoGate gate = new IoGate();
  private final OutstandingRequests outstandingRequests;
  private final LockSequences lockSequences = new LockSequences();
  private final StateMachine<OpenState, OpenTransition> machine = new StateMachine<>(OpenState.ESTABLISHED);
  private volatile Attachment attachment;
  private volatile Durability durability = Durability.NONE;
  private volatile boolean replayEligible;
  private Instant preservedUntil = Instant.MAX;
  private Timers.Timer scavenger = () -> {};

  /** What is open. */
  public sealed interface Target {}

  /** A file, folder or stream. */
  public record FileTarget(LocalOpen local) implements Target {}

  /** A named pipe. */
  public record PipeTarget(Pipe pipe) implements Target {}

  /**
   * An open just established.
   *
   * @param channelSequence that of the request that established it
   */
  public Open(Guid guid, CreateIdentity identity, Attachment attachment, Target target, Instant created,
      int channelSequence) {
    this.guid = guid;
    this.identity = identity;
    this.attachment = attachment;
    this.target = target;
    this.created = created;
    this.outstandingRequests = new OutstandingRequests(channelSequence);
  }

  /** The number by which messages name it. */
  public FileId fileId() {
    return attachment.fileId();
  }

  /** The half of that number which it keeps for life. MS-SMB2 3.3.1.10 (DurableFileId). */
  public long durableFileId() {
    return attachment.fileId().persistent();
  }

  /** Its identity in events. */
  public Guid guid() {
    return guid;
  }

  /** Who made it, and by what it is known again. */
  public CreateIdentity identity() {
    return identity;
  }

  /** The tree connect it belongs to; the one it belonged to, while it waits for its client. */
  public TreeConnect tree() {
    return attachment.tree();
  }

  /** The session it belongs to. */
  public Session session() {
    return tree().session();
  }

  /** The connection on which it was established, or its client came back; empty before that after a restart. */
  public Optional<Connection> connection() {
    return attachment.connection();
  }

  /** What is open. */
  public Target target() {
    return target;
  }

  /** The file, folder or stream; empty for a pipe. */
  public Optional<LocalOpen> file() {
    return target instanceof FileTarget file ? Optional.of(file.local()) : Optional.empty();
  }

  /** The pipe; empty for a file. */
  public Optional<Pipe> pipe() {
    return target instanceof PipeTarget pipe ? Optional.of(pipe.pipe()) : Optional.empty();
  }

  /** The path of the file from the root of its share, or the name of the pipe. */
  public String name() {
    return switch (target) {
      case FileTarget file -> file.local().path().toString();
      case PipeTarget pipe -> pipe.pipe().name();
    };
  }

  /** Lets go of what is open. */
  public void close() {
    switch (target) {
      case FileTarget file -> file.local().close();
      case PipeTarget pipe -> pipe.pipe().close();
    }
  }

  /** When it was established. */
  public Instant created() {
    return created;
  }

  /** Keeps its requests in order. */
  public IoGate gate() {
    return gate;
  }

  /** Its requests that are not answered yet. */
  public OutstandingRequests outstandingRequests() {
    return outstandingRequests;
  }

  /** Which of its LOCK requests need not be served again. */
  public LockSequences lockSequences() {
    return lockSequences;
  }

  /** How it outlives the loss of its connection. */
  public Durability durability() {
    return durability;
  }

  /** Says how it outlives that. */
  public void durability(Durability how) {
    durability = how;
  }

  /** Whether it outlives the server. MS-SMB2 3.3.1.10 (IsPersistent). */
  public boolean isPersistent() {
    return durability instanceof Durability.Persistent;
  }

  /** Whether its client, not knowing whether it was made, may ask for it again. MS-SMB2 3.3.5.9.10. */
  public boolean isReplayEligible() {
    return replayEligible;
  }

  /** Says whether it may. Who goes on to use it knows that it was made. */
  public void replayEligible(boolean eligible) {
    replayEligible = eligible;
  }

  /** Whether what its durability demands still holds. MS-SMB2 3.3.7.1. */
  public boolean isPreservable() {
    return switch (durability) {
      case Durability.None() -> false;
      case Durability.Durable durable -> file().filter(LocalOpen::keepsHandleCached).isPresent();
      case Durability.Persistent persistent -> true;
      case Durability.Resilient resilient -> true;
    };
  }

  /** What became of an open that was to be kept for its client. */
  public enum Keeping {
    /** It is kept. */
    KEPT,
    /** While it was put aside, somebody needed what its client cached: it is over. */
    GIVEN_UP,
    /** It was not there to be kept. */
    REFUSED
  }

  /**
   * Keeps it for its client, for as long as was promised, unless the promise just ended.
   *
   * @param how why it waits: {@link OpenTransition#DISCONNECT} or {@link OpenTransition#RESTORE}
   */
  public synchronized Keeping preserve(OpenTransition how, Instant now, Timers timers, Runnable whenOver) {
    if (!machine.tryTake(how)) {
      return Keeping.REFUSED;
    }
    if (!isPreservable() && giveUp()) {
      return Keeping.GIVEN_UP;
    }
    file().ifPresent(local -> local.awaited(isPersistent()));
    preservedUntil = now.plus(durability.timeout());
    scavenger = timers.after(durability.timeout(), whenOver);
    return Keeping.KEPT;
  }

  /** Ends it if it is kept for its client: who is back meanwhile keeps it. */
  public synchronized boolean giveUp() {
    return machine.state() == OpenState.PRESERVED && machine.tryTake(OpenTransition.TERMINATE);
  }

  /** Gives it back to its client; whether it was kept. */
  public synchronized boolean reconnect(Attachment to) {
    if (!machine.tryTake(OpenTransition.RECONNECT)) {
      return false;
    }
    scavenger.cancel();
    file().ifPresent(local -> local.awaited(false));
    attachment = to;
    return true;
  }

  /** Ends it if its client did not come back in time. */
  public synchronized boolean timeOut(Instant now) {
    return !now.isBefore(preservedUntil) && machine.tryTake(OpenTransition.TIME_OUT);
  }

  /** Until when it is kept for its client; it says nothing while the client has it. */
  public synchronized Instant preservedUntil() {
    return preservedUntil;
  }

  /** A request that was repeated came on another connection of its session. */
  public synchronized void moveTo(Connection connection) {
    attachment = new Attachment(attachment.fileId(), attachment.tree(), Optional.of(connection));
  }

  /** Where it is in its life. */
  public OpenState state() {
    return machine.state();
  }

  /** Takes an arrow if it may. */
  public boolean tryTake(OpenTransition arrow) {
    return machine.tryTake(arrow);
  }
}
