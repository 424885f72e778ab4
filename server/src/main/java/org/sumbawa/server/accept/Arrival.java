package org.sumbawa.server.accept;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.sumbawa.protection.BrokenEnvelope;
import org.sumbawa.protection.Envelope;
import org.sumbawa.protection.FrameKind;
import org.sumbawa.protection.SealedChain;
import org.sumbawa.protection.Unchain;
import org.sumbawa.protection.Unseal;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Meter;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Violation;
import org.sumbawa.server.report.SecurityEvents;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.Sealing;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.trace.Component;
import org.sumbawa.server.trace.Trace;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Dialect;

/** UNSEAL, UNCHAIN, and the message ids: from a frame to the requests in it. MS-SMB2 3.3.5.2.1 to 3.3.5.2.3. */
final class Arrival {
  private final ServerState server;
  private final Trace trace;
  private final Unchain unchain = new Unchain();
  private final AtomicLong workItems = new AtomicLong();

  Arrival(ServerState server, Trace trace) {
    this.server = server;
    this.trace = trace;
  }

  /** The requests of a frame, each paid for with message ids. */
  List<Exchange> requests(Connection connection, ByteBuffer frame) throws Disconnect {
    try {
      return switch (FrameKind.of(frame)) {
        case PLAIN -> plain(connection, frame);
        case SEALED -> sealed(connection, frame);
        case COMPRESSED -> throw new Disconnect(Violation.COMPRESSION_NOT_NEGOTIATED);
        case SMB1, UNKNOWN -> throw new Disconnect(Violation.NOT_SMB2);
      };
    } catch (Malformed malformed) {
      throw new Disconnect(Violation.BAD_CHAIN, malformed.getMessage());
    } catch (BrokenEnvelope broken) {
      throw broken(connection, broken);
    }
  }

  private List<Exchange> plain(Connection connection, ByteBuffer frame) throws Disconnect, Malformed {
    var envelopes = unchain.apply(frame);
    trace.packet(connection, frame, false);
    return exchanges(connection, envelopes, Optional.empty());
  }

  private List<Exchange> sealed(Connection connection, ByteBuffer frame)
      throws Disconnect, BrokenEnvelope, Malformed {
    trace.transition(Component.CRYPTO, "Arrival.sealed");
    var unseal = new Unseal(id -> connection.session(id).flatMap(Session::sealing).map(Sealing::incoming));
    var unsealed = unseal.apply(frame, ByteBuffer::allocate);
    connection.session(unsealed.sessionId()).ifPresent(Session::proveKey);
    var envelopes = unchain.apply(unsealed.message());
    SealedChain.checkRequests(envelopes, unsealed.sessionId());
    trace.packet(connection, unsealed.message(), false);
    return exchanges(connection, envelopes, connection.session(unsealed.sessionId()));
  }

  private Disconnect broken(Connection connection, BrokenEnvelope broken) {
    var violation = switch (broken.rule()) {
      case ENCRYPTED_TOO_SHORT, BAD_FLAGS, SIZE_MISMATCH, NESTED -> Violation.BAD_TRANSFORM;
      case UNKNOWN_SESSION -> Violation.SEALED_FOR_UNKNOWN_SESSION;
      case TAG_MISMATCH -> Violation.UNSEALING_FAILED;
      case RELATED_FIRST, FOREIGN_SESSION -> Violation.SEALED_FOR_ANOTHER_SESSION;
    };
    if (violation == Violation.UNSEALING_FAILED) {
      checkPreauthentication(connection, broken.sessionId());
    }
    if (violation == Violation.SEALED_FOR_UNKNOWN_SESSION || violation == Violation.UNSEALING_FAILED) {
      var status = violation == Violation.UNSEALING_FAILED
          ? NtStatus.DECRYPTION_FAILED
          : NtStatus.USER_SESSION_DELETED;
      SecurityEvents.decryptionFailed(server.events(), connection, broken.sessionId(), status);
    }
    return new Disconnect(violation, broken.rule().name());
  }

  /** In 3.1.1 the keys depend on the negotiation, so the first sealed message tells whether both sides saw the same. */
  private void checkPreauthentication(Connection connection, long sessionId) {
    connection.session(sessionId)
        .filter(session -> connection.terms().dialect() == Dialect.V3_1_1 && !session.keyProven())
        .ifPresent(session -> SecurityEvents.preauthenticationFailed(server.events(), connection, session,
            NtStatus.DECRYPTION_FAILED));
  }

  private List<Exchange> exchanges(Connection connection, List<Envelope> envelopes,
      Optional<Session> sealedFor) throws Disconnect {
    var requests = new ArrayList<Exchange>(envelopes.size());
    for (var envelope : envelopes) {
      requests.add(request(connection, envelope, sealedFor));
    }
    for (var request : requests) {
      trace.started(request.workItem());
      request.follows(requests.getFirst());
      request.measure(trace.meter(request.header(), server.environment().clock()));
      request.meter().begin(Meter.Part.QUEUE);
    }
    return requests;
  }

  private Exchange request(Connection connection, Envelope element, Optional<Session> sealedFor)
      throws Disconnect {
    var header = element.header();
    if (header.isResponse()) {
      throw new Disconnect(Violation.NOT_SMB2, "a response");
    }
    if (header.command().filter(c -> c == Command.CANCEL).isEmpty()
        && !connection.window().consume(header.messageId(), charge(connection, header.creditCharge()))) {
      throw new Disconnect(Violation.MESSAGE_ID_OUT_OF_WINDOW, "MessageId " + header.messageId());
    }
    return new Exchange(connection, header, element.message(), sealedFor, workItems.incrementAndGet());
  }

  /** Without multi-credit support the field means nothing and a request costs one. */
  private static int charge(Connection connection, int creditCharge) {
    boolean counts = connection.negotiated().map(terms -> terms.sizes().multiCredit()).orElse(false);
    return counts ? Math.max(creditCharge, 1) : 1;
  }
}
