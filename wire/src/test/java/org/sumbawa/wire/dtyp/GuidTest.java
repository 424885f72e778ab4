package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;

class GuidTest {

  @Test
  void encode_firstThreeGroups_areLittleEndian() {
    assertThat(Guid.parse("00112233-4455-6677-8899-aabbccddeeff").encoded())
        .isEqualTo(Bytes.hex("33221100 5544 7766 8899 AABBCCDDEEFF"));
  }

  @Test
  void parse_withBraces_isTheSame() {
    var guid = Guid.parse("{F4D15C5D-81FC-4F4C-AE29-C8AD1E20D6DB}");
    assertThat(guid).hasToString("f4d15c5d-81fc-4f4c-ae29-c8ad1e20d6db");
    assertThat(Guid.of(guid.toUuid())).isEqualTo(guid);
    assertThat(Guid.of(new UUID(0, 0))).isEqualTo(Guid.NONE);
  }
}
