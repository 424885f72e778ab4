package org.sumbawa.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"D:(XA;;FA;;;WD;(Member_of{SID(BA)})) | an entry with a condition",
      "D:(OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;WD) | for one type of objects",
      "D:(AU;SA;FA;;;WD) | neither A nor D", "O:BA | no list of who may enter",
      "D:(A;;FA;;;nobody) | is no SDDL"})
  void descriptor_withEntriesThatWouldNeverCount_isRefusedInWords(String sddl, String words) {
    assertThatThrownBy(() -> SettingsCatalog.SECURITY_DESCRIPTOR.type().parse(sddl))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
  }
}
