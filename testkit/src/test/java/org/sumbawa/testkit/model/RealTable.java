package org.sumbawa.testkit.model;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.sumbawa.events.Event;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.events.server.Event651FileDisconnect;
import org.sumbawa.events.server.Event656FileTerminate;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** The real open table: a whole server, and clients that do to it what the model does. */
final class RealTable implements AutoCloseable {
  /** Longer than time passes at once: that a message was read may be known before its writer knows. */
  private static final Duration LONG = Duration.ofHours(1);
  private static final ServerSettings SETTINGS =
      ServerSettings.DEFAULT.with(SettingsCatalog.AUTO_DISCONNECT_TIMEOUT, Duration.ZERO)
          .with(SettingsCatalog.SEND_TIMEOUT, LONG).with(SettingsCatalog.RECEIVE_TIMEOUT, LONG);

  private final Lives lives = new Lives();
  private final TestServer server;
  private final int threadsAtRest;
  private final int timersAtRest;
  private final Map<Character, RealClient> clients = new TreeMap<>();
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final Map<Integer, Character> makers = new HashMap<>();
  private final List<String> heard = new ArrayList<>();

  RealTable() throws IOException {
    server = TestServer.start(TestEnvironment.stepped(1), SETTINGS,
        builder -> builder.subscribe(lives, EventFilter.ids(Set.of(650, 651, 656))));
    threadsAtRest = server.world().threads().alive().size();
    timersAtRest = server.clock().pendingTimers();
    for (char client : Chooser.CLIENTS) {
      clients.put(client, new RealClient(client, server, numbers));
    }
  }

  /** Takes a step, and waits until all that it leads to is done. */
  void take(int number, Step step) throws IOException {
    heard.clear();
    if (step instanceof Step.Open open) {
      makers.put(number, open.client());
    }
    switch (step) {
      case Step.Pass(int seconds) -> server.clock().advance(Duration.ofSeconds(seconds));
      case Step.Connect(char client) -> client(client).connect();
      case Step.Disconnect(char client) -> disconnect(client);
      default -> {
        var client = client(clientOf(step));
        if (client.isConnected()) {
          client.ask(number, step);
          heard.addAll(client.heard());
        }
      }
    }
  }

  /** What clients were told by that, those of them that are asked here and the one that did it. */
  List<String> heard(Iterable<Character> asked) throws IOException {
    for (char client : asked) {
      heard.addAll(client(client).heard());
    }
    return heard.stream().sorted().toList();
  }

  private RealClient client(char name) {
    return Objects.requireNonNull(clients.get(name), "there are three of them");
  }

  private char clientOf(Step step) {
    return switch (step) {
      case Step.Open open -> open.client();
      case Step.Close close -> maker(close.open());
      case Step.Read read -> maker(read.open());
      case Step.Write write -> maker(write.open());
      case Step.Lock lock -> maker(lock.open());
      case Step.Unlock unlock -> maker(unlock.open());
      case Step.Delete delete -> maker(delete.open());
      case Step.Rename rename -> maker(rename.open());
      case Step.AcknowledgeOplock acknowledge -> maker(acknowledge.open());
      case Step.AcknowledgeLease acknowledge -> acknowledge.client();
      case Step.Cancel cancel -> cancel.client();
      case Step.Reopen reopen -> reopen.client();
      case Step.Disconnect _,Step.Connect _,Step.Pass _ -> throw new IllegalArgumentException("" + step);
    };
  }

  private char maker(int open) {
    return Objects.requireNonNull(makers.get(open), "nobody made it");
  }

  /** Ends a connection, and waits until the server has done all that this leads to. */
  private void disconnect(char client) {
    lives.beginLost();
    client(client).disconnect();
    int connected = (int) clients.values().stream().filter(RealClient::isConnected).count();
    server.world().threads().awaitAtMost(threadsAtRest + connected);
  }

  /**
   * The opens that ended or began to wait when a connection was lost, in their order.
   *
   * @param made the opens in the order in which they were made
   */
  List<Integer> lost(List<Integer> made) {
    return lives.lost(made);
  }

  /** All that is open. */
  List<String> described() {
    return server.server().opens().stream()
        .sorted(Comparator.comparing(open -> numbers.getOrDefault(open.id(), 0))).map(this::describe)
        .toList();
  }

  /** All that is open. */
  List<OpenDescription> opens() {
    return server.server().opens();
  }

  private String describe(OpenDescription open) {
    return "#" + numbers.get(open.id()) + " " + open.path() + " " + describe(open.cached())
        + (open.locks() == 0 ? "" : " locks " + open.locks())
        + (open.preserved() ? " preserved " + open.waits().toSeconds() : "");
  }

  static String describe(CacheAnswer cache) {
    return switch (cache) {
      case CacheAnswer.Oplock(OplockLevel level) -> level.toString();
      case CacheAnswer.Lease lease ->
        ModelGrant.describeLease(key(lease.key()), lease.state(), lease.epoch(), lease.breaking());
    };
  }

  static Guid key(int key) {
    return new Guid(key, 1);
  }

  static int key(Guid guid) {
    return (int) guid.low();
  }

  static String leaseBreak(int key, LeaseState from, LeaseState to, int epoch, boolean mustAcknowledge) {
    return "lease " + key + " breaks from " + ModelGrant.text(from) + " to " + ModelGrant.text(to) + " epoch "
        + epoch + (mustAcknowledge ? " to be acknowledged" : "");
  }

  static String oplockBreak(int open, OplockLevel to) {
    return "oplock of #" + open + " breaks to " + to;
  }

  /** Which files are there. */
  List<String> names() {
    return Chooser.NAMES.stream().filter(this::exists).toList();
  }

  private boolean exists(String name) {
    try {
      server.files().open(FilePath.of(name), false).close();
      return true;
    } catch (VfsException absent) {
      return false;
    }
  }

  /** How many timers run that a server without clients does not have. */
  int timers() {
    return server.clock().pendingTimers() - timersAtRest;
  }

  @Override
  public void close() {
    server.close();
  }

  /** Keeps which opens were lost, in their order: it is the server's own. */
  private static final class Lives implements Subscriber {
    private final List<Guid> made = new ArrayList<>();
    private final List<Guid> lost = new ArrayList<>();

    @Override
    public String name() {
      return "the lives of opens";
    }

    @Override
    public synchronized void receive(Raised raised) {
      Event event = raised.event();
      switch (event) {
        case Event650FileOpen opened -> made.add(opened.openGuid());
        case Event651FileDisconnect preserved -> lost.add(preserved.openGuid());
        case Event656FileTerminate ended -> lost.add(ended.openGuid());
        default -> {
        }
      }
    }

    synchronized void beginLost() {
      lost.clear();
    }

    synchronized List<Integer> lost(List<Integer> numbers) {
      return lost.stream().map(made::indexOf).filter(index -> index < numbers.size()).map(numbers::get)
          .toList();
    }
  }
}
