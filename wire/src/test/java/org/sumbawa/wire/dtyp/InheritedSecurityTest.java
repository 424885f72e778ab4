package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InheritedSecurityTest {
  private static final Token ALICE =
      new Token(Sid.unixUser(1001), Sid.unixGroup(50), Set.of(Sid.EVERYONE), Set.of());
  private static final String OWNED = "O:S-1-22-1-1001G:S-1-22-2-50";
  private static final String DEFAULT = "(A;;FA;;;S-1-22-1-1001)(A;;FA;;;SY)";

  /** The table of MS-DTYP 2.5.3.4.4, of an entry that being in force does not change. */
  @ParameterizedTest
  @CsvSource({"'', -, -", "IO, -, -", "OI, OIIO, ''", "OINP, -, ''", "CI, CI, -", "CINP, '', -",
      "OICI, OICI, ''", "OICINP, '', ''", "OIIO, OIIO, ''", "CIIO, CI, -", "OICIIO, OICI, ''",
      "OINPIO, -, ''", "CINPIO, '', -", "OICINPIO, '', ''"})
  void entry_ofAPrincipal_isInheritedByItsFlags(String flags, String directory, String file) {
    var parent = "D:(A;" + flags + ";DC;;;BU)";
    assertThat(inherit(parent, "", true))
        .isEqualTo(OWNED + "D:" + (directory.equals("-") ? DEFAULT : "(A;" + directory + ";DC;;;BU)"));
    assertThat(inherit(parent, "", false))
        .isEqualTo(OWNED + "D:" + (file.equals("-") ? DEFAULT : "(A;" + file + ";DC;;;BU)"));
  }

  /** The same of an entry of CREATOR OWNER, which a directory gets twice: for itself, and to hand on. */
  @ParameterizedTest
  @CsvSource({"'', -, -", "IO, -, -", "OI, OIIO, ''", "OINP, -, ''", "CI, +CIIO, -", "CINP, '', -",
      "OICI, +OICIIO, ''", "OICINP, '', ''", "OIIO, OIIO, ''", "CIIO, +CIIO, -", "OICIIO, +OICIIO, ''",
      "OINPIO, -, ''", "CINPIO, '', -", "OICINPIO, '', ''"})
  void entry_ofCreatorOwner_namesTheOwnerWhereItIsInForce(String flags, String directory, String file) {
    var parent = "D:(A;" + flags + ";DC;;;CO)(A;;FASDRCWDWO;;;WD)";
    var mine = "(A;;DC;;;S-1-22-1-1001)";
    assertThat(inherit(parent, "", true)).isEqualTo(OWNED + "D:" + switch (directory) {
      case "-" -> DEFAULT;
      case "" -> mine;
      case "OIIO" -> "(A;OIIO;DC;;;CO)";
      default -> mine + "(A;" + directory.substring(1) + ";DC;;;CO)";
    });
    assertThat(inherit(parent, "", false)).isEqualTo(OWNED + "D:" + (file.equals("-") ? DEFAULT : mine));
  }

  @Test
  void creatorGroup_inForce_isTheGroup() {
    assertThat(inherit("D:(A;OI;FR;;;CG)", "", false)).isEqualTo(OWNED + "D:(A;;FR;;;S-1-22-2-50)");
    assertThat(inherit("D:(A;OI;FR;;;CG)", "O:SYG:BA", false)).isEqualTo("O:SYG:BAD:(A;;FR;;;BA)");
  }

  @Test
  void genericRights_inherited_areMappedWhereInForceAndKeptToHandOn() {
    assertThat(inherit("D:(A;OICI;GA;;;BA)", "", false)).isEqualTo(OWNED + "D:(A;;FA;;;BA)");
    assertThat(inherit("D:(A;OICI;GRGX;;;BA)", "", true))
        .isEqualTo(OWNED + "D:(A;;0x1200a9;;;BA)(A;OICIIO;GXGR;;;BA)");
  }

  @Test
  void severalEntries_keepTheirOrder() {
    assertThat(inherit("D:(D;OI;DC;;;AN)(A;OICI;FA;;;CO)(A;CI;FR;;;BU)(A;OI;FR;;;WD)", "", false))
        .isEqualTo(OWNED + "D:(D;;DC;;;AN)(A;;FA;;;S-1-22-1-1001)(A;;FR;;;WD)");
  }

  @Test
  void parentInheritedAutomatically_entriesAreMarkedAndTheListIsToo() {
    assertThat(inherit("D:AI(A;OICIID;FA;;;BA)(A;;FR;;;WD)", "", true))
        .isEqualTo(OWNED + "D:AI(A;OICIID;FA;;;BA)");
    assertThat(inherit("D:AI(A;OI;FA;;;BA)", "", false)).isEqualTo(OWNED + "D:AI(A;ID;FA;;;BA)");
    assertThat(inherit("D:PAI(A;OI;FA;;;BA)", "", false)).isEqualTo(OWNED + "D:AI(A;ID;FA;;;BA)");
  }

  @Test
  void parentNotInheritedAutomatically_marksNothing() {
    assertThat(inherit("D:(A;OIID;FA;;;BA)", "", false)).isEqualTo(OWNED + "D:(A;;FA;;;BA)");
    assertThat(inherit("D:P(A;OI;FA;;;BA)", "", false)).isEqualTo(OWNED + "D:(A;;FA;;;BA)");
  }

  @Test
  void creatorsList_withoutAutomaticInheritance_standsAlone() {
    assertThat(inherit("D:(A;OICI;FA;;;BA)", "D:(A;;GR;;;WD)", false)).isEqualTo(OWNED + "D:(A;;FR;;;WD)");
    assertThat(inherit("D:(A;OICI;FA;;;BA)", "D:", false)).isEqualTo(OWNED + "D:");
    assertThat(inherit("D:", "D:(A;;GR;;;WD)", false)).isEqualTo(OWNED + "D:(A;;FR;;;WD)");
  }

  @Test
  void creatorsList_withAutomaticInheritance_comesBeforeWhatIsInherited() {
    assertThat(inherit("D:AI(A;OICI;FA;;;BA)", "D:(A;ID;FA;;;BG)(A;;FR;;;WD)", false))
        .isEqualTo(OWNED + "D:AI(A;;FR;;;WD)(A;ID;FA;;;BA)");
  }

  @Test
  void creatorsList_protected_takesAllAsItsOwn() {
    assertThat(inherit("D:AI(A;OICI;FA;;;BA)", "D:PAI(A;ID;FA;;;BG)(A;;FR;;;WD)", false))
        .isEqualTo(OWNED + "D:P(A;;FA;;;BG)(A;;FR;;;WD)");
  }

  @Test
  void creatorsList_null_staysNull() {
    assertThat(inherit("D:(A;OICI;FA;;;BA)", "D:NO_ACCESS_CONTROL", false))
        .isEqualTo(OWNED + "D:NO_ACCESS_CONTROL");
    assertThat(inherit("D:AI(A;OICI;FA;;;BA)", "D:NO_ACCESS_CONTROL", true))
        .isEqualTo(OWNED + "D:AINO_ACCESS_CONTROL");
  }

  @Test
  void creatorsEntries_withPlaceholders_areMadeConcrete() {
    assertThat(inherit("", "D:(A;OICI;GA;;;CO)", true))
        .isEqualTo(OWNED + "D:(A;;FA;;;S-1-22-1-1001)(A;OICIIO;GA;;;CO)");
    assertThat(inherit("", "D:(A;OICIIO;GA;;;CO)(A;;CC;;;CO)", true))
        .isEqualTo(OWNED + "D:(A;OICIIO;GA;;;CO)(A;;CC;;;S-1-22-1-1001)");
  }

  @Test
  void nothingInheritedNorGiven_isTheTokensDefault() {
    assertThat(inherit("", "", true)).isEqualTo(OWNED + "D:" + DEFAULT);
    assertThat(inherit("D:(A;;FA;;;WD)", "", true)).isEqualTo(OWNED + "D:" + DEFAULT);
    assertThat(inherit("D:NO_ACCESS_CONTROL", "", true)).isEqualTo(OWNED + "D:" + DEFAULT);
  }

  @Test
  void systemList_isInheritedLikewiseAndHasNoDefault() {
    assertThat(inherit("S:(AU;OISAFA;GW;;;WD)(AU;CISA;FR;;;CO)", "D:", false))
        .isEqualTo(OWNED + "D:S:(AU;SAFA;FW;;;WD)");
    assertThat(inherit("S:AI(AU;OICISA;FR;;;CO)(ML;OICI;NW;;;HI)(RA;CI;;;;WD;(\"a\",TI,0x0,1))", "D:", true))
        .isEqualTo(OWNED + "D:S:AI(AU;IDSA;FR;;;S-1-22-1-1001)(AU;OICIIOIDSA;FR;;;CO)(ML;OICIID;NW;;;HI)"
            + "(RA;CIID;;;;WD;(\"a\",TI,0x0,1))");
    assertThat(inherit("S:(AU;OISA;FR;;;WD)", "D:S:(AU;FA;GR;;;AN)", false))
        .isEqualTo(OWNED + "D:S:(AU;FA;FR;;;AN)");
    assertThat(inherit("S:AI(AU;OISA;FR;;;WD)", "D:S:P(AU;FA;GR;;;AN)", false))
        .isEqualTo(OWNED + "D:S:P(AU;FA;FR;;;AN)");
    assertThat(inherit("S:(AU;OISA;FR;;;WD)", "D:S:NO_ACCESS_CONTROL", false))
        .isEqualTo(OWNED + "D:S:NO_ACCESS_CONTROL");
    assertThat(inherit("S:(AU;SA;FR;;;WD)", "D:", false)).isEqualTo(OWNED + "D:");
  }

  @Test
  void objectEntries_forAKindOfChildren_areHandedOnOnly() {
    var type = "00112233-4455-6677-8899-aabbccddeeff";
    assertThat(inherit("D:(OA;OICI;FR;;" + type + ";WD)(A;OI;FR;;;WD)", "", false))
        .isEqualTo(OWNED + "D:(A;;FR;;;WD)");
    assertThat(inherit("D:(OA;OICI;FR;;" + type + ";WD)", "", true))
        .isEqualTo(OWNED + "D:(OA;OICIIO;FR;;" + type + ";WD)");
  }

  @Test
  void reservedKinds_stayWhereTheyAre() {
    assertThat(inherit("D:(0x4;OICI;#00000000)(A;OI;FR;;;WD)", "", false))
        .isEqualTo(OWNED + "D:(A;;FR;;;WD)");
  }

  @Test
  void resourceManagerControl_thatIsGiven_isKept() {
    var made = InheritedSecurity
        .of(SecurityDescriptor.EMPTY, SecurityDescriptor.EMPTY.withResourceManagerControl(3), false, ALICE)
        .orElseThrow();
    assertThat(made.resourceManagerControl()).isEqualTo(3);
  }

  @Test
  void listsTooLargeTogether_giveNothing() {
    var entries = Acl.of(Collections.nCopies(2500,
        AccessAce.allowed(Sid.CREATOR_OWNER, AccessMask.GENERIC_ALL, new AceFlags(3))));
    var parent = SecurityDescriptor.EMPTY.withDacl(entries);
    assertThat(InheritedSecurity.of(parent, SecurityDescriptor.EMPTY, true, ALICE)).isEmpty();
    assertThat(InheritedSecurity.of(parent, SecurityDescriptor.EMPTY, false, ALICE)).isPresent();
  }

  @Test
  void aTree_ofThreeLevels_keepsThePlaceholders() {
    var first = InheritedSecurity
        .of(Sddl.parse("D:AI(A;OICI;GA;;;CO)(A;OICI;FR;;;BU)"), SecurityDescriptor.EMPTY, true, ALICE)
        .orElseThrow();
    var bob = new Token(Sid.unixUser(2), Sid.unixGroup(2), Set.of(), Set.of());
    var second = InheritedSecurity.of(first, SecurityDescriptor.EMPTY, true, bob).orElseThrow();
    var file = InheritedSecurity.of(second, SecurityDescriptor.EMPTY, false, ALICE).orElseThrow();
    assertThat(second).hasToString(
        "O:S-1-22-1-2G:S-1-22-2-2D:AI(A;ID;FA;;;S-1-22-1-2)(A;OICIIOID;GA;;;CO)" + "(A;OICIID;FR;;;BU)");
    assertThat(file).hasToString(OWNED + "D:AI(A;ID;FA;;;S-1-22-1-1001)(A;ID;FR;;;BU)");
  }

  private static String inherit(String parent, String creator, boolean container) {
    return InheritedSecurity.of(Sddl.parse(parent), Sddl.parse(creator), container, ALICE).orElseThrow()
        .toString();
  }
}
