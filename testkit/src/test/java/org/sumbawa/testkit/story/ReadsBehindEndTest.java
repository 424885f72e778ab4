package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sumbawa.testkit.SmbServerExtension;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Read;

/** Who reads ahead meets the end of a file several times over. */
@ExtendWith(SmbServerExtension.class)
class ReadsBehindEndTest {
  private static final int AT_ONCE = 16;

  @Test
  void reads_behindTheEnd_areAnsweredInTheirOrder(InetSocketAddress server) throws Exception {
    try (var peer = ScriptedPeer.connect(server)) {
      var tree =
          peer.logOn(SmbServerExtension.USER, SmbServerExtension.PASSWORD).tree(SmbServerExtension.SHARE);
      var file = tree.file("short");
      file.write(0, (byte) 1, (byte) 2);
      assertThat(file.read(0, 9)).containsExactly(1, 2);
      for (int round = 0; round < 50; round++) {
        var asked = new ArrayList<Long>();
        for (int i = 0; i < AT_ONCE; i++) {
          PeerRequest request = tree.request(new Read.Request(file.id(), 2 + 1000L * i, 1000, 0));
          tree.send(request);
          asked.add(request.messageId());
        }
        var answered = new ArrayList<Long>();
        for (int i = 0; i < AT_ONCE; i++) {
          var response = peer.receive().expect(NtStatus.END_OF_FILE);
          answered.add(response.header().messageId());
        }
        assertThat(answered).isEqualTo(asked);
      }
    }
  }
}
