package org.sumbawa.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.conformance.peer.Program;
import org.sumbawa.conformance.peer.Smbclient;

/** What README.md shows in Java does what it says; {@link UploadTest} is the other part. The architecture tests hold the page to both. */
class ReadmeTest {
  @TempDir
  static Path home;

  @Test
  void embedding_aFolder_servesIt() throws IOException, InterruptedException {
    var folder = Files.createDirectories(home.resolve("served"));
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var server = DocsServer.start(folder, address)) {
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
