package org.sumbawa.conformance.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the server's settings, not the client's order, choose among what both know. */
class PreferenceTest {
  private static final Terms ANY_3_1_1 = new Terms(Spoken.V3_1_1, Algorithm.NONE);

  @TempDir
  Path home;

  @Test
  void lists_ofTheServer_decide() throws Exception {
    var server = InteropServer.startWith(home, """
        encryptionCiphers = ["AES_256_CCM", "AES_128_GCM"]
        signingAlgorithms = ["AES_CMAC", "HMAC_SHA256"]
        """);
    var encrypting = Conversation.of(home.resolve("sealed.pcapng"), server.program(),
        ANY_3_1_1.of(server.client()).with("--client-protection=encrypt"), "Files", "ls");
    assertThat(Integer.decode(encrypting.negotiated().cipher())).isEqualTo(Algorithm.AES_256_CCM.id());
    assertThat(Integer.decode(encrypting.negotiated().signing())).isEqualTo(Algorithm.AES_CMAC.id());
    assertThat(encrypting.work()).isEmpty();
    var ordinary = Conversation.of(home.resolve("fallback.pcapng"), server.program(),
        new Terms(Spoken.V3_1_1, Algorithm.AES_128_GCM).of(server.client()), "Files", "ls");
    assertThat(Integer.decode(ordinary.negotiated().cipher())).isEqualTo(Algorithm.AES_128_GCM.id());
    server.finish();
  }

  @Test
  void cipher_thatOnlyTheClientKnows_isNotUsed() throws Exception {
    var server = InteropServer.startWith(home, "encryptionCiphers = [\"AES_256_GCM\"]\n");
    var other = new Terms(Spoken.V3_1_1, Algorithm.AES_128_CCM);
    assertThat(server.client(other).run("Files", "ls").succeeded()).isFalse();
    server.client(new Terms(Spoken.V3_1_1, Algorithm.AES_256_GCM)).does("Files", "ls");
    // SMB 3.0 knows AES-128-CCM only.
    assertThat(server.client(new Terms(Spoken.V3_0, Algorithm.AES_128_CCM)).run("Files", "ls").succeeded())
        .isFalse();
    server.finish();
  }

  @Test
  void encryption_demanded_isUsedUnaskedAndKeepsOldClientsOut() throws Exception {
    var server = InteropServer.startWith(home, "encryptData = true\n");
    for (var dialect : new Spoken[]{Spoken.V3_0, Spoken.V3_0_2, Spoken.V3_1_1}) {
      var said = Conversation.of(home.resolve(dialect + ".pcapng"), server.program(),
          server.client().speaking(dialect.sambaName()), "Files", "ls");
      assertThat(said.work()).as("SMB %s", dialect).isEmpty();
      assertThat(said.envelopes()).as("SMB %s", dialect).isNotEmpty();
    }
    for (var dialect : new Spoken[]{Spoken.V2_0_2, Spoken.V2_1}) {
      assertThat(server.client().speaking(dialect.sambaName()).run("Files", "ls").text())
          .as("SMB %s", dialect).contains("NT_STATUS_ACCESS_DENIED");
    }
    server.finish();
  }

  @Test
  void signing_demanded_isUsedByClientsThatWouldNot() throws Exception {
    var strict = InteropServer.startWith(home, "");
    for (var dialect : Spoken.values()) {
      var said = Conversation.of(home.resolve(dialect + ".pcapng"), strict.program(),
          strict.client().speaking(dialect.sambaName()).with("--option=client signing=if_required"), "Files",
          "ls");
      assertThat(said.work()).as("SMB %s", dialect).isNotEmpty().allMatch(Conversation.Message::isSigned);
    }
    strict.finish();
  }
}
