package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.HiddenNames;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/** Files whose names say that they are hidden. */
class HiddenByNameTest {

  @Test
  void file_hiddenByItsName_isOverwrittenByWhoeverMayAndStaysHidden() throws Exception {
    var world = TestEnvironment.direct(3);
    var disk = new HiddenNames(new MemoryFileSystem(world.clock()), List.of("*.bak"));
    try (var server =
        TestServer.start(world, ServerSettings.DEFAULT, builder -> builder.share("disk", disk))) {
      var tree = server.session().tree("disk");
      tree.file("a.bak").close();
      var again = PeerTree.create("a.bak", CreateDisposition.OVERWRITE_IF, CreateOptions.NONE);
      assertThat(tree.call(again).expect(NtStatus.SUCCESS).body(Create.Response.class).fileAttributes()
          .has(FileAttributes.HIDDEN)).isTrue();
    }
  }
}
