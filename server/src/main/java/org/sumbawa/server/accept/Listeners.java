package org.sumbawa.server.accept;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sumbawa.events.server.Event1010EndpointAdded;
import org.sumbawa.events.server.Event1011EndpointRemoved;
import org.sumbawa.server.command.Handlers;
import org.sumbawa.server.command.Logons;
import org.sumbawa.server.command.Negotiation;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Violation;
import org.sumbawa.server.outbound.Outgoing;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.report.Smb1Events;
import org.sumbawa.server.report.TerminateReason;
import org.sumbawa.server.state.CommandSequenceWindow;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.trace.Trace;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.Listener;
import org.sumbawa.wire.dtyp.NtStatus;

/** Takes connections in, within the limits, and gives each a thread that reads it. MS-SMB2 3.3.5.1. */
public final class Listeners {
  private static final Duration AFTER_FAILURE = Duration.ofMillis(100);

  private final ServerState server;
  private final Road road;
  private final Arrival arrival;
  private final MultiProtocol multiProtocol;
  private final MemoryBudget budget;
  private final Supervision supervision;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final ConcurrentHashMap<InetAddress, Integer> perAddress = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /** Everything that a connection needs on its road. */
  public Listeners(ServerState server, Handlers handlers, Negotiation negotiation, Logons logons, Trace trace,
      Lifetimes lifetimes, Outgoing outgoing) {
    this.server = server;
    arrival = new Arrival(server, trace);
    multiProtocol = new MultiProtocol(server, negotiation, outgoing, new Smb1Events(server));
    budget = new MemoryBudget(server.settings().limits().memoryBudget());
    road = new Road(server, handlers, outgoing, trace, lifetimes, budget::isStrained);
    supervision = new Supervision(road, logons);
  }

  /** Accepts from a listener until it is closed: 1010. */
  public void add(Listener listener) {
    listeners.add(listener);
    server.endpoints().add(listener.address());
    var name = name(listener);
    server.events().raise(Event1010EndpointAdded.TYPE, () -> new Event1010EndpointAdded(name,
        server.settings().identity().serverName(), listener.address().toString(), 0));
    server.environment().threads().start("smb-accept-" + listener.address().getPort(),
        () -> accept(listener));
  }

  /** Where connections are accepted. */
  public List<InetSocketAddress> addresses() {
    return listeners.stream().map(Listener::address).toList();
  }

  /** Stops accepting, 1011, and ends every connection. */
  public void stop() {
    stopping = true;
    for (var listener : listeners) {
      listener.close();
      server.endpoints().remove(listener.address());
      server.events().raise(Event1011EndpointRemoved.TYPE, () -> new Event1011EndpointRemoved(name(listener),
          server.settings().identity().serverName(), listener.address().toString()));
    }
    supervision.stop();
    for (var connection : new ArrayList<>(server.connections().values())) {
      road.lifetimes().terminated(connection, TerminateReason.SERVER_STOPPING, NtStatus.SUCCESS);
      road.outbox().drop(connection);
    }
    awaitWork();
  }

  /** What is in work is not answered any more, but what it does to files is done before their file system closes. */
  private void awaitWork() {
    try {
      budget.awaitNothing(server.settings().timeouts().shutdownTimeout());
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept(Listener listener) {
    while (!stopping) {
      try {
        admit(listener.accept());
      } catch (ClosedChannelException closed) {
        return;
      } catch (IOException | RuntimeException | Error passing) {
        // Too many open files or threads, for one: what is accepted already goes on, and new ones may come later.
        server.environment().timers().after(AFTER_FAILURE,
            () -> server.environment().threads().start("smb-accept", () -> accept(listener)));
        return;
      }
    }
  }

  private void admit(Link link) {
    var limits = server.settings().limits();
    var from = link.remote().getAddress();
    int ofAddress = perAddress.merge(from, 1, Integer::sum);
    if (server.connections().size() >= limits.maxConnections()
        || ofAddress > limits.maxConnectionsPerAddress()) {
      left(from);
      link.close();
      return;
    }
    var credits = server.settings().credits();
    var connection = new Connection(server.newGuid(), link, server.now(),
        new CommandSequenceWindow(2 * credits.smb2CreditsMax()));
    road.lifetimes().accepted(connection);
    supervision.watch(connection);
    read(connection, from);
    if (stopping) {
      road.violated(connection, new Disconnect(Violation.INTERNAL));
    }
  }

  private void read(Connection connection, InetAddress from) {
    var loop = new ConnectionLoop(road, connection, arrival, multiProtocol, budget.account());
    try {
      server.environment().threads().start("smb-read-" + connection.link().remote(), () -> {
        try {
          loop.run();
        } finally {
          left(from);
        }
      });
    } catch (RuntimeException | Error noThread) {
      left(from);
      road.defect(connection, noThread);
      throw noThread;
    }
  }

  private void left(InetAddress from) {
    perAddress.computeIfPresent(from, (address, count) -> count <= 1 ? null : count - 1);
  }

  private static String name(Listener listener) {
    return listener.address().getHostString();
  }
}
