package org.sumbawa.testkit.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Cancel;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.context.DurableHandle;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.LeaseBreakFlags;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.OplockLevel;

/** A client machine, which has one connection at most. */
final class RealClient {
  private final char name;
  private final TestServer server;
  private final Negotiate.Request offer;
  private final Map<Long, Integer> numbers;
  private final Map<Integer, FileId> ids = new HashMap<>();
  private final Map<Integer, Step.Open> opened = new HashMap<>();
  private final Map<Long, Asked> asked = new HashMap<>();
  private @Nullable PeerTree tree;

  /** What a message asked: for which step, and which open it is about. */
  private record Asked(int step, int open) {}

  /**
   * Not connected yet.
   *
   * @param numbers by what the server calls an open: by which step it was made
   */
  RealClient(char name, TestServer server, Map<Long, Integer> numbers) {
    this.name = name;
    this.server = server;
    this.numbers = numbers;
    offer = PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1);
  }

  boolean isConnected() {
    return tree != null;
  }

  void connect() throws IOException {
    var peer = server.peer();
    peer.negotiate(offer);
    tree = peer.logOn(TestServer.USER, TestServer.PASSWORD).tree(TestServer.SHARE);
  }

  void disconnect() {
    peer().close();
    tree = null;
    asked.clear();
  }

  private PeerTree tree() {
    return Objects.requireNonNull(tree, "connected");
  }

  private ScriptedPeer peer() {
    return tree().session().peer();
  }

  void ask(int number, Step step) throws IOException {
    if (step instanceof Step.Cancel cancel) {
      cancel(cancel.step());
      return;
    }
    int about = step instanceof Step.Reopen reopen ? reopen.open() : number;
    if (step instanceof Step.Open open) {
      opened.put(number, open);
    }
    var body = new StepRequests(ids, opened).of(number, step);
    var request = tree().request(body);
    asked.put(request.messageId(), new Asked(number, about));
    tree().send(request);
  }

  /** A CANCEL has the number of what it cancels, and costs nothing. */
  private void cancel(int step) throws IOException {
    for (var entry : Map.copyOf(asked).entrySet()) {
      if (entry.getValue().step() == step) {
        var session = tree().session();
        var header = Header.request(Command.CANCEL, entry.getKey()).withSessionId(session.id());
        session.send(new PeerRequest(header, new Cancel.Request()));
      }
    }
  }

  /** What came since this was asked last. An ECHO is answered when all is done that came before it. */
  List<String> heard() throws IOException {
    var heard = new ArrayList<String>();
    if (tree != null) {
      tree().session().call(new Echo.Request()).expect(NtStatus.SUCCESS);
      for (var response : peer().takeUnclaimed()) {
        heard.add(name + " "
            + (response.header().messageId() == Header.UNSOLICITED ? broken(response) : answered(response)));
      }
    }
    return heard;
  }

  private String broken(PeerResponse response) {
    return switch (response.body()) {
      case OplockBreak.Notification told ->
        RealTable.oplockBreak(numbers.getOrDefault(told.fileId().persistent(), 0), told.oplockLevel());
      case LeaseBreak.Notification told ->
        RealTable.leaseBreak(RealTable.key(told.leaseKey()), told.currentState(), told.newState(),
            told.newEpoch(), told.flags().has(LeaseBreakFlags.ACK_REQUIRED));
      default -> response.toString();
    };
  }

  private String answered(PeerResponse response) {
    var what = asked.get(response.header().messageId());
    if (what == null) {
      return "what nobody asked: " + response;
    }
    return what.step() + " " + response.status() + switch (response.body()) {
      case Create.Response created -> created(what.open(), created);
      case OplockBreak.Response acknowledged -> " " + acknowledged.oplockLevel();
      case LeaseBreak.Response acknowledged -> " " + ModelGrant.text(acknowledged.state());
      default -> "";
    };
  }

  private String created(int open, Create.Response created) {
    ids.put(open, created.fileId());
    numbers.put(created.fileId().persistent(), open);
    var lease = created.context(LeaseContext.class);
    var cache = created.oplockLevel() == OplockLevel.LEASE
        ? lease.map(RealClient::described).orElse("no lease")
        : created.oplockLevel().toString();
    return " " + created.action() + " " + cache + durable(created);
  }

  private static String described(LeaseContext lease) {
    boolean breaking = lease.flags().has(LeaseFlags.BREAK_IN_PROGRESS);
    return switch (lease) {
      case LeaseContext.V1 v1 ->
        ModelGrant.describeLease(RealTable.key(v1.leaseKey()), v1.state(), 0, breaking);
      case LeaseContext.V2 v2 ->
        ModelGrant.describeLease(RealTable.key(v2.leaseKey()), v2.state(), v2.epoch(), breaking);
    };
  }

  private static String durable(Create.Response created) {
    if (created.context(DurableHandle.Response.class).isPresent()) {
      return " durable 1";
    }
    return created.context(DurableHandleV2.Response.class)
        .map(durable -> " durable 2 for " + durable.timeoutMillis() / 1000).orElse("");
  }
}
