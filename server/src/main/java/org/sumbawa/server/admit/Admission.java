package org.sumbawa.server.admit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.exchange.CommandRow;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Need;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.failure.Violation;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.RequestBody;

/** The way through all gates, in the order of MS-SMB2 3.3.5.2. */
public final class Admission {
  private final SignatureGate signatures;
  private final SessionGate sessions;
  private final TreeGate trees;
  private final OpenGate opens;

  /** Gates for this server. */
  public Admission(ServerState server) {
    signatures = new SignatureGate(server);
    sessions = new SessionGate(server);
    trees = new TreeGate(server);
    opens = new OpenGate(server);
  }

  /** Admits a request, or says why not. */
  public Admitted<?> admit(Exchange exchange, RelatedContext related) throws Refusal, Disconnect {
    var row = row(exchange);
    relate(exchange, related);
    Optional<Session> found = exchange.connection().session(exchange.sessionId());
    found.ifPresentOrElse(exchange::concerns, () -> forget(row, related));
    signatures.check(row, exchange, found);
    Session session = row.needs(Need.SESSION) ? sessions.check(row, exchange, found) : null;
    TreeConnect tree =
        session != null && row.needs(Need.TREE) ? trees.check(exchange, session, related) : null;
    var body = decode(row.command(), exchange);
    CreditGate.check(exchange, body);
    Open open = openOf(row, exchange, body, session, tree, related);
    return new Admitted<>(exchange, body, session, tree, open);
  }

  /** What relates to a request whose session is not there has none either. MS-SMB2 3.3.5.2.7.2. */
  private static void forget(CommandRow row, RelatedContext related) {
    if (row.needs(Need.SESSION)) {
      related.breakGroup();
    }
  }

  /** Which command, and whether it may come now. */
  private static CommandRow row(Exchange exchange) throws Disconnect, Refusal {
    var known = exchange.header().command().filter(CommandRow::isRequest);
    if (known.isEmpty() && exchange.isFollower()) {
      // Windows still answers what came before it in the chain.
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var command = known.orElseThrow(() -> new Disconnect(Violation.BAD_HEADER));
    boolean negotiated = exchange.connection().negotiated().isPresent();
    if (command == Command.NEGOTIATE && negotiated) {
      throw new Disconnect(Violation.NEGOTIATED_TWICE);
    }
    if (command != Command.NEGOTIATE && !negotiated) {
      throw new Disconnect(Violation.NOT_NEGOTIATED);
    }
    return CommandRow.of(command);
  }

  /** MS-SMB2 3.3.5.2.7.2: a related request goes on with what those before it were about. */
  private static void relate(Exchange exchange, RelatedContext related) throws Refusal {
    if (!exchange.header().flags().has(HeaderFlags.RELATED)) {
      related.begin(exchange.sessionId(), exchange.treeId());
    } else if (related.isUsable()) {
      exchange.sessionId(related.sessionId());
      exchange.treeId(related.treeId());
    } else {
      related.breakGroup();
      // Whatever session the header names: what came sealed is answered in the name of who sealed it.
      exchange.sealedFor().ifPresent(session -> exchange.sessionId(session.id()));
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }

  private static RequestBody decode(Command command, Exchange exchange) throws Refusal {
    try {
      return RequestBody.decode(command, WireReader.of(exchange.message()));
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }

  private @Nullable Open openOf(CommandRow row, Exchange exchange, RequestBody body,
      @Nullable Session session, @Nullable TreeConnect tree, RelatedContext related) throws Refusal {
    if (session == null || tree == null) {
      return null;
    }
    return opens.check(row, exchange, body, session, tree, related);
  }
}
