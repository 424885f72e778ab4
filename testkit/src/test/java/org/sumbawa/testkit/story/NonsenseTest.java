package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.Protection;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.SecurityMode;
import org.sumbawa.wire.message.value.SessionSetupFlags;

/**
 * A client that has logged on and then sends nonsense under good signatures: the server answers or ends the connection,
 * fails at nothing, and serves others as before.
 */
class NonsenseTest {
  private static final int ROUNDS = 2000;
  private static final int MESSAGE_ID = 24;
  private static final FileId NO_FILE = new FileId(0, 0);
  private static final ServerSettings SETTINGS =
      ServerSettings.DEFAULT.with(SettingsCatalog.FAILED_LOGON_LIMIT, 1_000_000);

  private Random random = new Random(0);
  private Requests requests = new Requests(random);
  private boolean outside;

  @ParameterizedTest
  @ValueSource(longs = {1, 20260101, 4711})
  void nonsense_fromWhoHasLoggedOn_isAnsweredOrEndsTheConnection(long seed) throws Exception {
    random = new Random(seed);
    requests = new Requests(random);
    try (var server = TestServer.start(TestEnvironment.pooled(seed, 4), SETTINGS, b -> b)) {
      var bystander = server.session().tree(TestServer.SHARE).file("bystander");
      int connections = 0;
      for (int round = 0; round < ROUNDS; connections++) {
        var session = server.session();
        var tree = enter(session);
        while (round < ROUNDS && survives(tree)) {
          round++;
          if (outside) {
            tree = enter(session);
          }
          if (round % 100 == 0) {
            check(bystander, round);
          }
        }
        round++;
        session.peer().close();
      }
      assertThat(connections).as("connections that seed " + seed + " cost").isLessThan(ROUNDS / 4);
      check(bystander, ROUNDS);
      assertThat(server.world().threads().failures()).as("failures with seed " + seed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20260102})
  void nonsense_fromStrangers_costsThemTheirConnectionsAndNobodyElseAnything(long seed) throws Exception {
    random = new Random(seed);
    try (var server = TestServer.start(TestEnvironment.pooled(seed, 4), SETTINGS, b -> b)) {
      var bystander = server.session().tree(TestServer.SHARE).file("bystander");
      for (int round = 0; round < ROUNDS / 4; round++) {
        try (var peer = server.peer()) {
          babble(peer);
        } catch (LinkException ended) {
          assertThat(ended.end()).isIn(LinkEnd.RESET, LinkEnd.CLOSED_HERE, LinkEnd.CLOSED_BY_PEER);
        }
      }
      check(bystander, 1);
      server.events().awaitThat(events -> events.count(501) + events.count(502) == events.count(500) - 1);
      assertThat(server.world().threads().failures()).as("failures with seed " + seed).isEmpty();
    }
  }

  private void babble(ScriptedPeer peer) throws IOException {
    if (random.nextBoolean()) {
      peer.negotiate(Dialect.V3_0, Dialect.V3_1_1);
    }
    for (int frames = random.nextInt(4); frames >= 0; frames--) {
      var request = peer.request(random.nextBoolean()
          ? PeerOffer.of(peer.entropy(), Dialect.V3_1_1)
          : new SessionSetup.Request(SessionSetupFlags.NONE, SecurityMode.NONE, Capabilities.NONE,
              Bytes.of(peer.entropy().bytes(random.nextInt(300))), random.nextLong()));
      var message = mutated(request.encoded());
      if (random.nextInt(4) == 0) {
        message.put(0, (byte) (0xFC + random.nextInt(4)));
      }
      peer.sendFrame(message);
    }
  }

  private PeerTree enter(PeerSession session) throws IOException {
    outside = false;
    requests.forgetFiles();
    return session.tree(TestServer.SHARE);
  }

  private static void check(PeerFile bystander, int round) throws IOException {
    bystander.write(0, (byte) round);
    assertThat(bystander.read(0, 1)).containsExactly((byte) round);
  }

  /** Sends one piece of nonsense, and says whether the connection goes on. */
  private boolean survives(PeerTree tree) throws IOException {
    var session = tree.session();
    try {
      if (random.nextInt(3) == 0) {
        tree.send(tree.request(requests.sensibleOpen()));
      }
      session.peer().sendFrame(nonsense(tree));
      // Served after all before it, as an ECHO need not be.
      var probe = tree.request(new Close.Request(CloseFlags.NONE, NO_FILE));
      tree.send(probe);
      var answer = session.peer().answer(probe);
      collectOpened(session);
      outside |= answer.status().equals(NtStatus.NETWORK_NAME_DELETED);
      return outside || answer.status().equals(NtStatus.FILE_CLOSED);
    } catch (EOFException | LinkException ended) {
      return false;
    }
  }

  private ByteBuffer nonsense(PeerTree tree) {
    var how = random.nextInt(4) == 0 ? Protection.SEALED : Protection.SIGNED;
    var first = mutated(tree.request(requests.next()).encoded());
    if (random.nextInt(5) != 0) {
      return tree.session().protect(how, List.of(first));
    }
    var second = tree.request(requests.next());
    return tree.session().protect(how,
        List.of(first, mutated((random.nextBoolean() ? second.related() : second).encoded())));
  }

  /** Most often a few bytes of the body, now and then its length, seldom a byte of the header. */
  private ByteBuffer mutated(ByteBuffer message) {
    var bytes = new byte[message.remaining()];
    message.get(0, bytes);
    for (int i = random.nextBoolean() ? random.nextInt(4) : 0; i > 0 && bytes.length > Header.SIZE; i--) {
      bytes[Header.SIZE + random.nextInt(bytes.length - Header.SIZE)] = (byte) random.nextInt();
    }
    if (random.nextInt(10) == 0) {
      bytes = Arrays.copyOf(bytes, Header.SIZE + random.nextInt(bytes.length + 20 - Header.SIZE));
    }
    int at = 4 + random.nextInt(44);
    // A message id that is none cannot even be signed.
    if (random.nextInt(60) == 0 && (at < MESSAGE_ID || at >= MESSAGE_ID + Long.BYTES)) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What was answered beside the ECHO: an open is something that further requests may be about. */
  private void collectOpened(PeerSession session) {
    for (var response : session.peer().takeUnclaimed()) {
      if (response.body() instanceof Create.Response created) {
        requests.opened(created.fileId());
      }
      outside |= response.status().equals(NtStatus.NETWORK_NAME_DELETED);
    }
  }
}
