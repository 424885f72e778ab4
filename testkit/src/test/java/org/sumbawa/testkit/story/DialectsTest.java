package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.wire.message.Dialect;

/** Every dialect, from the negotiation to the end. */
class DialectsTest {
  private static final ServerSettings ALL =
      ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V2_0_2);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MULTI")
  void file_inEveryDialect_isWrittenAndRead(Dialect dialect) throws Exception {
    try (var server = TestServer.start(ALL)) {
      var session = server.session(dialect);
      var file = session.tree(TestServer.SHARE).file("a.txt");
      file.write(0, new byte[]{1, 2, 3});
      assertThat(file.read(1, 10)).containsExactly(2, 3);
      file.flush();
      file.close();
      assertThat(session.peer().terms().dialect()).isEqualTo(dialect);
    }
  }
}
