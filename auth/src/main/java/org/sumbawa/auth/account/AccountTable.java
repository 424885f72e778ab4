package org.sumbawa.auth.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sumbawa.wire.dtyp.Sid;

/**
 * What a file of accounts holds at one time.
 *
 * @param machineSid the machine's identifier
 * @param nextRid the number that the next account gets: higher than all that were ever given, so that nobody
 *     gets the files of an account that was removed
 * @param accounts in the order of their making
 */
record AccountTable(Sid machineSid, int nextRid, List<Account> accounts) {
  /** Below are the accounts that every machine has. */
  static final int FIRST_RID = 1000;

  private static final int LAST_RID = 0x3FFF_FFFF;

  AccountTable {
    accounts = List.copyOf(accounts);
  }

  Optional<Account> find(String name) {
    var key = UpperCase.of(name);
    return accounts.stream().filter(account -> UpperCase.of(account.name()).equals(key)).findFirst();
  }

  AccountTable with(NewAccount added) throws AccountException {
    NewAccount.check(added.name(), added.fullName());
    if (find(added.name()).isPresent()) {
      throw new AccountException("there is an account '" + added.name() + "' already");
    }
    if (nextRid > LAST_RID) {
      throw new AccountException("all numbers for accounts have been given out");
    }
    var all = new ArrayList<>(accounts);
    all.add(new Account(added.name(), machineSid.child(nextRid), added.ntHash(), false, added.until(),
        added.groups(), added.fullName()));
    return new AccountTable(machineSid, nextRid + 1, all);
  }

  AccountTable without(String name) throws AccountException {
    var gone = existing(name);
    return new AccountTable(machineSid, nextRid,
        accounts.stream().filter(account -> !account.equals(gone)).toList());
  }

  AccountTable changed(String name, UnaryOperator<Account> change) throws AccountException {
    var old = existing(name);
    return new AccountTable(machineSid, nextRid,
        accounts.stream().map(account -> account.equals(old) ? change.apply(account) : account).toList());
  }

  private Account existing(String name) throws AccountException {
    return find(name).orElseThrow(() -> new AccountException("there is no account '" + name + "'"));
  }
}
