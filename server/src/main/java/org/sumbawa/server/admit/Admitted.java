package org.sumbawa.server.admit;

import org.jspecify.annotations.Nullable;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.wire.message.RequestBody;

/**
 * A request that passed the gates: its session is valid, its signature good, it is sealed where that is demanded, its
 * tree connect and its open exist, and it is paid for. What its command does not need may be missing.
 *
 * @param <R> the request
 */
public final class Admitted<R extends RequestBody> {
  private final Exchange exchange;
  private final R request;
  private final @Nullable Session session;
  private final @Nullable TreeConnect tree;
  private final @Nullable Open open;

  Admitted(Exchange exchange, R request, @Nullable Session session, @Nullable TreeConnect tree,
      @Nullable Open open) {
    this.exchange = exchange;
    this.request = request;
    this.session = session;
    this.tree = tree;
    this.open = open;
  }

  /** The request's way from arrival to answer. */
  public Exchange exchange() {
    return exchange;
  }

  /** What is asked. */
  public R request() {
    return request;
  }

  /** Where it came from. */
  public Connection connection() {
    return exchange.connection();
  }

  /** The session; only for commands that need one. */
  public Session session() {
    return there(session, "session");
  }

  /** The tree connect; only for commands that need one. */
  public TreeConnect tree() {
    return there(tree, "tree connect");
  }

  /** The open; only for commands that need one, and for an IOCTL that names one. */
  public Open open() {
    return there(open, "open");
  }

  /** Whether there is an open. */
  public boolean hasOpen() {
    return open != null;
  }

  private <T> T there(@Nullable T thing, String what) {
    if (thing == null) {
      throw new IllegalStateException(request.command() + " was admitted without a " + what);
    }
    return thing;
  }
}
