package org.sumbawa.auth.account;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sumbawa.wire.dtyp.Sid;

/**
 * Accounts that last as long as the process. An account's number is made of its name, so that whoever comes
 * back under the same name, on a machine of the same identifier, still owns its files.
 */
public final class MemoryAccounts implements Accounts {
  /** Above all numbers that a file of accounts gives out. */
  private static final int FIRST_RID = 0x4000_0000;
  private static final int RIDS = 0x3FFF_FFFF;

  private final Sid machineSid;
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  /** Starts with nobody. */
  public MemoryAccounts(Sid machineSid) {
    this.machineSid = machineSid;
  }

  /** Adds an account. */
  public Account add(String name, char[] password, List<Sid> groups) throws AccountException {
    return add(name, password, Instant.MAX, groups);
  }

  /**
   * Adds an account that ends.
   *
   * @param until when it may no longer log on; {@link Instant#MAX} for never
   */
  public synchronized Account add(String name, char[] password, Instant until, List<Sid> groups)
      throws AccountException {
    Account.checkName(name);
    var account = new Account(name, freeSid(name), NtHash.of(password), false, until, groups, "");
    if (accounts.putIfAbsent(UpperCase.of(name), account) != null) {
      throw new AccountException("there is an account '" + name + "' already");
    }
    return account;
  }

  private Sid freeSid(String name) {
    int start = ByteBuffer.wrap(MachineSid.sha256(UpperCase.of(name))).getInt() & RIDS;
    for (int step = 0;; step++) {
      var sid = machineSid.child(FIRST_RID | (start + step & RIDS));
      if (accounts.values().stream().noneMatch(other -> other.sid().equals(sid))) {
        return sid;
      }
    }
  }

  @Override
  public Sid machineSid() {
    return machineSid;
  }

  @Override
  public synchronized Optional<Account> find(String name) {
    return Optional.ofNullable(accounts.get(UpperCase.of(name)));
  }

  @Override
  public synchronized List<Account> list() {
    return List.copyOf(accounts.values());
  }
}
