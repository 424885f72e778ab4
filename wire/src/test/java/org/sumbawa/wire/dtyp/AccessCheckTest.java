package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.wire.dtyp.AccessMask.ACCESS_SYSTEM_SECURITY;
import static org.sumbawa.wire.dtyp.AccessMask.DELETE;
import static org.sumbawa.wire.dtyp.AccessMask.FILE_ALL_ACCESS;
import static org.sumbawa.wire.dtyp.AccessMask.FILE_GENERIC_READ;
import static org.sumbawa.wire.dtyp.AccessMask.FILE_GENERIC_WRITE;
import static org.sumbawa.wire.dtyp.AccessMask.GENERIC_ALL;
import static org.sumbawa.wire.dtyp.AccessMask.GENERIC_EXECUTE;
import static org.sumbawa.wire.dtyp.AccessMask.GENERIC_READ;
import static org.sumbawa.wire.dtyp.AccessMask.GENERIC_WRITE;
import static org.sumbawa.wire.dtyp.AccessMask.MAXIMUM_ALLOWED;
import static org.sumbawa.wire.dtyp.AccessMask.NONE;
import static org.sumbawa.wire.dtyp.AccessMask.READ_CONTROL;
import static org.sumbawa.wire.dtyp.AccessMask.READ_DATA;
import static org.sumbawa.wire.dtyp.AccessMask.WRITE_DAC;
import static org.sumbawa.wire.dtyp.AccessMask.WRITE_DATA;
import static org.sumbawa.wire.dtyp.AccessMask.WRITE_OWNER;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessCheckTest {
  private static final Sid ALICE = Sid.unixUser(1001);
  private static final Sid STAFF = Sid.unixGroup(50);
  private static final Token TOKEN = token();
  private static final AccessMask OWNERS_OWN = READ_CONTROL.or(WRITE_DAC);

  @Test
  void mapGeneric_ofEachRight_isTheFilesMeaning() {
    assertThat(GENERIC_READ.mapGeneric().bits()).isEqualTo(0x120089);
    assertThat(GENERIC_WRITE.mapGeneric().bits()).isEqualTo(0x120116);
    assertThat(GENERIC_EXECUTE.mapGeneric().bits()).isEqualTo(0x1200A0);
    assertThat(GENERIC_ALL.mapGeneric().bits()).isEqualTo(0x1F01FF);
    assertThat(GENERIC_READ.or(DELETE).mapGeneric().bits()).isEqualTo(0x130089);
    assertThat(MAXIMUM_ALLOWED.mapGeneric()).isEqualTo(MAXIMUM_ALLOWED);
  }

  @Test
  void absentAndNullDacl_letEverybodyIn_emptyNobody() {
    assertThat(maximum("O:SY")).isEqualTo(FILE_ALL_ACCESS);
    assertThat(maximum("O:SYD:NO_ACCESS_CONTROL")).isEqualTo(FILE_ALL_ACCESS);
    assertThat(maximum("O:SYD:")).isEqualTo(NONE);
    assertThat(check("O:SYD:", MAXIMUM_ALLOWED).status()).isEqualTo(NtStatus.ACCESS_DENIED);
    assertThat(check("O:SYD:", READ_DATA).status()).isEqualTo(NtStatus.ACCESS_DENIED);
  }

  @Test
  void entries_areAskedInTheirOrder() {
    var denyFirst = "O:SYD:(D;;CC;;;" + STAFF + ")(A;;FA;;;" + ALICE + ")";
    var allowFirst = "O:SYD:(A;;FA;;;" + ALICE + ")(D;;CC;;;" + STAFF + ")";
    assertThat(check(denyFirst, READ_DATA).isGranted()).isFalse();
    assertThat(check(denyFirst, WRITE_DATA).isGranted()).isTrue();
    assertThat(check(allowFirst, READ_DATA).isGranted()).isTrue();
    assertThat(maximum(denyFirst)).isEqualTo(FILE_ALL_ACCESS.without(READ_DATA));
    assertThat(maximum(allowFirst)).isEqualTo(FILE_ALL_ACCESS);
  }

  @Test
  void rights_ofSeveralEntries_addUp() {
    var both = "O:SYD:(A;;CC;;;" + ALICE + ")(A;;DC;;;" + STAFF + ")(A;;SD;;;BG)";
    assertThat(check(both, READ_DATA.or(WRITE_DATA)).status()).isEqualTo(NtStatus.SUCCESS);
    assertThat(check(both, READ_DATA.or(DELETE)).refused()).isEqualTo(DELETE);
    assertThat(check(both, READ_DATA.or(DELETE)).granted()).isEqualTo(READ_DATA);
  }

  @Test
  void entries_inheritOnlyOrOfAuditKind_sayNothing() {
    assertThat(maximum("O:SYD:(A;OICIIO;FA;;;WD)(AU;;FA;;;WD)")).isEqualTo(NONE);
    assertThat(maximum("O:SYD:(D;IO;FA;;;WD)(A;;FR;;;WD)")).isEqualTo(FILE_GENERIC_READ);
  }

  @Test
  void entries_withGenericRights_meanTheFilesRights() {
    assertThat(check("O:SYD:(A;;GR;;;WD)", READ_DATA).isGranted()).isTrue();
    assertThat(maximum("O:SYD:(A;;GRGW;;;WD)")).isEqualTo(FILE_GENERIC_READ.or(FILE_GENERIC_WRITE));
    assertThat(check("O:SYD:(A;;FR;;;WD)", GENERIC_READ).granted()).isEqualTo(FILE_GENERIC_READ);
  }

  @Test
  void owner_always_readsAndWritesTheDescriptor() {
    assertThat(maximum("O:" + ALICE + "D:")).isEqualTo(OWNERS_OWN);
    assertThat(maximum("O:" + STAFF + "D:")).isEqualTo(OWNERS_OWN);
    assertThat(maximum("O:" + ALICE + "D:(D;;FA;;;WD)")).isEqualTo(OWNERS_OWN);
    assertThat(check("O:" + ALICE + "D:", WRITE_DAC).isGranted()).isTrue();
    assertThat(check("O:" + ALICE + "D:", DELETE).isGranted()).isFalse();
  }

  @Test
  void ownerRights_inTheList_replaceWhatTheOwnerHas() {
    assertThat(maximum("O:" + ALICE + "D:(A;;FR;;;OW)")).isEqualTo(FILE_GENERIC_READ);
    assertThat(maximum("O:" + ALICE + "D:(A;;CC;;;OW)")).isEqualTo(READ_DATA);
    assertThat(maximum("O:" + ALICE + "D:(D;;WD;;;OW)(A;;FA;;;" + ALICE + ")"))
        .isEqualTo(FILE_ALL_ACCESS.without(WRITE_DAC));
    assertThat(maximum("O:" + ALICE + "D:(A;;FA;;;" + ALICE + ")(D;;CC;;;OW)")).isEqualTo(FILE_ALL_ACCESS);
    // Whoever is not the owner is not concerned, and one that is only inherited does not count.
    assertThat(maximum("O:SYD:(A;;FA;;;OW)")).isEqualTo(NONE);
    assertThat(maximum("O:" + ALICE + "D:(A;OICIIO;CC;;;OW)")).isEqualTo(OWNERS_OWN);
  }

  @Test
  void creatorOwner_inTheList_concernsNobody() {
    assertThat(maximum("O:" + ALICE + "D:(A;;FA;;;CO)")).isEqualTo(OWNERS_OWN);
  }

  @Test
  void systemSecurity_withoutItsPrivilege_isAStatusOfItsOwn() {
    var all = "O:SYD:(A;;FA;;;WD)";
    assertThat(check(all, ACCESS_SYSTEM_SECURITY).status()).isEqualTo(NtStatus.PRIVILEGE_NOT_HELD);
    var nobodys = SecurityDescriptor.EMPTY.withNullDacl();
    assertThat(AccessCheck.of(TOKEN, nobodys, ACCESS_SYSTEM_SECURITY).isGranted()).isFalse();
    var check = AccessCheck.of(token(Privilege.SECURITY), Sddl.parse("O:SYD:"), ACCESS_SYSTEM_SECURITY);
    assertThat(check.granted()).isEqualTo(ACCESS_SYSTEM_SECURITY);
    assertThat(AccessCheck.of(token(Privilege.SECURITY), Sddl.parse(all), MAXIMUM_ALLOWED).granted())
        .isEqualTo(FILE_ALL_ACCESS);
    assertThat(AccessCheck
        .of(token(Privilege.SECURITY), Sddl.parse(all), MAXIMUM_ALLOWED.or(ACCESS_SYSTEM_SECURITY)).granted())
        .isEqualTo(FILE_ALL_ACCESS.or(ACCESS_SYSTEM_SECURITY));
  }

  @Test
  void takeOwnership_always_grantsWriteOwner() {
    var check =
        AccessCheck.of(token(Privilege.TAKE_OWNERSHIP), Sddl.parse("O:SYD:(D;;FA;;;WD)"), MAXIMUM_ALLOWED);
    assertThat(check.granted()).isEqualTo(WRITE_OWNER);
  }

  @Test
  void backupAndRestore_needPrivilegeAndIntent() {
    var closed = Sddl.parse("O:SYD:");
    var both = EnumSet.of(Privilege.BACKUP, Privilege.RESTORE);
    assertThat(AccessCheck.of(token(Privilege.BACKUP), closed, READ_DATA).isGranted()).isFalse();
    assertThat(AccessCheck.of(TOKEN, closed, READ_DATA, both).isGranted()).isFalse();
    assertThat(AccessCheck.of(token(Privilege.BACKUP), closed, READ_DATA, both).isGranted()).isTrue();
    assertThat(AccessCheck.of(token(Privilege.BACKUP), closed, WRITE_DATA, both).isGranted()).isFalse();
    assertThat(AccessCheck.of(token(Privilege.BACKUP), closed, MAXIMUM_ALLOWED, both).granted().bits())
        .isEqualTo(0x011200A9);
    assertThat(AccessCheck.of(token(Privilege.RESTORE), closed, MAXIMUM_ALLOWED, both).granted().bits())
        .isEqualTo(0x011F0116);
  }

  @Test
  void maximumAllowed_withOtherRights_needsThoseToo() {
    var check = check("O:SYD:(A;;FR;;;WD)", MAXIMUM_ALLOWED.or(DELETE));
    assertThat(check.granted()).isEqualTo(FILE_GENERIC_READ);
    assertThat(check.status()).isEqualTo(NtStatus.ACCESS_DENIED);
    assertThat(check("O:SYD:(A;;FR;;;WD)", MAXIMUM_ALLOWED.or(GENERIC_READ)).isGranted()).isTrue();
  }

  @Test
  void objectEntries_forAPart_doNotConcernFiles() {
    var type = "00112233-4455-6677-8899-aabbccddeeff";
    assertThat(maximum("O:SYD:(OA;;FA;" + type + ";;WD)")).isEqualTo(NONE);
    assertThat(maximum("O:SYD:(OA;;FR;;;WD)")).isEqualTo(FILE_GENERIC_READ);
  }

  @Test
  void conditionalEntries_apply_onlyWhileTheirConditionHolds() {
    assertThat(maximum("O:SYD:(XA;;FR;;;WD;(Member_of {SID(BU)}))")).isEqualTo(FILE_GENERIC_READ);
    assertThat(maximum("O:SYD:(XA;;FR;;;WD;(Member_of {SID(BA)}))")).isEqualTo(NONE);
    // What is unknown does not allow, and denies.
    assertThat(maximum("O:SYD:(XA;;FR;;;WD;(@User.x == 1))")).isEqualTo(NONE);
    assertThat(maximum("O:SYD:(XD;;FR;;;WD;(@User.x == 1))(A;;FR;;;WD)")).isEqualTo(NONE);
    assertThat(maximum("O:SYD:(XD;;FR;;;WD;(Exists @User.x))(A;;FR;;;WD)")).isEqualTo(FILE_GENERIC_READ);
    assertThat(maximum("O:SYD:(XD;;FR;;;WD;#01020304)(A;;FR;;;WD)")).isEqualTo(NONE);
  }

  @Test
  void integrityLabel_aboveTheToken_forbidsWriting() {
    var high = "O:" + ALICE + "D:(A;;FA;;;WD)S:(ML;;NW;;;HI)";
    assertThat(check(high, READ_DATA).isGranted()).isTrue();
    assertThat(check(high, WRITE_DATA).isGranted()).isFalse();
    assertThat(check(high, WRITE_DAC).isGranted()).isFalse();
    assertThat(maximum(high)).isEqualTo(FILE_GENERIC_READ.or(AccessMask.FILE_GENERIC_EXECUTE));
    assertThat(maximum("O:SYD:(A;;FA;;;WD)S:(ML;;NRNX;;;HI)"))
        .isEqualTo(FILE_ALL_ACCESS.without(new AccessMask(0x29)));
    assertThat(maximum("O:SYD:(A;;FA;;;WD)S:(ML;;NW;;;LW)")).isEqualTo(FILE_ALL_ACCESS);
    assertThat(maximum("O:SYD:(A;;FA;;;WD)S:(ML;IO;NW;;;HI)")).isEqualTo(FILE_ALL_ACCESS);
    var admin = new Token(ALICE, STAFF, Set.of(Sid.EVERYONE, Sid.of(16, 12288)), Set.of());
    assertThat(AccessCheck.of(admin, Sddl.parse(high), WRITE_DATA).isGranted()).isTrue();
    var relabel = AccessCheck.of(token(Privilege.RELABEL), Sddl.parse(high), MAXIMUM_ALLOWED);
    assertThat(relabel.granted().has(WRITE_OWNER)).isTrue();
  }

  @Test
  void integrity_ofATokenBelowMedium_keepsItFromWritingUnlabelledObjects() {
    var low = new Token(ALICE, STAFF, Set.of(Sid.EVERYONE, Sid.of(16, 4096)), Set.of());
    assertThat(AccessCheck.of(low, Sddl.parse("O:SYD:(A;;FA;;;WD)"), WRITE_DATA).isGranted()).isFalse();
    assertThat(AccessCheck.of(low, Sddl.parse("O:SYD:(A;;FA;;;WD)"), READ_DATA).isGranted()).isTrue();
  }

  private static Token token(Privilege... privileges) {
    return new Token(ALICE, STAFF, Set.of(Sid.EVERYONE, Sid.BUILTIN_USERS), Set.of(privileges));
  }

  private static AccessCheck check(String sddl, AccessMask desired) {
    return AccessCheck.of(TOKEN, Sddl.parse(sddl), desired);
  }

  private static AccessMask maximum(String sddl) {
    return check(sddl, MAXIMUM_ALLOWED).granted();
  }
}
