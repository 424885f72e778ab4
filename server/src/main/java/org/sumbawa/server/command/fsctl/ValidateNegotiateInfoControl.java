package org.sumbawa.server.command.fsctl;

import java.util.List;
import org.sumbawa.events.server.Event1005NegotiateValidationFailureV0;
import org.sumbawa.events.server.Event1005NegotiateValidationFailureV1;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.failure.Violation;
import org.sumbawa.server.state.Negotiated;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.fscc.fsctl.ValidateNegotiateInfo;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Ioctl;

/**
 * Confirms to a client, under its signature, what was negotiated without one. Whatever does not agree ends the
 * connection without an answer. MS-SMB2 3.3.5.15.12.
 */
final class ValidateNegotiateInfoControl implements Control {
  private final ServerState server;

  ValidateNegotiateInfoControl(ServerState server) {
    this.server = server;
  }

  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal, Disconnect {
    var terms = admitted.connection().terms();
    if (terms.dialect() == Dialect.V3_1_1) {
      throw new Disconnect(Violation.NEGOTIATION_TAMPERED, "asked for in 3.1.1");
    }
    var request = decode(admitted);
    if (!agrees(request, terms)) {
      tell(admitted, request, terms);
      throw new Disconnect(Violation.NEGOTIATION_TAMPERED);
    }
    var response = new ValidateNegotiateInfo.Response(terms.server().capabilities().bits(),
        server.serverGuid(), terms.server().securityMode().bits(), terms.dialect().value());
    if (admitted.request().maxOutputResponse() < response.encoded().size()) {
      throw new Disconnect(Violation.NEGOTIATION_TAMPERED, "no room for the answer");
    }
    return Control.reply(admitted, response.encoded());
  }

  private static ValidateNegotiateInfo.Request decode(Admitted<Ioctl.Request> admitted) throws Disconnect {
    try {
      return ValidateNegotiateInfo.Request.decode(WireReader.of(admitted.request().input()));
    } catch (Malformed malformed) {
      throw new Disconnect(Violation.NEGOTIATION_TAMPERED, malformed.getMessage());
    }
  }

  private boolean agrees(ValidateNegotiateInfo.Request request, Negotiated terms) {
    return request.guid().equals(terms.clientGuid())
        && request.capabilities() == terms.client().capabilities().bits()
        && request.securityMode() == terms.client().securityMode().bits()
        && wouldChoose(request.dialects()) == terms.dialect().value();
  }

  /** The dialect that these offers lead to now. */
  private int wouldChoose(List<Integer> offers) {
    return offers.stream()
        .filter(number -> Dialect.of(number)
            .filter(d -> d != Dialect.MULTI && server.settings().protocol().allows(d)).isPresent())
        .mapToInt(Integer::intValue).max().orElse(0);
  }

  private void tell(Admitted<Ioctl.Request> admitted, ValidateNegotiateInfo.Request request,
      Negotiated terms) {
    var connection = admitted.connection();
    var session = admitted.session();
    server.events().raise(Event1005NegotiateValidationFailureV0.TYPE,
        () -> new Event1005NegotiateValidationFailureV0(connection.clientName(), session.userName()));
    server.events().raise(Event1005NegotiateValidationFailureV1.TYPE,
        () -> new Event1005NegotiateValidationFailureV1(connection.clientName(), session.userName(),
            connection.remote(), terms.dialect().value(), terms.client().capabilities().bits(),
            terms.client().securityMode().bits(), wouldChoose(request.dialects()), request.capabilities(),
            request.securityMode(), session.id()));
  }
}
