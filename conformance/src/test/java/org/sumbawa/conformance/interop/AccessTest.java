package org.sumbawa.conformance.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.conformance.peer.Smbclient;

/** Who gets in, what there is to get into, and what is said to whom who does not, on all terms. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.sumbawa.conformance.interop.Terms#all")
class AccessTest {
  private static final String EVERYONE_FULL = "ACL:S-1-1-0:0/0x0/0x001f01ff";
  private static final String USERS_READ = "ACL:S-1-5-32-545:0/0x0/0x001200a9";
  private static final String EVERYONE_NO_WRITING = "ACL:S-1-1-0:1/0x0/0x00000006";

  @TempDir
  static Path home;
  private static InteropServer server;

  private final Smbclient client;
  private final String file;

  AccessTest(Terms terms) throws IOException {
    client = server.client(terms);
    file = terms.folderName();
    Files.writeString(server.share().resolve(file), file);
  }

  @BeforeAll
  static void start() throws Exception {
    server = InteropServer.startAt(Loopback.withPort445(), home);
  }

  @AfterAll
  static void finish() throws Exception {
    server.finish();
  }

  @Test
  void password_thatIsWrong_isRefused() throws Exception {
    var outcome = client.as("alice", "guessed").run("Files", "ls");
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.text()).contains("NT_STATUS_LOGON_FAILURE");
  }

  @Test
  void user_nobodyKnows_isRefusedLikeAWrongPassword() throws Exception {
    assertThat(client.as("mallory", "guessed").run("Files", "ls").text()).contains("NT_STATUS_LOGON_FAILURE");
  }

  @Test
  void share_thatIsNotThere_isRefused() throws Exception {
    assertThat(client.run("Nothing", "ls").text()).contains("NT_STATUS_BAD_NETWORK_NAME");
  }

  @Test
  void shares_always_areListed() throws Exception {
    var listed = client.list();
    assertThat(listed.status()).as(listed.text()).isZero();
    assertThat(listed.out()).containsPattern("Files +Disk +What is tried").containsPattern("IPC\\$ +IPC");
  }

  @Test
  void share_inAnyCase_isFound() throws Exception {
    assertThat(client.does("fILES", "ls")).contains(file);
  }

  @Test
  void permissions_setBySmbcacls_areReadBackAndObeyed() throws Exception {
    acls("--set", EVERYONE_FULL);
    acls("--add", USERS_READ);
    acls("--add", EVERYONE_NO_WRITING);
    assertThat(acls()).contains("OWNER:", "GROUP:", EVERYONE_FULL, USERS_READ, EVERYONE_NO_WRITING);
    var local = Files.writeString(server.program().home().resolve("local"), "x");
    assertThat(client.run("Files", "put " + local + " " + file).text()).contains("NT_STATUS_ACCESS_DENIED");
    client.does("Files", "get " + file + " got");
    acls("--delete", EVERYONE_NO_WRITING);
    assertThat(acls()).doesNotContain(EVERYONE_NO_WRITING).contains(USERS_READ);
    client.does("Files", "put " + local + " " + file);
    assertThat(server.share().resolve(file)).hasContent("x");
  }

  private String acls(String... arguments) throws IOException, InterruptedException {
    var outcome = client.with("--numeric").acls("Files", file, arguments);
    assertThat(outcome.status()).as(outcome.text()).isZero();
    return outcome.out();
  }
}
