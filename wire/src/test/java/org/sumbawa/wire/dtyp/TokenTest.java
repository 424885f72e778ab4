package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenTest {

  @Test
  void sids_always_haveUserAndGroup() {
    var token = new Token(Sid.unixUser(1), Sid.unixGroup(2), Set.of(Sid.EVERYONE), Set.of());
    assertThat(token.sids()).containsExactlyInAnyOrder(Sid.unixUser(1), Sid.unixGroup(2), Sid.EVERYONE);
    assertThat(token.has(Sid.unixUser(1))).isTrue();
    assertThat(token.has(Sid.LOCAL_SYSTEM)).isFalse();
  }

  @Test
  void integrityLevel_ofNoneAndSeveral_isMediumAndTheHighest() {
    var user = Sid.unixUser(1);
    assertThat(new Token(user, user, Set.of(), Set.of()).integrityLevel()).isEqualTo(Sid.ML_MEDIUM);
    assertThat(new Token(user, user, Set.of(Sid.of(16, 0), Sid.of(16, 4096)), Set.of()).integrityLevel())
        .isEqualTo(Sid.of(16, 4096));
  }

  @Test
  void privileges_byName_areTheDocuments() {
    assertThat(Privilege.named("SeBackupPrivilege")).contains(Privilege.BACKUP);
    assertThat(Privilege.BACKUP.luid()).isEqualTo(17);
    assertThat(Privilege.named("SeNothingPrivilege")).isEmpty();
    assertThat(Arrays.stream(Privilege.values()).map(Privilege::luid)).doesNotHaveDuplicates();
    assertThat(Privilege.values()).allMatch(each -> each.documentName().matches("Se\\w+Privilege"));
  }
}
