package org.sumbawa.server.accept;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.sumbawa.server.admit.Admission;
import org.sumbawa.server.admit.RelatedContext;
import org.sumbawa.server.command.Handlers;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.failure.Violation;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.report.TerminateReason;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.trace.Trace;
import org.sumbawa.wire.dtyp.NtStatus;

/** The stages that a request passes, and the one place that decides what a breach of the rules costs. */
final class Road {
  private final ServerState server;
  private final Admission admission;
  private final Handlers handlers;
  private final Answers answers;
  private final Outbox outbox;
  private final Trace trace;
  private final Lifetimes lifetimes;
  private final SlowOperations slowOperations;

  Road(ServerState server, Handlers handlers, Outbox outbox, Trace trace, Lifetimes lifetimes,
      BooleanSupplier strained) {
    this.server = server;
    this.handlers = handlers;
    this.outbox = outbox;
    this.trace = trace;
    this.lifetimes = lifetimes;
    admission = new Admission(server);
    answers = new Answers(server, strained);
    slowOperations = new SlowOperations(server);
  }

  ServerState server() {
    return server;
  }

  Admission admission() {
    return admission;
  }

  Handlers handlers() {
    return handlers;
  }

  Answers answers() {
    return answers;
  }

  Outbox outbox() {
    return outbox;
  }

  Trace trace() {
    return trace;
  }

  Lifetimes lifetimes() {
    return lifetimes;
  }

  SlowOperations slowOperations() {
    return slowOperations;
  }

  Executor work() {
    return server.environment().work();
  }

  /** Whether a CANCEL passes the gates; one that does not is passed over in silence. MS-SMB2 3.3.5.16. */
  boolean admitsCancel(Exchange cancel) throws Disconnect {
    try {
      trace.request(admission.admit(cancel, new RelatedContext()));
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  /** The peer broke a rule: the connection ends. */
  void violated(Connection connection, Disconnect disconnect) {
    lifetimes.terminated(connection, reason(disconnect.violation()), status(disconnect.violation()));
    outbox.drop(connection);
  }

  /** We failed: this connection ends, the others go on. */
  void defect(Connection connection, Throwable failure) {
    trace.defect(connection, failure);
    violated(connection, new Disconnect(Violation.INTERNAL));
  }

  private static TerminateReason reason(Violation violation) {
    return switch (violation) {
      case UNSEALING_FAILED, BAD_TRANSFORM, SEALED_FOR_UNKNOWN_SESSION, SEALED_FOR_ANOTHER_SESSION ->
        TerminateReason.DECRYPT_ERROR;
      case AUTHENTICATION_TOO_SLOW -> TerminateReason.UNAUTHENTICATED_CONNECTION_CLOSED;
      case TOO_MUCH_OUTSTANDING -> TerminateReason.INSUFFICIENT_RESOURCES;
      default -> TerminateReason.IRRECOVERABLE_ERROR;
    };
  }

  private static NtStatus status(Violation violation) {
    return switch (violation) {
      case UNSEALING_FAILED, BAD_TRANSFORM -> NtStatus.DECRYPTION_FAILED;
      case SEALED_FOR_UNKNOWN_SESSION -> NtStatus.USER_SESSION_DELETED;
      case NEGOTIATION_TAMPERED, TREE_CONNECT_UNPROTECTED -> NtStatus.ACCESS_DENIED;
      case SMB1 -> NtStatus.NOT_SUPPORTED;
      case AUTHENTICATION_TOO_SLOW -> NtStatus.IO_TIMEOUT;
      case TOO_MUCH_OUTSTANDING -> NtStatus.INSUFFICIENT_RESOURCES;
      case INTERNAL -> NtStatus.INTERNAL_ERROR;
      default -> NtStatus.INVALID_PARAMETER;
    };
  }
}
