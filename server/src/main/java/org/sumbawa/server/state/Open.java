package org.sumbawa.server.state;

import java.time.Instant;
import java.util.Optional;
import org.sumbawa.core.StateMachine;
import org.sumbawa.server.pipe.Pipe;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.FileId;

/** A client's open of a file, folder or pipe. MS-SMB2 3.3.1.10. */
public final class Open {
  private final FileId fileId;
  private final Guid guid;
  private final TreeConnect tree;
  private final Connection connection;
  private final Target target;
  private final Instant created;
  private final IoGate gate = new IoGate();
  private final OutstandingRequests outstandingRequests;
  private final LockSequences lockSequences = new LockSequences();
  private final StateMachine<OpenState, OpenTransition> machine = new StateMachine<>(OpenState.ESTABLISHED);

  /** What is open. */
  public sealed interface Target {}

  /** A file, folder or stream. */
  public record FileTarget(LocalOpen local) implements Target {}

  /** A named pipe. */
  public record PipeTarget(Pipe pipe) implements Target {}

  /**
   * An open just established on a connection.
   *
   * @param channelSequence that of the request that established it
   */
  public Open(FileId fileId, Guid guid, TreeConnect tree, Connection connection, Target target,
      Instant created, int channelSequence) {
    this.fileId = fileId;
    this.guid = guid;
    this.tree = tree;
    this.connection = connection;
    this.target = target;
    this.created = created;
    this.outstandingRequests = new OutstandingRequests(channelSequence);
  }

  /** The number by which messages name it. */
  public FileId fileId() {
    return fileId;
  }

  /** Its identity in events. */
  public Guid guid() {
    return guid;
  }

  /** The tree connect it belongs to. */
  public TreeConnect tree() {
    return tree;
  }

  /** The session it belongs to. */
  public Session session() {
    return tree.session();
  }

  /** The connection on which it was established. */
  public Connection connection() {
    return connection;
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

  /** Where its requests are in its life. */
  public OpenState state() {
    return machine.state();
  }

  /** Takes an arrow if it may. */
  public boolean tryTake(OpenTransition arrow) {
    return machine.tryTake(arrow);
  }
}
