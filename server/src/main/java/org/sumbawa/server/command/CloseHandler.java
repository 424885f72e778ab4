package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.store.Deleting;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.value.CloseFlags;

/** Ends an open. MS-SMB2 3.3.5.10. */
final class CloseHandler implements Handler<Close.Request> {
  private final Lifetimes lifetimes;

  CloseHandler(Lifetimes lifetimes) {
    this.lifetimes = lifetimes;
  }

  @Override
  public Outcome handle(Admitted<Close.Request> admitted) {
    var open = admitted.open();
    boolean wanted = admitted.request().flags().has(CloseFlags.POSTQUERY_ATTRIB);
    open.file().ifPresent(Deleting::beforeClose);
    var response = wanted
        ? open.file().map(CloseHandler::attributes).orElse(Close.Response.PLAIN)
        : Close.Response.PLAIN;
    lifetimes.opens().closed(open);
    return Outcome.Reply.of(response);
  }

  /** A file whose attributes cannot be read any more is closed all the same. */
  private static Close.Response attributes(LocalOpen open) {
    try {
      var info = open.info();
      return new Close.Response(CloseFlags.POSTQUERY_ATTRIB, info.creation(), info.access(), info.write(),
          info.change(), info.allocation(), info.size(), info.attributes());
    } catch (Refusal unreadable) {
      return Close.Response.PLAIN;
    }
  }
}
