package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FsctlTest {

  @Test
  void control_isFoundByItsCode() {
    assertThat(Fsctl.of(0x0014_40F2)).contains(Fsctl.SRV_COPYCHUNK);
    assertThat(Fsctl.of(0x0011_C017)).contains(Fsctl.PIPE_TRANSCEIVE);
    assertThat(Fsctl.of(0x0009_0000)).isEmpty();
    assertThat(Arrays.stream(Fsctl.values()).mapToInt(Fsctl::code).distinct().count())
        .isEqualTo(Fsctl.values().length);
  }

  @Test
  void name_isTheDocumentsOrTheNumber() {
    assertThat(Fsctl.name(0x0014_0204)).isEqualTo("FSCTL_VALIDATE_NEGOTIATE_INFO");
    assertThat(Fsctl.name(0x0009_0000)).isEqualTo("FSCTL 0x00090000");
  }

  @Test
  void controls_withoutAFile_areTheFiveOfTheDocument() {
    assertThat(Fsctl.values()).filteredOn(each -> !each.onFile()).containsExactlyInAnyOrder(
        Fsctl.DFS_GET_REFERRALS, Fsctl.DFS_GET_REFERRALS_EX, Fsctl.QUERY_NETWORK_INTERFACE_INFO,
        Fsctl.VALIDATE_NEGOTIATE_INFO, Fsctl.PIPE_WAIT);
  }
}
