package org.sumbawa.server.accept;

import java.util.function.BooleanSupplier;
import org.sumbawa.server.config.CreditSettings;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;

/**
 * How many credits an answer brings. A client gets what it asks for up to the most that the settings allow, and never
 * less than keeps it able to ask again. MS-SMB2 3.3.1.2.
 */
final class Grant {
  private final CreditSettings settings;
  private final BooleanSupplier strained;

  /** Grants by these settings; while the server is strained, what brings a client above the least that it may have waits. */
  Grant(CreditSettings settings, BooleanSupplier strained) {
    this.settings = settings;
    this.strained = strained;
  }

  int apply(Exchange exchange, NtStatus status) {
    var header = exchange.header();
    if (header.command().filter(c -> c == Command.CANCEL).isPresent()) {
      return 0;
    }
    int charge = Math.max(header.creditCharge(), 1);
    int wanted = Math.max(header.credits(), 1);
    boolean known = exchange.connection().negotiated().isPresent() && exchange.connection()
        .session(exchange.sessionId()).filter(s -> s.authenticated().isPresent()).isPresent();
    // Strangers get what one step of the authentication costs, no more.
    int most = known || (status.isSuccess() && header.sessionId() != 0) ? settings.smb2CreditsMax() : charge;
    return exchange.connection().window().grant(Math.min(wanted, Math.max(most, charge)),
        strained.getAsBoolean() ? settings.smb2CreditsMin() : settings.smb2CreditsMax());
  }
}
