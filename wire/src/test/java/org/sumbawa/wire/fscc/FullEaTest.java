package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

class FullEaTest {
  private static final List<FullEa> EAS =
      List.of(new FullEa(FullEa.NEED_EA, "AB", Bytes.hex("010203")), new FullEa("C", Bytes.EMPTY));
  private static final String HEX = "10000000 80 02 0300 414200 010203 0000 00000000 00 01 0000 4300";

  @Test
  void list_written_isAlignedBy4() {
    var out = new WireWriter();
    FullEa.encodeList(EAS, out);
    assertThat(out.view()).isEqualTo(Bytes.hex(HEX));
  }

  @Test
  void list_read_comesBack() throws Malformed {
    assertThat(FullEa.decodeList(WireReader.of(Bytes.hex(HEX)))).isEqualTo(EAS);
  }

  @Test
  void name_withoutNul_isMalformed() {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> FullEa.decode(WireReader.of(Bytes.hex("00000000 00 01 0000 4341"))));
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> GetEa.decode(WireReader.of(Bytes.hex("00000000 01 4341"))));
  }

  @Test
  void name_beyondAscii_survives() throws Malformed {
    var ea = FullEa.decode(WireReader.of(Bytes.hex("00000000 00 02 0000 e9ff00")));
    assertThat(ea.encoded()).isEqualTo(Bytes.hex("00000000 00 02 0000 e9ff00"));
  }

  @Test
  void size_isWhatIsWritten() {
    assertThat(EAS).allMatch(ea -> ea.size() == ea.encoded().size());
  }

  @Test
  void legality_followsTheDocument() {
    assertThat(EAS).allMatch(FullEa::isLegal);
    assertThat(new FullEa(1, "A", Bytes.EMPTY).isLegal()).isFalse();
    assertThat(FullEa.isLegalName("")).isFalse();
    assertThat(FullEa.isLegalName("a".repeat(254))).isTrue();
    assertThat(FullEa.isLegalName("a".repeat(255))).isFalse();
    for (char c : "\\/:*?\"<>|,+=[];\u0001\u001f".toCharArray()) {
      assertThat(FullEa.isLegalName("a" + c)).as("a" + c).isFalse();
    }
    assertThat(FullEa.isLegalName("user.DOSATTRIB $x")).isTrue();
  }

  @Test
  void names_ignoreCase() {
    assertThat(EAS.getFirst().isNamed("ab")).isTrue();
    assertThat(EAS.getFirst().isNamed("abc")).isFalse();
  }

  @Test
  void attribute_thatCannotBeWritten_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FullEa("a".repeat(256), Bytes.EMPTY));
    assertThatIllegalArgumentException().isThrownBy(() -> new FullEa("\u0416", Bytes.EMPTY));
    assertThatIllegalArgumentException().isThrownBy(() -> new FullEa("a", Bytes.of(new byte[0x10000])));
    assertThatIllegalArgumentException().isThrownBy(() -> new GetEa("\u0416"));
  }

  @Test
  void namesAskedFor_areAList() throws Malformed {
    var hex = Bytes.hex("08000000 02 414200 00000000 01 4300");
    var names = List.of(new GetEa("AB"), new GetEa("C"));
    var out = new WireWriter();
    GetEa.encodeList(names, out);
    assertThat(out.view()).isEqualTo(hex);
    assertThat(GetEa.decodeList(WireReader.of(hex))).isEqualTo(names);
  }
}
