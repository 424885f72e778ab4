package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Cancel;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.NotifyFlags;

/**
 * The word that an answer comes later has the message id of the answer, and so the nonce by which AES-GMAC signs that: no
 * two messages are signed under one. MS-SMB2 3.3.4.2 and 3.1.4.1.
 */
class InterimAnswersTest {

  @ParameterizedTest
  @EnumSource(SigningAlgorithm.class)
  void interim_ofASignedRequest_isNotSigned_butTheAnswerIs(SigningAlgorithm algorithm) throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT); var peer = server.peer()) {
      peer.negotiate(
          PeerOffer.of(peer.entropy(), List.of(Cipher.values()), List.of(algorithm), Dialect.V3_1_1));
      var tree = peer.logOn(TestServer.USER, TestServer.PASSWORD).tree(TestServer.SHARE);
      var watch = tree.request(watch(tree.folder("").id()));
      tree.send(watch);
      assertNotSigned(peer.pending(watch));
      tree.file("new");
      assertThat(peer.answer(watch).expect(NtStatus.SUCCESS).signed()).isTrue();
    }
  }

  @Test
  void interim_ofARequestThatIsCancelled_isNotSigned_butTheAnswerIs() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      var tree = server.session().tree(TestServer.SHARE);
      var watch = tree.request(watch(tree.folder("").id()));
      tree.send(watch);
      var interim = tree.session().peer().pending(watch);
      assertNotSigned(interim);
      tree.send(tree.request(new Cancel.Request())
          .with(h -> h.withMessageId(watch.messageId()).withAsyncId(interim.header().asyncId())));
      assertThat(tree.session().peer().answer(watch).expect(NtStatus.CANCELLED).signed()).isTrue();
    }
  }

  @Test
  void interim_atTheEndOfAChain_isNotSigned_butTheAnswersBeforeItAre() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      var tree = server.session().tree(TestServer.SHARE);
      var open = tree.request(PeerTree.create("", CreateDisposition.OPEN_IF, CreateOptions.DIRECTORY_FILE));
      var watch = tree.request(watch(FileId.ANY)).related();
      tree.send(open, watch);
      assertThat(tree.session().peer().answer(open).expect(NtStatus.SUCCESS).signed()).isTrue();
      assertNotSigned(tree.session().peer().pending(watch));
      tree.file("new");
      assertThat(tree.session().peer().answer(watch).expect(NtStatus.SUCCESS).signed()).isTrue();
    }
  }

  @Test
  void interim_ofASealedRequest_isSealedAsTheAnswerIs() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.ENCRYPT_DATA, true))) {
      var tree = server.session().tree(TestServer.SHARE);
      var watch = tree.request(watch(tree.folder("").id()));
      tree.send(watch);
      var interim = tree.session().peer().pending(watch);
      assertThat(interim.sealed()).isTrue();
      assertNotSigned(interim);
      tree.file("new");
      var answer = tree.session().peer().answer(watch).expect(NtStatus.SUCCESS);
      assertThat(answer.sealed()).isTrue();
      assertNotSigned(answer);
    }
  }

  private static void assertNotSigned(PeerResponse response) {
    assertThat(response.signed()).isFalse();
    assertThat(response.header().signature()).isEqualTo(Header.UNSIGNED);
  }

  private static ChangeNotify.Request watch(FileId folder) {
    return new ChangeNotify.Request(NotifyFlags.NONE, 100, folder, CompletionFilter.FILE_NAME);
  }
}
