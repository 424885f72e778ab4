package org.sumbawa.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.conformance.peer.Program;
import org.sumbawa.conformance.peer.Smbclient;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.server.SmbServer;
import org.sumbawa.testkit.EventRecorder;
import org.sumbawa.testkit.SmbServerExtension;
import org.sumbawa.vfs.local.LocalFileSystem;
import org.sumbawa.vfs.local.LocalSettings;

/** What README.md shows in Java, letter by letter; the architecture tests hold the page to it. */
class ReadmeTest {
  @RegisterExtension
  static final SmbServerExtension SMB = new SmbServerExtension();

  @TempDir
  static Path home;

  @Test
  void upload_ofAReport_opensItsFile(InetSocketAddress address, EventRecorder events) throws Exception {
    upload("report.txt", address, "docs", "alice", "secret"); // what you want to test
    assertThat(events.events(Event650FileOpen.class)).extracting(Event650FileOpen::name)
        .contains("report.txt");
  }

  @Test
  void embedding_aFolder_servesIt() throws IOException, InterruptedException {
    var folder = Files.createDirectories(home.resolve("served"));
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var server = SmbServer.builder().listen(address).user("alice", "secret".toCharArray())
        .share("docs", LocalFileSystem.open(folder, LocalSettings.DEFAULT, InstantSource.system())).start()) {
      upload("letter.txt", server.addresses().getFirst(), "docs", "alice", "secret");
    }
    assertThat(folder.resolve("letter.txt")).hasContent("letter.txt");
  }

  private static void upload(String name, InetSocketAddress address, String share, String user,
      String password) throws IOException, InterruptedException {
    var file = Files.writeString(home.resolve(name), name);
    var outcome =
        Smbclient.of(new Program(home), address, user, password).run(share, "put " + file + " " + name);
    assertThat(outcome.status()).as(outcome.text()).isZero();
  }
}
