package org.sumbawa.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a\\b", "IPC$", "pipe", "a\tb", "a:b"})
  void name_thatClientsCannotAskFor_isRefused(String name) {
    assertThatThrownBy(() -> ShareSettings.named(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void access_withoutLists_isEveryone() {
    assertThat(ShareSettings.named("docs").access()).isEqualTo(ShareAccess.EVERYONE);
  }

  @Test
  void access_withOneList_isThatListAlone() {
    var share = ShareSettings.named("docs").with(SettingsCatalog.READ_ACCESS, List.of("alice"));
    assertThat(share.access())
        .isEqualTo(new ShareAccess.Lists(List.of(), List.of(), List.of("alice"), List.of()));
  }

  @Test
  void access_withNoAccessAlone_leavesEveryoneElse() {
    var share = ShareSettings.named("docs").with(SettingsCatalog.NO_ACCESS, List.of("bob"));
    assertThat(share.access())
        .isEqualTo(new ShareAccess.Lists(List.of("Everyone"), List.of(), List.of(), List.of("bob")));
  }
}
