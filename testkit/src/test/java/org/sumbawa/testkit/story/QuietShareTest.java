package org.sumbawa.testkit.story;

import org.junit.jupiter.api.Test;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.NotifyFlags;

/** A share that does not tell of changes. MS-SMB2 3.3.5.19. */
class QuietShareTest {

  @Test
  void watch_onAShareThatTellsOfNoChanges_isRefused() throws Exception {
    var world = TestEnvironment.direct(3);
    var quiet = ShareSettings.named("quiet").with(SettingsCatalog.CHANGE_NOTIFY, false);
    try (var server = TestServer.start(world, ServerSettings.DEFAULT,
        builder -> builder.share(quiet, new MemoryFileSystem(world.clock()), "quiet"))) {
      var tree = server.session().tree("quiet");
      var folder = tree.folder("");
      tree.call(new ChangeNotify.Request(NotifyFlags.NONE, 4096, folder.id(), CompletionFilter.FILE_NAME))
          .expect(NtStatus.NOT_IMPLEMENTED);
    }
  }
}
