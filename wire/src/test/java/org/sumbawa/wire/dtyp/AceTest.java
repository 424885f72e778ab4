package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

class AceTest {
  private static final Guid TYPE = Guid.parse("00112233-4455-6677-8899-aabbccddeeff");

  @Test
  void accessAllowed_ofTheDocumentsExample_isLiteral() throws Malformed {
    // MS-DTYP 2.5.1.4: (A;CIOI;GRGX;;;BU)
    isWritten(
        AccessAce.allowed(Sid.BUILTIN_USERS, AccessMask.GENERIC_READ.or(AccessMask.GENERIC_EXECUTE),
            AceFlags.CONTAINER_INHERIT.or(AceFlags.OBJECT_INHERIT)),
        "00 03 1800 000000A0 01 02 000000000005 20000000 21020000");
  }

  @Test
  void plainKinds_differInTheirNumberOnly() throws Malformed {
    isWritten(AccessAce.denied(Sid.EVERYONE, AccessMask.WRITE_DATA, AceFlags.INHERITED),
        "01 10 1400 02000000 01 01 000000000001 00000000");
    isWritten(
        new AccessAce(AceType.SYSTEM_AUDIT, AceFlags.FAILED_ACCESS, AccessMask.GENERIC_READ, Sid.EVERYONE),
        "02 80 1400 00000080 01 01 000000000001 00000000");
  }

  @Test
  void objectKinds_writeTheTypesThatArePresent() throws Malformed {
    isWritten(
        new AccessAce(AceType.ACCESS_ALLOWED_OBJECT, AceFlags.NONE, new AccessMask(0x10), Sid.EVERYONE,
            new ObjectTypes(1, TYPE, Guid.NONE), Bytes.EMPTY),
        "05 00 2800 10000000 01000000 33221100554477668899AABBCCDDEEFF 01 01 000000000001 00000000");
    isWritten(
        new AccessAce(AceType.ACCESS_DENIED_OBJECT, AceFlags.NONE, new AccessMask(0x10), Sid.EVERYONE,
            new ObjectTypes(2, Guid.NONE, TYPE), Bytes.EMPTY),
        "06 00 2800 10000000 02000000 33221100554477668899AABBCCDDEEFF 01 01 000000000001 00000000");
    isWritten(new AccessAce(AceType.SYSTEM_AUDIT_OBJECT, AceFlags.NONE, new AccessMask(0x10), Sid.EVERYONE),
        "07 00 1800 10000000 00000000 01 01 000000000001 00000000");
  }

  @Test
  void callbackKinds_carryTheirDataPadded() throws Malformed {
    isWritten(
        new AccessAce(AceType.ACCESS_ALLOWED_CALLBACK, AceFlags.NONE, AccessMask.EXECUTE, Sid.EVERYONE,
            ObjectTypes.ANY, Bytes.hex("6172747887")),
        "09 00 1C00 20000000 01 01 000000000001 00000000 61727478 87000000");
    isWritten(new AccessAce(AceType.ACCESS_DENIED_CALLBACK, AceFlags.NONE, AccessMask.EXECUTE, Sid.EVERYONE),
        "0A 00 1400 20000000 01 01 000000000001 00000000");
    isWritten(
        new AccessAce(AceType.SYSTEM_AUDIT_CALLBACK_OBJECT, AceFlags.NONE, AccessMask.EXECUTE, Sid.EVERYONE,
            new ObjectTypes(0, TYPE, TYPE), Bytes.hex("01020304")),
        "0F 00 1C00 20000000 00000000 01 01 000000000001 00000000 01020304");
  }

  @Test
  void specialKinds_haveRecordsOfTheirOwn() throws Malformed {
    isWritten(new MandatoryLabelAce(AceFlags.NONE, MandatoryLabelAce.NO_WRITE_UP, Sid.ML_MEDIUM),
        "11 00 1400 01000000 01 01 000000000010 00200000");
    isWritten(new ScopedPolicyIdAce(AceFlags.NONE, AccessMask.NONE, Sid.of(17, 1)),
        "13 00 1400 00000000 01 01 000000000011 01000000");
    isWritten(
        new ResourceAttributeAce(AceFlags.NONE,
            new ClaimAttribute("Pr", ClaimType.INT64, 0, List.of(new ClaimAttribute.ClaimValue.Numeric(3)))),
        "12 00 3800 00000000 01 01 000000000001 00000000"
            + "14000000 0100 0000 00000000 01000000 1C000000 50007200 00000000 0300000000000000");
  }

