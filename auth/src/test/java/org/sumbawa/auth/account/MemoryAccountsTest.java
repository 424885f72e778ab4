package org.sumbawa.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.Identity;
import org.sumbawa.wire.dtyp.Sid;

class MemoryAccountsTest {
  private static final Sid MACHINE = MachineSid.derived("server");

  private static char[] secret() {
    return "secret".toCharArray();
  }

  @Test
  void machine_ofAText_isAlwaysTheSame() {
    assertThat(MachineSid.derived("server")).isEqualTo(MACHINE).isNotEqualTo(MachineSid.derived("other"));
    assertThat(MACHINE.toString()).matches("S-1-5-21-\\d+-\\d+-\\d+");
    assertThat(MachineSid.isOne(MACHINE)).isTrue();
    assertThat(MachineSid.isOne(MACHINE.child(1000))).isFalse();
  }

  @Test
  void account_ofTheSameName_isTheSameUserInTheNextProcess() throws AccountException {
    var first = new MemoryAccounts(MACHINE);
    first.add("alice", secret(), List.of());
    first.add("bob", secret(), List.of());
    var second = new MemoryAccounts(MACHINE);
    second.add("Bob", secret(), List.of());

    assertThat(second.find("bob").orElseThrow().sid()).isEqualTo(first.find("BOB").orElseThrow().sid())
        .isNotEqualTo(first.find("alice").orElseThrow().sid());
    assertThat(second.find("bob").orElseThrow().sid().rid()).isGreaterThanOrEqualTo(0x4000_0000);
  }

  @Test
  void account_ofANameThatIsTakenOrCannotBe_isRefused() throws AccountException {
    var accounts = new MemoryAccounts(MACHINE);
    accounts.add("alice", secret(), List.of());

    assertThatThrownBy(() -> accounts.add("ALICE", secret(), List.of())).isInstanceOf(AccountException.class);
    assertThatThrownBy(() -> accounts.add("a/b", secret(), List.of())).isInstanceOf(AccountException.class);
    assertThat(accounts.list()).hasSize(1);
  }

  @Test
  void accounts_ofTwoSources_areFoundInBothAndTheFirstGoesFirst() throws IOException {
    var first = new MemoryAccounts(MACHINE);
    var alice = first.add("alice", secret(), List.of());
    var second = new MemoryAccounts(MACHINE);
    second.add("Alice", "another".toCharArray(), List.of());
    var bob = second.add("bob", secret(), List.of());

    var both = first.and(second);

    assertThat(both.find("ALICE")).contains(alice);
    assertThat(both.find("bob")).contains(bob);
    assertThat(both.find("carol")).isEmpty();
    assertThat(both.list()).containsExactly(alice, bob);
    assertThat(both.machineSid()).isEqualTo(MACHINE);
    assertThatThrownBy(() -> first.and(new MemoryAccounts(MachineSid.derived("other"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void identity_ofAnAccount_isInItsGroupsAndInThoseOfAll() throws AccountException {
    var accounts = new MemoryAccounts(MACHINE);
    var alice = accounts.add("alice", secret(), List.of(Sid.BUILTIN_ADMINISTRATORS, Sid.BUILTIN_USERS));

    assertThat(alice.identity("SERVER")).isEqualTo(
        new Identity("alice", "SERVER", alice.sid(), List.of(MACHINE.child(513), Sid.BUILTIN_ADMINISTRATORS,
            Sid.BUILTIN_USERS, Sid.EVERYONE, Sid.NETWORK, Sid.AUTHENTICATED_USERS), Identity.Kind.USER));
    assertThat(Account.guest(MACHINE, "SERVER").groups()).contains(Sid.BUILTIN_GUESTS, Sid.EVERYONE)
        .doesNotContain(Sid.AUTHENTICATED_USERS, Sid.BUILTIN_USERS);
    assertThat(Identity.ANONYMOUS.groups()).doesNotContain(Sid.EVERYONE);
  }

  @Test
  void hash_ofAPassword_isKnownAndNotShown() {
    var hash = NtHash.of("Password".toCharArray());

    assertThat(hash.digits()).isEqualTo("a4f49c406510bdcab6824ee7c30fd852");
    assertThat(hash).isEqualTo(NtHash.parse(hash.digits())).hasSameHashCodeAs(NtHash.parse(hash.digits()))
        .isNotEqualTo(NtHash.of("password".toCharArray()));
    assertThat(hash.toString()).doesNotContain("a4");
    assertThatThrownBy(() -> NtHash.parse("a4f4")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void upperCase_ofEachUnit_keepsTheLength() {
    assertThat(UpperCase.of("Straße Müller ÿ")).isEqualTo("STRAßE MÜLLER Ÿ");
  }

  @Test
  void group_ofANameOrIdentifier_isRead() {
    for (var group : LocalGroup.values()) {
      assertThat(LocalGroup.parse(group.title())).contains(group.sid());
      assertThat(LocalGroup.format(group.sid())).isEqualTo(group.title());
    }
    assertThat(LocalGroup.parse("administrators")).contains(Sid.BUILTIN_ADMINISTRATORS);
    assertThat(LocalGroup.parse("S-1-5-32-547")).contains(Sid.parse("S-1-5-32-547"));
    assertThat(LocalGroup.format(Sid.parse("S-1-5-32-547"))).isEqualTo("S-1-5-32-547");
    assertThat(LocalGroup.parse("Nobodies")).isEmpty();
  }
}
