package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

class SecurityDescriptorTest {
  /** The example of MS-DTYP 2.5.1.4. */
  static final String EXAMPLE = """
      0100 14b0 90000000 a0000000 14000000 30000000
      0200 1c00 0100 0000 0280 1400 00000080 0101000000000001 00000000
      0200 6000 0400 0000 0003 1800 000000a0 0102000000000005 20000000 21020000
      0003 1800 00000010 0102000000000005 20000000 20020000
      0003 1400 00000010 0101000000000005 12000000
      0003 1400 00000010 0101000000000003 00000000
      0102000000000005 20000000 20020000
      0102000000000005 20000000 20020000
      """;

  @Test
  void decode_theDocumentsExample_writesBackByteForByte() throws Malformed {
    var descriptor = SecurityDescriptor.decode(WireReader.of(Bytes.hex(EXAMPLE)));
    assertThat(descriptor.owner()).contains(Sid.BUILTIN_ADMINISTRATORS);
    assertThat(descriptor.dacl().orElseThrow().aces()).hasSize(4);
    assertThat(descriptor.sacl().orElseThrow().aces()).hasSize(1);
    assertThat(descriptor.control().has(SecurityControl.DACL_PROTECTED.or(SecurityControl.SACL_PROTECTED)))
        .isTrue();
    assertThat(descriptor.encoded()).isEqualTo(Bytes.hex(EXAMPLE));
  }

  @Test
  void encode_behindOtherBytes_countsOffsetsFromItsStart() throws Malformed {
    var out = new WireWriter().u8(7);
    SecurityDescriptor.decode(WireReader.of(Bytes.hex(EXAMPLE))).encode(out);
    assertThat(out.view().slice(1, out.size() - 1)).isEqualTo(Bytes.hex(EXAMPLE));
  }

  @Test
  void dacl_absentNullAndEmpty_areThreeThings() throws Malformed {
    var absent = read("0100 0080 00000000 00000000 00000000 00000000");
    assertThat(absent.hasDacl()).isFalse();
    assertThat(absent.dacl()).isEmpty();
    assertThat(absent).isEqualTo(SecurityDescriptor.EMPTY);

    var withNull = read("0100 0480 00000000 00000000 00000000 00000000");
    assertThat(withNull.hasDacl()).isTrue();
    assertThat(withNull.dacl()).isEmpty();
    assertThat(withNull).isEqualTo(SecurityDescriptor.EMPTY.withNullDacl());

    var empty = read("0100 0480 00000000 00000000 00000000 14000000 0200 0800 0000 0000");
    assertThat(empty.hasDacl()).isTrue();
    assertThat(empty.dacl()).contains(Acl.EMPTY);
    assertThat(empty).isNotEqualTo(withNull).isEqualTo(SecurityDescriptor.EMPTY.withDacl(Acl.EMPTY));
  }

  @Test
  void decode_listThatIsNotPresent_isIgnored() throws Malformed {
    assertThat(read("0100 0080 00000000 00000000 00000000 FF000000")).isEqualTo(SecurityDescriptor.EMPTY);
  }

  @Test
  void resourceManagerControl_withoutItsBit_isNotKept() throws Malformed {
    assertThat(read("0155 0080 00000000 00000000 00000000 00000000").resourceManagerControl()).isZero();
    var valid = read("0155 00C0 00000000 00000000 00000000 00000000");
    assertThat(valid.resourceManagerControl()).isEqualTo(0x55);
    assertThat(valid.encoded()).isEqualTo(Bytes.hex("0155 00C0 00000000 00000000 00000000 00000000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0200 0080 00000000 00000000 00000000 00000000",
      "0100 0080 14000000 00000000 00000000 00000000", "0100 0080 FFFFFFFF 00000000 00000000 00000000",
      "0100 0480 00000000 00000000 00000000 14000000 0200 0900 0000 0000",
      "0100 0080 00000000 00000000 00000000 000000"})
  void decode_notADescriptor_isMalformed(String hex) {
    assertThatThrownBy(() -> read(hex)).isInstanceOf(Malformed.class);
  }

  @Test
  void with_everyPart_changesThatPartOnly() {
    var all = SecurityDescriptor.EMPTY.withOwner(Sid.LOCAL_SYSTEM).withGroup(Sid.EVERYONE).withDacl(Acl.EMPTY)
        .withSacl(Acl.EMPTY);
    assertThat(all.withoutOwner().owner()).isEmpty();
    assertThat(all.withoutOwner().withOwner(Sid.LOCAL_SYSTEM)).isEqualTo(all);
    assertThat(all.withoutGroup().withGroup(Sid.EVERYONE)).isEqualTo(all);
    assertThat(all.withoutDacl().withDacl(Acl.EMPTY)).isEqualTo(all);
    assertThat(all.withoutSacl().withSacl(Acl.EMPTY)).isEqualTo(all);
    assertThat(all.withNullSacl()).isNotEqualTo(all.withoutSacl());
    assertThat(all.withControl(SecurityControl.NONE)).isEqualTo(all);
    assertThat(all.withControl(SecurityControl.DACL_PROTECTED).control().has(SecurityControl.DACL_PROTECTED))
        .isTrue();
  }

  private static SecurityDescriptor read(String hex) throws Malformed {
    return SecurityDescriptor.decode(WireReader.of(Bytes.hex(hex)));
  }
}
