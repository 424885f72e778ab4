package org.sumbawa.server.command.create;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sumbawa.server.exchange.Answer;
import org.sumbawa.server.exchange.Delivery;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ConnectionState;
import org.sumbawa.server.state.ServerState;

/**
 * Sends notices of breaks, and sends them again on other connections of the client when its system does not confirm to have
 * them. A connection that fails like this is given up, and the last one once it had as long as clients have to read
 * their answers. MS-SMB2 3.3.4.6 and 3.3.4.7.
 */
final class BreakDelivery {
  /** How often it is looked: when nothing arrived between two looks, another connection is tried. */
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final long UNKNOWN = -1;

  private final ServerState server;
  private final Outbox outbox;

  BreakDelivery(ServerState server, Outbox outbox) {
    this.server = server;
    this.outbox = outbox;
  }

  /**
   * What a client is to be told.
   *
   * @param connections those of the client that live, in the order in which they are tried
   * @param message the notice as it is on one of them
   * @param answered whether the client has to answer, and others wait for that
   * @param pending whether it still matters that the client is told
   */
  record Notice(Supplier<Stream<Connection>> connections, Function<Connection, Answer> message,
      boolean answered, BooleanSupplier pending) {}

  /** Tells the client, if it has a connection left. */
  void send(Notice notice) {
    new Attempt(notice).next();
  }

  /** A notice on its way. Each step is taken once the one before it is done. */
  private final class Attempt {
    private final Notice notice;
    private final List<Connection> tried = new ArrayList<>(1);
    private Delivery latest = Delivery.FAILED;
    private long arrived = UNKNOWN;
    private Duration waited = Duration.ZERO;

    private Attempt(Notice notice) {
      this.notice = notice;
    }

    /** Tries the next connection, if there is one. */
    private boolean next() {
      var next = untried();
      if (next.isPresent()) {
        tried.add(next.get());
        arrived = UNKNOWN;
        latest = outbox.tell(next.get(), notice.message().apply(next.get()));
        if (notice.answered() || untried().isPresent()) {
          later();
        }
      }
      return next.isPresent();
    }

    private Optional<Connection> untried() {
      return notice.connections().get().filter(connection -> !tried.contains(connection)).findFirst();
    }

    private void later() {
      var environment = server.environment();
      environment.timers().after(PAUSE, () -> environment.work().execute(this::look));
    }

    private void look() {
      waited = waited.plus(PAUSE);
      boolean lost = tried.getLast().state() == ConnectionState.GONE;
      if (!notice.pending().getAsBoolean() || (!lost && latest.isConfirmed())) {
        return;
      }
      if (!lost && isMoving()) {
        later();
        return;
      }
      boolean tooLong = waited.compareTo(server.settings().timeouts().sendTimeout()) >= 0;
      if (tooLong || untried().isPresent()) {
        // A client with another connection is told there; one without has lost what only this one carries.
        tried.getLast().link().abort();
      }
      if (!next() && !tooLong) {
        later();
      }
    }

    /** Whether something arrives on the connection, so that the notice will. */
    private boolean isMoving() {
      long before = arrived;
      arrived = latest.arrived();
      if (before != UNKNOWN && arrived > before) {
        waited = Duration.ZERO;
      }
      return arrived > before;
    }
  }
}
