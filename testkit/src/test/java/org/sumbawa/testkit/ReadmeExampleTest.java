package org.sumbawa.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.testkit.peer.ScriptedPeer;

@ExtendWith(SmbServerExtension.class)
class ReadmeExampleTest {

  @Test
  void file_written_isThere(InetSocketAddress server, EventRecorder events) throws IOException {
    try (var client = ScriptedPeer.connect(server)) { // or whatever client your program has
      var file = client.logOn("alice", "secret").tree("docs").file("letter.txt");
      file.write(0, "Dear Bob".getBytes(UTF_8));
      assertThat(file.read(0, 100)).asString(UTF_8).isEqualTo("Dear Bob");
      assertThat(events.events(Event650FileOpen.class)).extracting(Event650FileOpen::name)
          .contains("letter.txt");
    }
  }
}
