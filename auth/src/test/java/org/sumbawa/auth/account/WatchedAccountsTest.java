package org.sumbawa.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.wire.dtyp.Sid;

class WatchedAccountsTest {
  private final List<String> told = new ArrayList<>();

  @TempDir
  private Path folder = Path.of("");

  private void mode(Path file, String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  @Test
  void file_thatIsOpenedToOthersUnderAServer_isToldOnceAndOnceMoreWhenItIsClosed() throws IOException {
    var path = folder.toRealPath().resolve("accounts");
    var file = AccountFile.open(path, new Random()::nextBytes);
    file.add(new NewAccount("alice", NtHash.of("secret".toCharArray()), Instant.MAX, List.of(), ""));
    var accounts = new WatchedAccounts(file, told::add);
    for (int round = 0; round < 2; round++) {
      told.clear();
      assertThat(accounts.find("alice")).isPresent();
      assertThat(told).isEmpty();

      mode(path, "rw-r--r--");
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(() -> accounts.find("alice")).isInstanceOf(AccountException.class);
      }
      assertThat(told)
          .containsExactly("the accounts cannot be read, so that nobody of them can log on: " + path
              + ": open to others (mode rw-r--r--) and therefore not used; close it with: chmod 600 " + path);

      mode(path, "rw-------");
      assertThat(accounts.list()).hasSize(1);
      assertThat(accounts.find("alice")).isPresent();
      assertThat(told).last().isEqualTo("the accounts can be read again");
      assertThat(told).hasSize(2);
    }
  }

  @Test
  void file_thatIsTakenAway_isToldByItsName() throws IOException {
    var path = folder.toRealPath().resolve("accounts");
    var accounts = new WatchedAccounts(AccountFile.open(path, new Random()::nextBytes), told::add);
    Files.delete(path);

    assertThatThrownBy(accounts::list).isInstanceOf(IOException.class);

    assertThat(told)
        .containsExactly("the accounts cannot be read, so that nobody of them can log on: there is no file "
            + path + " any more");
  }

  @Test
  void file_thatTheServersUserMayNotRead_isToldWithoutAnException() {
    var accounts = new WatchedAccounts(new Accounts() {
      @Override
      public Sid machineSid() {
        return Sid.EVERYONE;
      }

      @Override
      public Optional<Account> find(String name) throws IOException {
        throw new AccessDeniedException("/etc/accounts");
      }

      @Override
      public List<Account> list() {
        return List.of();
      }
    }, told::add);

    assertThatThrownBy(() -> accounts.find("alice")).isInstanceOf(IOException.class);

    assertThat(told)
        .containsExactly("the accounts cannot be read, so that nobody of them can log on: the server's"
            + " user may not read /etc/accounts");
  }
}
