package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.vfs.local.LocalFileSystem;
import org.sumbawa.vfs.local.LocalSettings;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sddl;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.dtyp.SecurityInformation;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.QueryInfoFlags;

/** What lasts from one run of a server to the next. */
class RestartTest {
  private static final String SHARE = "kept";

  @TempDir
  private Path folder = Path.of("");

  @Test
  void file_thatAUserWithoutAnAccountsFileHasForHerselfAlone_isHersAfterARestart() throws Exception {
    Sid alice;
    try (var server = start(1)) {
      var file = server.session().tree(SHARE).file("hers");
      alice = owner(file);
      restrict(file, alice);
    }
    try (var server = start(2)) {
      var file = server.session().tree(SHARE).file("hers");
      assertThat(owner(file)).isEqualTo(alice);
      assertThat(owner(server.session().tree(SHARE).file("another"))).isEqualTo(alice);
    }
  }

  private TestServer start(long chance) throws IOException {
    var world = TestEnvironment.direct(chance);
    return TestServer.start(world, ServerSettings.DEFAULT,
        builder -> builder.share(ShareSettings.named(SHARE), files(world), folder.toString()));
  }

  private LocalFileSystem files(TestEnvironment world) {
    try {
      return LocalFileSystem.open(folder, LocalSettings.DEFAULT, world.clock());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Sid owner(PeerFile file) throws Exception {
    var asked = new QueryInfo.Request(InfoType.SECURITY, 0, 1024, SecurityInformation.OWNER.bits(),
        QueryInfoFlags.NONE, file.id(), Bytes.EMPTY);
    var told = file.tree().call(asked).expect(NtStatus.SUCCESS).body(QueryInfo.Response.class).output();
    return SecurityDescriptor.decode(WireReader.of(told)).owner().orElseThrow();
  }

  private static void restrict(PeerFile file, Sid user) throws IOException {
    var descriptor = Sddl.parse("D:P(A;;FA;;;" + user + ")").encoded();
    file.tree()
        .call(
            new SetInfo.Request(InfoType.SECURITY, 0, SecurityInformation.DACL.bits(), file.id(), descriptor))
        .expect(NtStatus.SUCCESS);
  }
}
