package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.wire.dtyp.SecurityInformation.ALL;
import static org.sumbawa.wire.dtyp.SecurityInformation.ATTRIBUTE;
import static org.sumbawa.wire.dtyp.SecurityInformation.BACKUP;
import static org.sumbawa.wire.dtyp.SecurityInformation.DACL;
import static org.sumbawa.wire.dtyp.SecurityInformation.GROUP;
import static org.sumbawa.wire.dtyp.SecurityInformation.LABEL;
import static org.sumbawa.wire.dtyp.SecurityInformation.OWNER;
import static org.sumbawa.wire.dtyp.SecurityInformation.PROTECTED_DACL;
import static org.sumbawa.wire.dtyp.SecurityInformation.PROTECTED_SACL;
import static org.sumbawa.wire.dtyp.SecurityInformation.SACL;
import static org.sumbawa.wire.dtyp.SecurityInformation.SCOPE;
import static org.sumbawa.wire.dtyp.SecurityInformation.UNPROTECTED_DACL;
import static org.sumbawa.wire.dtyp.SecurityInformation.UNPROTECTED_SACL;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityPartsTest {
  private static final SecurityInformation NOTHING = new SecurityInformation(0);
  private static final String FULL =
      "O:SYG:BAD:PAI(A;;FA;;;BA)S:PAI(AU;SA;FR;;;WD)(ML;;NW;;;HI)(SP;;;;;S-1-17-1)(RA;;;;;WD;(\"a\",TI,0x0,1))";

  @Test
  void select_ofEachPart_isThatPartAlone() {
    assertThat(select(OWNER)).isEqualTo("O:SY");
    assertThat(select(GROUP)).isEqualTo("G:BA");
    assertThat(select(DACL)).isEqualTo("D:PAI(A;;FA;;;BA)");
    assertThat(select(SACL)).isEqualTo("S:PAI(AU;SA;FR;;;WD)");
    assertThat(select(LABEL)).isEqualTo("S:PAI(ML;;NW;;;HI)");
    assertThat(select(SCOPE)).isEqualTo("S:PAI(SP;;;;;S-1-17-1)");
    assertThat(select(ATTRIBUTE)).isEqualTo("S:PAI(RA;;;;;WD;(\"a\",TI,0x0,1))");
    assertThat(select(ALL)).isEqualTo(FULL);
    assertThat(select(BACKUP)).isEqualTo(FULL);
    assertThat(select(NOTHING)).isEmpty();
  }

  @Test
  void select_ofNothing_leavesNoControlBits() {
    var descriptor = Sddl.parse(FULL).withControl(new SecurityControl(0xFFFF));
    assertThat(SecurityParts.select(descriptor, NOTHING).control().bits()).isEqualTo(0xC3C0); // what belongs to no part: self-relative, RM, DC, SC, DT, SS
  }

  @Test
  void replace_ofEachPart_leavesTheOthers() {
    var given = "O:BUG:BGD:(A;;GR;;;BU)S:(AU;FA;GR;;;AN)(ML;;NR;;;LW)";
    assertThat(replace(OWNER, given)).isEqualTo(FULL.replace("O:SY", "O:BU"));
    assertThat(replace(GROUP, given)).isEqualTo(FULL.replace("G:BA", "G:BG"));
    assertThat(replace(DACL, given)).isEqualTo(FULL.replace("D:PAI(A;;FA;;;BA)", "D:(A;;FR;;;BU)"));
    assertThat(replace(SACL, given)).isEqualTo("O:SYG:BAD:PAI(A;;FA;;;BA)S:(AU;FA;FR;;;AN)(ML;;NW;;;HI)"
        + "(SP;;;;;S-1-17-1)(RA;;;;;WD;(\"a\",TI,0x0,1))");
    assertThat(replace(LABEL, given)).isEqualTo("O:SYG:BAD:PAI(A;;FA;;;BA)S:PAI(ML;;NR;;;LW)(AU;SA;FR;;;WD)"
        + "(SP;;;;;S-1-17-1)(RA;;;;;WD;(\"a\",TI,0x0,1))");
    assertThat(replace(NOTHING, given)).isEqualTo(FULL);
    assertThat(replace(BACKUP, given)).isEqualTo("O:BUG:BGD:(A;;FR;;;BU)S:(AU;FA;FR;;;AN)(ML;;NR;;;LW)");
  }

  @Test
  void replace_byWhatIsNotGiven_keepsPrincipalsAndDropsLists() {
    assertThat(replace(OWNER.or(GROUP), "")).isEqualTo(FULL);
    assertThat(replace(DACL, "")).doesNotContain("D:");
    assertThat(replace(DACL, "D:NO_ACCESS_CONTROL")).contains("D:NO_ACCESS_CONTROL");
    assertThat(replace(DACL, "D:")).contains("D:S:");
    assertThat(replace(ALL, "")).isEqualTo("O:SYG:BA");
    assertThat(replace(ALL, "S:NO_ACCESS_CONTROL")).isEqualTo("O:SYG:BAS:NO_ACCESS_CONTROL");
    assertThat(replace(ALL, "S:")).isEqualTo("O:SYG:BAS:");
  }

  /** Automatic inheritance is kept for who says that it was, and asks for it; a mark on an entry is kept as it is. */
  @ParameterizedTest
  @ValueSource(strings = {"D:(A;ID;FR;;;BU)", "D:AI(A;ID;FR;;;BU)", "D:AR(A;ID;FR;;;BU)",
      "D:ARAI(A;ID;FR;;;BU)", "D:P(A;;FR;;;BU)", "D:PAI(A;;FR;;;BU)", "D:PAR(A;;FR;;;BU)",
      "D:PARAI(A;;FR;;;BU)"})
  void replace_ofTheList_keepsProtectionAndAutomaticInheritance(String given) {
    var expected = given.replace("ARAI", "ai").replace("AI", "").replace("AR", "").replace("ai", "AI");
    assertThat(SecurityParts.replace(Sddl.parse("D:(A;;FA;;;WD)"), DACL, Sddl.parse(given)).orElseThrow())
        .hasToString(expected);
  }

  @Test
  void replace_genericRights_areMappedExceptInInheritOnlyEntries() {
    assertThat(replace(DACL, "D:(A;OICI;GR;;;CO)(A;OICIIO;GR;;;CO)"))
        .contains("D:(A;OICI;FR;;;CO)(A;OICIIO;GR;;;CO)");
  }

  @Test
  void replace_withProtection_setsAndClearsIt() {
    var open = Sddl.parse("D:S:");
    assertThat(SecurityParts.replace(open, PROTECTED_DACL.or(PROTECTED_SACL), open).orElseThrow())
        .hasToString("D:PS:P");
    assertThat(SecurityParts.replace(Sddl.parse("D:PS:P"), UNPROTECTED_DACL.or(UNPROTECTED_SACL), open)
        .orElseThrow()).hasToString("D:S:");
    assertThat(SecurityParts.replace(open, DACL.or(UNPROTECTED_DACL), Sddl.parse("D:P")).orElseThrow())
        .hasToString("D:S:");
  }

  @Test
  void replace_systemListTooLargeTogether_givesNothing() {
    var labels = Collections.nCopies(2000, Sddl.parseAce("(ML;;NW;;;HI)"));
    var audits = Collections.nCopies(2000, Sddl.parseAce("(AU;SA;FR;;;WD)"));
    assertThat(SecurityParts.replace(SecurityDescriptor.EMPTY.withSacl(Acl.of(labels)), SACL,
        SecurityDescriptor.EMPTY.withSacl(Acl.of(audits)))).isEmpty();
  }

  @Test
  void access_toEachPart_isThatOfTheDocument() {
    assertThat(OWNER.or(GROUP).or(DACL).or(LABEL).accessToRead()).isEqualTo(AccessMask.READ_CONTROL);
    assertThat(SACL.accessToRead()).isEqualTo(AccessMask.ACCESS_SYSTEM_SECURITY);
    assertThat(BACKUP.accessToRead())
        .isEqualTo(AccessMask.READ_CONTROL.or(AccessMask.ACCESS_SYSTEM_SECURITY));
    assertThat(NOTHING.accessToRead()).isEqualTo(AccessMask.NONE);
    assertThat(OWNER.or(GROUP).or(LABEL).accessToSet()).isEqualTo(AccessMask.WRITE_OWNER);
    assertThat(DACL.or(ATTRIBUTE).or(PROTECTED_DACL).accessToSet()).isEqualTo(AccessMask.WRITE_DAC);
    assertThat(SACL.or(SCOPE).accessToSet()).isEqualTo(AccessMask.ACCESS_SYSTEM_SECURITY);
    assertThat(BACKUP.accessToSet())
        .isEqualTo(AccessMask.WRITE_OWNER.or(AccessMask.WRITE_DAC).or(AccessMask.ACCESS_SYSTEM_SECURITY));
  }

  private static String select(SecurityInformation information) {
    return SecurityParts.select(Sddl.parse(FULL), information).toString();
  }

  private static String replace(SecurityInformation information, String given) {
    return SecurityParts.replace(Sddl.parse(FULL), information, Sddl.parse(given)).orElseThrow().toString();
  }
}