  @Test
  void unknownKind_survives() throws Malformed {
    isWritten(new RawAce(0x04, AceFlags.INHERITED, Bytes.hex("0102030405")), "04 10 0C00 0102030405000000");
    assertThatThrownBy(() -> new RawAce(0x00, AceFlags.NONE, Bytes.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RawAce(0x12, AceFlags.NONE, Bytes.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decode_roomBehindAPlainEntry_isIgnored() throws Malformed {
    var in = WireReader.of(Bytes.hex("00 00 1800 02000000 01 01 000000000001 00000000 DEADBEEF"));
    assertThat(Ace.decode(in))
        .isEqualTo(AccessAce.allowed(Sid.EVERYONE, AccessMask.WRITE_DATA, AceFlags.NONE));
    assertThat(in.left()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00 00 0300 00", // shorter than its header
      "00 00 1600 02000000 01 01 000000000001 00000000 0000", // not a multiple of four
      "00 00 1000 02000000 01 01 000000000001 00000000", // SID cut off
      "00 00 2000 02000000 01 01 000000000001 00000000", // beyond the end
      "12 00 1400 00000000 01 01 000000000001 00000000", // no claim
      "12 00 2C00 00000000 01 01 000000000001 00000000 FF000000 0100 0000 00000000 01000000 14000000 00000000"})
  void decode_notAnEntry_isMalformed(String hex) {
    assertThatThrownBy(() -> Ace.decode(WireReader.of(Bytes.hex(hex)))).isInstanceOf(Malformed.class);
  }

  @Test
  void construction_ofWhatDoesNotFit_isRefused() {
    assertThatThrownBy(() -> new AccessAce(AceType.ACCESS_ALLOWED, AceFlags.NONE, AccessMask.NONE, Sid.NULL,
        ObjectTypes.ANY, Bytes.hex("00"))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AccessAce(AceType.ACCESS_ALLOWED, AceFlags.NONE, AccessMask.NONE, Sid.NULL,
        new ObjectTypes(1, TYPE, TYPE), Bytes.EMPTY)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AccessAce(AceType.ACCESS_ALLOWED_CALLBACK, AceFlags.NONE, AccessMask.NONE,
        Sid.NULL, ObjectTypes.ANY, Bytes.of(new byte[65530]))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RawAce(0x04, AceFlags.NONE, Bytes.of(new byte[65533])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void acl_withObjectEntries_isOfTheOtherRevision() {
    var plain = AccessAce.allowed(Sid.EVERYONE, AccessMask.WRITE_DATA, AceFlags.NONE);
    var forObject =
        new AccessAce(AceType.ACCESS_ALLOWED_OBJECT, AceFlags.NONE, AccessMask.NONE, Sid.EVERYONE);
    assertThat(Acl.of(plain).revision()).isEqualTo(2);
    assertThat(Acl.of(plain, forObject).revision()).isEqualTo(4);
    assertThat(Acl.of(plain).encoded())
        .isEqualTo(Bytes.hex("02 00 1C00 0100 0000  00 00 1400 02000000 01 01 000000000001 00000000"));
  }

  @Test
  void acl_beyondItsSizeField_isRefused() {
    var ace = AccessAce.allowed(Sid.EVERYONE, AccessMask.WRITE_DATA, AceFlags.NONE);
    assertThat(Acl.fits(Collections.nCopies(3276, ace))).isTrue();
    assertThat(Acl.fits(Collections.nCopies(3277, ace))).isFalse();
    assertThatThrownBy(() -> Acl.of(Collections.nCopies(3277, ace)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Acl.of(Collections.nCopies(3276, ace)).encoded().size()).isEqualTo(65528);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01 00 0800 0000 0000", "05 00 0800 0000 0000", "02 00 0700 0000 0000",
      "02 00 0800 0100 0000", "02 00 0900 0000 0000", "02 00"})
  void acl_thatIsNone_isMalformed(String hex) {
    assertThatThrownBy(() -> Acl.decode(WireReader.of(Bytes.hex(hex)))).isInstanceOf(Malformed.class);
  }

  private static void isWritten(Ace ace, String hex) throws Malformed {
    assertThat(ace.encoded()).isEqualTo(Bytes.hex(hex));
    assertThat(Ace.decode(WireReader.of(Bytes.hex(hex)))).isEqualTo(ace);
  }
}
