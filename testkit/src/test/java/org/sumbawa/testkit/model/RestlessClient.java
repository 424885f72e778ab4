package org.sumbawa.testkit.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.context.CreateRequestContext;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.LeaseBreakFlags;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/** A client that opens files for itself alone, loses its connection, and comes back for them. One thread. */
final class RestlessClient {
  /** What all want. */
  static final List<String> SHARED = List.of("a", "b", "c");
  private static final int SECONDS = 40;

  private final TestServer server;
  private final Random random;
  private final List<String> names;
  private final Negotiate.Request offer;
  private final Map<String, AtomicInteger> users;
  private final Map<NtStatus, Integer> answers;
  private final List<Mine> opens = new ArrayList<>();
  private @Nullable PeerTree tree;
  private long lastGuid;

  /** Something that is open, and nobody else's, unless its connection was lost. */
  private record Mine(String name, FileId id, Guid guid, OplockLevel level) {}

  /**
   * A client without a connection yet.
   *
   * @param own a file that nobody else wants
   * @param users counts, for all clients together, who has a file for itself
   * @param answers counts the answers
   */
  RestlessClient(TestServer server, Random random, String own, Map<String, AtomicInteger> users,
      Map<NtStatus, Integer> answers) {
    this.server = server;
    names = Stream.concat(SHARED.stream(), Stream.of(own)).toList();
    this.random = random;
    this.users = users;
    this.answers = answers;
    offer = PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1);
  }

  /** Does so many things, and goes without a word. */
  void act(int rounds) throws IOException {
    for (int i = 0; i < rounds; i++) {
      var connected = tree == null ? connect() : tree;
      switch (random.nextInt(10)) {
        case 0 -> lose(connected);
        case 1, 2, 3, 4 -> open(connected);
        default -> {
          if (!opens.isEmpty()) {
            use(connected, opens.get(random.nextInt(opens.size())));
          }
        }
      }
    }
    if (tree != null) {
      lose(tree);
    }
  }

  private PeerTree connect() throws IOException {
    var peer = server.peer();
    peer.negotiate(offer);
    tree = peer.logOn(TestServer.USER, TestServer.PASSWORD).tree(TestServer.SHARE);
    var lost = List.copyOf(opens);
    opens.clear();
    for (var open : lost) {
      comeBack(tree, open);
    }
    return tree;
  }

  private void comeBack(PeerTree connected, Mine open) throws IOException {
    var back = new DurableHandleV2.Reconnect(open.id(), open.guid(), DurableHandleFlags.NONE);
    var answer = call(connected, create(open.name(), open.level(), back));
    if (answer.status().isSuccess()) {
      took(open.name(), answer, open.guid(), open.level());
    } else {
      answer.expect(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
  }

  private void open(PeerTree connected) throws IOException {
    var name = names.get(random.nextInt(names.size()));
    var level = random.nextBoolean() ? OplockLevel.LEASE : OplockLevel.BATCH;
    var guid = new Guid(++lastGuid, 1);
    var durable = new DurableHandleV2.Request(SECONDS * 1000L, DurableHandleFlags.NONE, guid);
    var request = connected.request(create(name, level, durable));
    connected.send(request);
    if (random.nextInt(12) == 0) {
      lose(connected);
      return;
    }
    var answer = answer(connected, request);
    if (!answer.status().isSuccess()) {
      answer.expect(NtStatus.SHARING_VIOLATION);
      return;
    }
    var open = took(name, answer, guid, level);
    if (random.nextInt(4) == 0) {
      repeat(connected, request, open);
    }
  }

  /** As one that did not hear the answer. */
  private void repeat(PeerTree connected, PeerRequest first, Mine open) throws IOException {
    var again = connected.request(first.body()).with(h -> h.withFlags(h.flags().or(HeaderFlags.REPLAY)));
    connected.send(again);
    var answer = answer(connected, again).expect(NtStatus.SUCCESS);
    if (!answer.body(Create.Response.class).fileId().equals(open.id())) {
      throw new AssertionError("a CREATE that was repeated was done twice");
    }
  }

  private Create.Request create(String name, OplockLevel level, CreateRequestContext durable) {
    var contexts = new ArrayList<CreateRequestContext>(List.of(durable));
    if (level == OplockLevel.LEASE) {
      var key = new Guid(names.indexOf(name) + 1, 9);
      contexts.add(new LeaseContext.V2(key, ModelGrant.ALL, LeaseFlags.NONE, Guid.NONE, 0));
    }
    var plain = PeerTree.create(name, CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
    return new Create.Request(level, plain.impersonationLevel(), Step.Access.ALL.mask(),
        plain.fileAttributes(), ShareAccess.NONE, plain.disposition(), plain.options(), name, contexts);
  }

  private Mine took(String name, PeerResponse answer, Guid guid, OplockLevel level) {
    var open = new Mine(name, answer.body(Create.Response.class).fileId(), guid, level);
    opens.add(open);
    int now = users(name).incrementAndGet();
    if (now != 1) {
      throw new AssertionError(now + " have " + name + " for themselves alone");
    }
    return open;
  }

  private AtomicInteger users(String name) {
    return users.computeIfAbsent(name, key -> new AtomicInteger());
  }

  private void use(PeerTree connected, Mine open) throws IOException {
    if (random.nextInt(3) > 0) {
      call(connected, new Write.Request(open.id(), 0, Bytes.of(new byte[1]))).expect(NtStatus.SUCCESS);
      return;
    }
    opens.remove(open);
    users(open.name()).decrementAndGet();
    call(connected, new Close.Request(CloseFlags.NONE, open.id())).expect(NtStatus.SUCCESS);
  }

  /** The server may learn of that later than others do who are quick. */
  private void lose(PeerTree connected) {
    opens.forEach(open -> users(open.name()).decrementAndGet());
    tree = null;
    connected.session().peer().close();
  }

  private PeerResponse call(PeerTree connected, RequestBody body) throws IOException {
    var request = connected.request(body);
    connected.send(request);
    return answer(connected, request);
  }

  /** Waits for an answer; breaks that come meanwhile are acknowledged, or not. */
  private PeerResponse answer(PeerTree connected, PeerRequest request) throws IOException {
    while (true) {
      var response = connected.session().peer().receive();
      if (response.header().messageId() == Header.UNSOLICITED) {
        if (random.nextInt(10) > 0) {
          acknowledge(connected, response);
        }
      } else if (response.header().messageId() == request.messageId() && !response.pending()) {
        answers.merge(response.status(), 1, Integer::sum);
        return response;
      }
    }
  }

  private static void acknowledge(PeerTree connected, PeerResponse told) throws IOException {
    switch (told.body()) {
      case LeaseBreak.Notification lease -> {
        if (lease.flags().has(LeaseBreakFlags.ACK_REQUIRED)) {
          connected
              .send(connected.request(new LeaseBreak.Acknowledgment(lease.leaseKey(), lease.newState())));
        }
      }
      case OplockBreak.Notification oplock -> connected
          .send(connected.request(new OplockBreak.Acknowledgment(oplock.oplockLevel(), oplock.fileId())));
      default -> throw new AssertionError("nobody asked for " + told);
    }
  }
}
