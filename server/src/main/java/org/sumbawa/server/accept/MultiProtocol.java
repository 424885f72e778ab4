package org.sumbawa.server.accept;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.sumbawa.server.command.Negotiation;
import org.sumbawa.server.config.ProtocolSettings;
import org.sumbawa.server.exchange.Answer;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.failure.Violation;
import org.sumbawa.server.report.Smb1Events;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ConnectionState;
import org.sumbawa.server.state.ConnectionTransition;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.Smb1Negotiate;

/**
 * Answers the SMB1 NEGOTIATE with which older clients begin, when it offers SMB2 as well; SMB1 itself is refused and
 * audited. MS-SMB2 3.3.5.3.
 */
final class MultiProtocol {
  private final ServerState server;
  private final Negotiation negotiation;
  private final Outbox outbox;
  private final Smb1Events audit;

  MultiProtocol(ServerState server, Negotiation negotiation, Outbox outbox, Smb1Events audit) {
    this.server = server;
    this.negotiation = negotiation;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Answers, or ends the connection. */
  void answer(Connection connection, ByteBuffer message) throws Disconnect {
    if (connection.state() != ConnectionState.ACCEPTED) {
      throw new Disconnect(Violation.NOT_SMB2, "SMB1 after SMB2");
    }
    Smb1Negotiate request;
    try {
      request = Smb1Negotiate.decode(WireReader.of(message));
    } catch (Malformed malformed) {
      throw new Disconnect(Violation.NOT_SMB2, malformed.getMessage());
    }
    connection.window().consume(0, 1);
    send(connection, response(connection, request));
  }

  private Negotiate.Response response(Connection connection, Smb1Negotiate request) throws Disconnect {
    var protocol = server.settings().protocol();
    if (request.offers(Smb1Negotiate.SMB_2_WILDCARD) && speaksMoreThan202(protocol)
        && connection.tryTake(ConnectionTransition.HALF_NEGOTIATE)) {
      return negotiation.wildcard();
    }
    if (request.offers(Smb1Negotiate.SMB_2_002) && protocol.allows(Dialect.V2_0_2)) {
      try {
        return negotiation.negotiateSmb202(connection);
      } catch (Refusal refused) {
        throw new Disconnect(Violation.NEGOTIATED_TWICE);
      }
    }
    audit.rejected(connection);
    throw new Disconnect(Violation.SMB1);
  }

  private static boolean speaksMoreThan202(ProtocolSettings protocol) {
    return protocol.enableSmb2Protocol() && protocol.dialectMax().isAtLeast(Dialect.V2_1);
  }

  private void send(Connection connection, Negotiate.Response response) {
    int credits = connection.window().grant(1, server.settings().credits().smb2CreditsMax());
    var header = Header.request(Command.NEGOTIATE, 0).respond(NtStatus.SUCCESS, credits);
    outbox.send(connection, List.of(new Answer(header, response, Optional.empty(), Optional.empty())),
        () -> {});
  }
}
