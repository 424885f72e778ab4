package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.ClaimAttribute.ClaimValue;

class SddlTest {
  private static final Sid DOMAIN = Sid.parse("S-1-5-21-1-2-3");

  @Test
  void parse_theDocumentsExample_isItsBytes() throws Malformed {
    var text =
        "O:BAG:BAD:P(A;CIOI;GRGX;;;BU)(A;CIOI;GA;;;BA)(A;CIOI;GA;;;SY)(A;CIOI;GA;;;CO)S:P(AU;FA;GR;;;WD)";
    assertThat(Sddl.parse(text).encoded()).isEqualTo(Bytes.hex(SecurityDescriptorTest.EXAMPLE));
    var written =
        SecurityDescriptor.decode(WireReader.of(Bytes.hex(SecurityDescriptorTest.EXAMPLE))).toString();
    assertThat(written).isEqualTo(
        "O:BAG:BAD:P(A;OICI;GXGR;;;BU)(A;OICI;GA;;;BA)(A;OICI;GA;;;SY)(A;OICI;GA;;;CO)S:P(AU;FA;GR;;;WD)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "O:SY", "G:S-1-5-21-1-2-3-513", "O:S-1-22-1-5G:BA", "D:", "S:",
      "D:NO_ACCESS_CONTROL", "D:PARAI", "D:PNO_ACCESS_CONTROL", "D:S:", "D:AI(A;ID;FA;;;SY)S:AI",
      "O:S-1-22-1-1000G:S-1-22-2-100D:(D;;CC;;;WD)(A;OICIIO;0x1200a9;;;CO)",
      "D:(OA;CI;RPWP;00112233-4455-6677-8899-aabbccddeeff;ffeeddcc-bbaa-9988-7766-554433221100;PS)",
      "D:(OD;;CR;;ffeeddcc-bbaa-9988-7766-554433221100;AU)S:(OU;SA;CR;;;AU)",
      "S:(ML;;NWNR;;;LW)(SP;;;;;S-1-17-1)(RA;CI;;;;WD;(\"Project\",TS,0x2,\"Blue\",\"Red %0022x%0022 %0025\"))",
      "S:(RA;;;;;WD;(\"A\",TI,0x0,-5,7))(RA;;;;;WD;(\"A\",TU,0x10000,18446744073709551615))",
      "S:(RA;;;;;WD;(\"A\",TD,0x0,BA,#00))(RA;;;;;WD;(\"A\",TX,0x0,#00ff,#))(RA;;;;;WD;(\"A\",TB,0x0,1))",
      "D:(XA;;FX;;;WD;(@User.Title == \"PM\" && (@User.Division == \"Finance\" || @User.Division == \"Sales\")))",
      "D:(XD;;FX;;;WD;(Member_of {SID(BA), SID(BO)}))(ZA;;CR;;;WD;(Exists Title))S:(XU;;FX;;;WD;(!(a)))",
      "D:(XA;;FX;;;WD;#01020304)(0xc;;FX;;;WD;#61727478)(0x4;ID;#0102030405060708)(A;0x20;GA;;;WD)"})
  void format_ofWhatWasRead_isTheSame(String text) {
    assertThat(Sddl.format(Sddl.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0x1f01ff, 2032127", "FA, 2032127", "0775, 509", "65536, 65536", "FRFX, 1179817", "KR, 131097",
      "ccdclcswrpwpdtlocr, 511", "SDRCWDWO, 983040", "0, 0", "'', 0"})
  void parse_rights_inAllSpellings(String text, int mask) {
    assertThat(((AccessAce) Sddl.parseAce("(A;;" + text + ";;;WD)")).mask()).isEqualTo(new AccessMask(mask));
  }

  @Test
  void parse_principalsOfADomain_needTheDomain() {
    assertThat(Sddl.parse("O:DAG:DU", DOMAIN).owner()).contains(DOMAIN.child(512));
    assertThat(Sddl.format(Sddl.parse("O:LAG:EA", DOMAIN), DOMAIN)).isEqualTo("O:LAG:EA");
    assertThat(Sddl.format(Sddl.parse("O:LA", DOMAIN))).isEqualTo("O:S-1-5-21-1-2-3-500");
    assertThatThrownBy(() -> Sddl.parse("O:DA")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DA", "DG", "DU", "ED", "DD", "DC", "BA", "BG", "BU", "LA", "LG", "AO", "BO", "PO",
      "SO", "AU", "PS", "CO", "CG", "SY", "PU", "WD", "RE", "IU", "NU", "SU", "RC", "WR", "AN", "SA", "CA",
      "RS", "EA", "PA", "RU", "LS", "NS", "RD", "NO", "MU", "LU", "IS", "CY", "OW", "ER", "RO", "CD", "AC",
      "RA", "ES", "MS", "UD", "HA", "CN", "AA", "RM", "LW", "ME", "MP", "HI", "SI"})
  void parse_everyAliasOfTheDocument_isKnownAndWrittenAgain(String alias) {
    assertThat(Sddl.format(Sddl.parse("O:" + alias, DOMAIN), DOMAIN)).isEqualTo("O:" + alias);
  }

  @Test
  void parse_blanksAndCase_doNotMatter() {
    assertThat(Sddl.parse(" o:ba d:p ( a ; oici ; fa ; ; ; s-1-5-18 ) "))
        .isEqualTo(Sddl.parse("O:BAD:P(A;OICI;FA;;;SY)"));
  }

  @Test
  void parse_nullListAndEmptyList_differ() {
    assertThat(Sddl.parse("D:NO_ACCESS_CONTROL")).isEqualTo(SecurityDescriptor.EMPTY.withNullDacl());
    assertThat(Sddl.parse("D:")).isEqualTo(SecurityDescriptor.EMPTY.withDacl(Acl.EMPTY));
    assertThat(Sddl.parse("")).isEqualTo(SecurityDescriptor.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X:BA", "O", "O:", "O:XX", "O:BA;", "D:Q", "D:(", "D:()", "D:(A;;FA;;;WD",
      "D:(A;;FA;;WD)", "D:(Q;;FA;;;WD)", "D:(A;;ZZ;;;WD)", "D:(A;;F;;;WD)", "D:(A;QQ;FA;;;WD)",
      "D:(A;;0x1ffffffff;;;WD)", "D:(A;;FA;abc;;WD)", "D:(XA;;FX;;;WD)", "D:(XA;;FX;;;WD;())",
      "D:(A;;FA;;;WD;(a))", "S:(RA;;;;;WD;(\"A\",TQ,0x0,1))", "S:(RA;;;;;WD;(A,TI,0x0,1))",
      "S:(RA;;;;;WD;(\"A\",TI,0x0,9223372036854775808))", "D:(0xff;;FA;;;WD)", "D:(0x5;;#00)",
      "D:(A;;FA;00112233-4455-6677-8899-aabbccddeeff;;WD)", "O:S-1-5-18-"})
  void parse_anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> Sddl.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void parseAce_resourceAttribute_isTheClaim() {
    assertThat(Sddl.parseAce("(RA;;;;;WD;(\"Department_MS\", TS, 0x10020, \"Finance\"))"))
        .isEqualTo(new ResourceAttributeAce(AceFlags.NONE, new ClaimAttribute("Department_MS",
            ClaimType.STRING, 0x10020, List.of(new ClaimValue.Text("Finance")))));
  }

  @Test
  void parseSid_aliasOrText_isThePrincipal() {
    assertThat(Sddl.parseSid("BA")).isEqualTo(Sid.BUILTIN_ADMINISTRATORS);
    assertThat(Sddl.parseSid("S-1-5-32-544")).isEqualTo(Sid.BUILTIN_ADMINISTRATORS);
    assertThatThrownBy(() -> Sddl.parseSid("Administrators")).isInstanceOf(IllegalArgumentException.class);
  }
}
