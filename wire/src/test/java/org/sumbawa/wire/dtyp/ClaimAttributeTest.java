package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.ClaimAttribute.ClaimValue;

class ClaimAttributeTest {

  @Test
  void text_ofTwoValues_isLiteral() throws Malformed {
    var claim = new ClaimAttribute("D", ClaimType.STRING, ClaimAttribute.VALUE_CASE_SENSITIVE,
        List.of(new ClaimValue.Text("HR"), new ClaimValue.Text("")));
    var hex = "18000000 0300 0000 02000000 02000000 1C000000 24000000 4400 0000 4800 5200 0000 0000 0000";
    assertThat(claim.encoded()).isEqualTo(Bytes.hex(hex));
    assertThat(ClaimAttribute.decode(WireReader.of(Bytes.hex(hex)))).isEqualTo(claim);
  }

  @Test
  void octets_carryTheirLength() throws Malformed {
    var claim =
        new ClaimAttribute("A", ClaimType.OCTET_STRING, 0, List.of(new ClaimValue.Octets(Bytes.hex("FF01"))));
    assertThat(claim.encoded())
        .isEqualTo(Bytes.hex("14000000 1000 0000 00000000 01000000 18000000 4100 0000 02000000 FF01"));
  }

  @Test
  void decode_manyOffsetsToOneLongText_allocatesNoMoreThanThereIs() {
    var out = new WireWriter();
    int count = 1000;
    int name = 16 + 4 * count;
    out.i32(name).u16(3).u16(0).i32(0).i32(count);
    for (int i = 0; i < count; i++) {
      out.i32(name);
    }
    out.utf16("x".repeat(10_000)).u16(0);
    assertThatThrownBy(() -> ClaimAttribute.decode(WireReader.of(out.view()))).isInstanceOf(Malformed.class);
  }

  @Test
  void decode_countBeyondTheBytes_isMalformed() {
    assertThatThrownBy(
        () -> ClaimAttribute.decode(WireReader.of(Bytes.hex("10000000 0100 0000 00000000 FFFFFFFF"))))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void decode_unknownType_isMalformed() {
    assertThatThrownBy(() -> ClaimAttribute
        .decode(WireReader.of(Bytes.hex("10000000 0400 0000 00000000 00000000 41000000"))))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void construction_valuesOfAnotherType_isRefused() {
    assertThatThrownBy(() -> new ClaimAttribute("A", ClaimType.INT64, 0, List.of(new ClaimValue.Text("1"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClaimValue.Text("a\0b")).isInstanceOf(IllegalArgumentException.class);
  }
}
