package org.sumbawa.server.handler;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.message.RequestBody;

/**
 * Serves one command.
 *
 * @param <R> its request
 */
@FunctionalInterface
public interface Handler<R extends RequestBody> {

  /** Makes an answer, a wait, or silence of a request. */
  Outcome handle(Admitted<R> admitted) throws Refusal, Disconnect;
}
