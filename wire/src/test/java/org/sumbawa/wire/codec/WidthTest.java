package org.sumbawa.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WidthTest {

  @Test
  void numbers_withinTheirField_areGivenBack() {
    assertThat(Width.u8(0xFF)).isEqualTo(0xFF);
    assertThat(Width.u16(0xFFFF)).isEqualTo(0xFFFF);
    assertThat(Width.u32(0xFFFF_FFFFL)).isEqualTo(0xFFFF_FFFFL);
    assertThat(Width.text16("a".repeat(0x7FFF))).hasSize(0x7FFF);
    assertThat(Width.bytes16(Bytes.of(new byte[0xFFFF])).size()).isEqualTo(0xFFFF);
  }

  @Test
  void numbers_beyondTheirField_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Width.u8(0x100));
    assertThatIllegalArgumentException().isThrownBy(() -> Width.u16(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Width.u32(0x1_0000_0000L));
    assertThatIllegalArgumentException().isThrownBy(() -> Width.text16("a".repeat(0x8000)));
    assertThatIllegalArgumentException().isThrownBy(() -> Width.bytes16(Bytes.of(new byte[0x10000])));
  }
}
