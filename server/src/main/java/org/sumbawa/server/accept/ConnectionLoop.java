package org.sumbawa.server.accept;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Violation;
import org.sumbawa.server.report.TerminateReason;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.PendingRequests;
import org.sumbawa.server.trace.Component;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.LinkException;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.Smb1Negotiate;

/**
 * Reads one connection until it ends, on a thread of its own: the only method that sees the whole road is
 * {@link #serve}.
 */
final class ConnectionLoop implements Runnable {
  private final Road road;
  private final Connection connection;
  private final Arrival arrival;
  private final MultiProtocol multiProtocol;
  private final MemoryBudget.Account memory;
  private final Strand strand;

  ConnectionLoop(Road road, Connection connection, Arrival arrival, MultiProtocol multiProtocol,
      MemoryBudget.Account memory) {
    this.road = road;
    this.connection = connection;
    this.arrival = arrival;
    this.multiProtocol = multiProtocol;
    this.memory = memory;
    strand = new Strand(road.work());
  }

  @Override
  public void run() {
    try {
      while (true) {
        Optional<Frame> frame = connection.link().read();
        if (frame.isEmpty()) {
          road.lifetimes().disconnected(connection);
          break;
        }
        connection.heard(road.server().now());
        serve(frame.get());
      }
    } catch (Disconnect violation) {
      road.violated(connection, violation);
    } catch (IOException broken) {
      ended(broken);
    } catch (InterruptedException stopping) {
      road.lifetimes().terminated(connection, TerminateReason.SERVER_STOPPING, NtStatus.SUCCESS);
    } catch (RuntimeException | Error defect) {
      road.defect(connection, defect);
    } finally {
      road.outbox().drop(connection);
    }
  }

  /** Frame → UNSEAL → UNCHAIN → ADMIT → HANDLE → Outbox. */
  private void serve(Frame frame) throws Disconnect, InterruptedException {
    boolean handedOn = false;
    try {
      road.trace().transition(Component.TRANSPORT, "ConnectionLoop.serve");
      ByteBuffer bytes = frame.bytes();
      if (Smb1Negotiate.isSmb1(bytes)) {
        road.trace().packet(connection, bytes, false);
        multiProtocol.answer(connection, bytes);
        return;
      }
      var requests = arrival.requests(connection, bytes);
      if (isCancel(requests)) {
        cancel(requests.getFirst());
        return;
      }
      var holding = Holding.take(memory, frame, requests);
      handedOn = true;
      dispatch(new ChainRun(road, requests, holding));
    } finally {
      if (!handedOn) {
        frame.close();
      }
    }
  }

  private void dispatch(ChainRun run) {
    switch (run.lane()) {
      case INLINE -> run.run();
      case AHEAD -> road.work().execute(run);
      case ORDERED, ALONE, PARALLEL -> strand.submit(run::run);
    }
  }

  private static boolean isCancel(List<Exchange> requests) {
    return requests.size() == 1
        && requests.getFirst().header().command().filter(c -> c == Command.CANCEL).isPresent();
  }

  /** CANCEL overtakes what it cancels, so it is served where it was read. MS-SMB2 3.3.5.16. */
  private void cancel(Exchange cancel) throws Disconnect {
    try {
      if (road.admitsCancel(cancel)) {
        cancel(cancel.header());
      }
    } finally {
      road.trace().ended(cancel.workItem());
    }
  }

  /** Nobody ends the waiting of somebody else's request. */
  private void cancel(Header header) {
    Optional<PendingRequests.Pending> target = header.isAsync()
        ? connection.pending().byAsyncId(header.asyncId())
            .filter(pending -> pending.belongsTo(header.sessionId()))
        : connection.pending().toCancel(header.messageId(), header.sessionId());
    target.ifPresent(pending -> road.work().execute(pending::cancel));
  }

  private void ended(IOException broken) {
    if (!(broken instanceof LinkException link)) {
      road.lifetimes().disconnected(connection);
      return;
    }
    switch (link.end()) {
      case CLOSED_BY_PEER, RESET, UNREACHABLE, CLOSED_HERE -> road.lifetimes().disconnected(connection);
      case STALLED, NOT_READING ->
        road.lifetimes().terminated(connection, TerminateReason.IDLE_TIMED_OUT, NtStatus.IO_TIMEOUT);
      case FRAME_TOO_LARGE, NOT_DIRECT_TCP, NOT_NETBIOS ->
        road.violated(connection, new Disconnect(Violation.NOT_SMB2, link.end().name()));
      case FAILED -> road.lifetimes().terminated(connection, TerminateReason.IRRECOVERABLE_ERROR,
          NtStatus.CONNECTION_DISCONNECTED);
    }
  }
}
