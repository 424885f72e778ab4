package org.sumbawa.auth.account;

import java.time.Instant;
import java.util.List;
import org.sumbawa.wire.dtyp.Sid;

/**
 * An account to be added; its number is still to come.
 *
 * @param until when it may no longer log on; {@link Instant#MAX} for never
 * @param groups the groups to put it into besides those that all accounts are in
 * @param fullName whom it stands for; may be empty
 */
public record NewAccount(String name, NtHash ntHash, Instant until, List<Sid> groups, String fullName) {

  /** Keeps a copy of the list. */
  public NewAccount {
    groups = List.copyOf(groups);
  }

  /** Refuses what an account cannot be called, saying why. */
  public static void check(String name, String fullName) throws AccountException {
    Account.checkName(name);
    if (fullName.chars().anyMatch(Character::isISOControl)) {
      throw new AccountException("a full name has no control characters in it");
    }
  }
}
