package org.sumbawa.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.SmbServer;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.vfs.memory.MemoryFileSystem;

/** The example in the comment of {@link SmbServer}. */
class ServerExampleTest {

  @Test
  void server_ofTheExample_serves() throws IOException {
    try (var server = SmbServer.builder().user("alice", "secret".toCharArray())
        .share("docs", new MemoryFileSystem(InstantSource.system()))
        .listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)).start()) {
      announce(server.port());
    }
  }

  private static void announce(int port) throws IOException {
    try (var client = ScriptedPeer.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
      assertThat(client.logOn("alice", "secret").tree("docs").file("a")).isNotNull();
    }
  }
}
