package org.sumbawa.server.accept;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sumbawa.crypto.Signer;
import org.sumbawa.server.exchange.Answer;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.Negotiated;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.ErrorResponse;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.ResponseBody;

/** Addresses answers: header, credits, and how they must be protected. MS-SMB2 3.3.4.1, 3.3.4.2 and 3.3.4.4. */
final class Answers {
  private final Grant grant;

  Answers(ServerState server, BooleanSupplier strained) {
    grant = new Grant(server.settings().credits(), strained);
  }

  /** An answer. */
  Answer answer(Exchange exchange, NtStatus status, ResponseBody body) {
    var header = exchange.header().respond(status, grant.apply(exchange, status));
    return protect(exchange, header.withTreeId(exchange.treeId()).withSessionId(exchange.sessionId()), body);
  }

  /** An error. */
  Answer refuse(Exchange exchange, Refusal refusal) {
    return answer(exchange, refusal.status(), error(exchange, refusal));
  }

  /**
   * The word that the answer comes later: it brings the credits. It may be sealed but is never signed: it has the message
   * id of the answer, and AES-GMAC under the same nonce twice gives the key away. MS-SMB2 3.3.4.1.1.
   */
  Answer interim(Exchange exchange, long asyncId) {
    var header = exchange.header().respond(NtStatus.PENDING, grant.apply(exchange, NtStatus.PENDING))
        .withSessionId(exchange.sessionId()).withAsyncId(asyncId);
    return new Answer(header, ErrorResponse.EMPTY, Optional.empty(), sealAs(exchange, header),
        exchange.origin());
  }

  /** An answer that comes later, without credits. */
  Answer late(Exchange exchange, long asyncId, NtStatus status, ResponseBody body) {
    var header = exchange.header().respond(status, 0);
    return protect(exchange, header.withSessionId(exchange.sessionId()).withAsyncId(asyncId), body);
  }

  /** An error that comes later. */
  Answer lateRefusal(Exchange exchange, long asyncId, Refusal refusal) {
    return late(exchange, asyncId, refusal.status(), error(exchange, refusal));
  }

  private static ErrorResponse error(Exchange exchange, Refusal refusal) {
    if (refusal.data().isEmpty()) {
      return ErrorResponse.EMPTY;
    }
    var dialect = exchange.connection().negotiated().map(Negotiated::dialect).orElse(Dialect.V2_0_2);
    return ErrorResponse.of(dialect, refusal.data());
  }

  /** What came sealed is answered sealed; so is all of a session or share that demands it. MS-SMB2 3.3.4.1.4. */
  private Answer protect(Exchange exchange, Header header, ResponseBody body) {
    Optional<Session> session = exchange.connection().session(exchange.sessionId());
    Optional<Signer> signer = exchange.signer();
    if (signer.isEmpty() && session.isPresent() && session.get().signingRequired()
        && header.command().filter(c -> c == Command.SESSION_SETUP || c == Command.NEGOTIATE).isEmpty()) {
      signer = session.get().signer(exchange.connection());
    }
    return new Answer(header, body, signer, sealAs(exchange, header), exchange.origin());
  }

  private static Optional<Session> sealAs(Exchange exchange, Header header) {
    if (exchange.sealedFor().isPresent()) {
      return exchange.sealedFor();
    }
    return exchange.connection().session(exchange.sessionId()).filter(s -> mustSeal(exchange, header, s));
  }

  private static boolean mustSeal(Exchange exchange, Header header, Session session) {
    if (session.sealing().isEmpty()
        || header.command().filter(c -> c == Command.SESSION_SETUP || c == Command.NEGOTIATE).isPresent()) {
      return false;
    }
    if (session.encryptData()) {
      return true;
    }
    // Only from the answer to its TREE_CONNECT does the client learn that the share wants encryption.
    var tree = session.trees().get(exchange.treeId());
    return tree != null && tree.share().settings().encryptData()
        && header.command().filter(c -> c == Command.TREE_CONNECT).isEmpty();
  }
}
