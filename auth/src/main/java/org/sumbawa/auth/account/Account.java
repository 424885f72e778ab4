package org.sumbawa.auth.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.auth.Identity;
import org.sumbawa.wire.dtyp.Sid;

/**
 * Somebody who may log on.
 *
 * @param name what it is called; compared without regard to case
 * @param sid its identifier, which outlives its name: the machine's with a number of its own
 * @param ntHash what its password is known by
 * @param disabled whether it may not log on at present
 * @param until when it may no longer log on, and sessions that it has end; {@link Instant#MAX} for never
 * @param groups the groups it was put into; those that all accounts are in do not count
 * @param fullName whom it stands for; may be empty
 */
public record Account(String name, Sid sid, NtHash ntHash, boolean disabled, Instant until, List<Sid> groups,
    String fullName) {
  /** The longest name; Windows itself stops at twenty. */
  public static final int LONGEST_NAME = 64;

  /** The primary group of every account on a machine without a domain: its name is None. */
  private static final int NONE_GROUP = 513;
  private static final int GUEST = 501;

  /** What Windows allows in no account's name. */
  private static final String FORBIDDEN = "\"/\\[]:;|=,+*?<>@";

  /** Keeps a copy of the list. */
  public Account {
    groups = List.copyOf(groups);
  }

  /** The same with another password. */
  Account with(NtHash newHash) {
    return new Account(name, sid, newHash, disabled, until, groups, fullName);
  }

  /** The same in other groups. */
  Account in(List<Sid> newGroups) {
    return new Account(name, sid, ntHash, disabled, until, newGroups, fullName);
  }

  /** The same, let in until then. */
  Account enabled(Instant newUntil) {
    return new Account(name, sid, ntHash, false, newUntil, groups, fullName);
  }

  /** The same, shut out. */
  Account shutOut() {
    return new Account(name, sid, ntHash, true, until, groups, fullName);
  }

  /** Refuses a name that an account cannot have, saying why. */
  static void checkName(String name) throws AccountException {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new AccountException("a name has 1 to " + LONGEST_NAME + " characters");
    }
    if (!name.strip().equals(name) || name.chars().allMatch(c -> c == '.' || c == ' ')) {
      throw new AccountException(
          "a name neither begins nor ends with a blank, nor is it made of dots: '" + name + "'");
    }
    if (name.chars().anyMatch(c -> Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0)) {
      throw new AccountException(
          "a name has none of " + FORBIDDEN + " and no control characters in it: '" + name + "'");
    }
  }

  /** Who has logged on with this account, over the network. */
  public Identity identity(String domain) {
    var all = new ArrayList<Sid>();
    all.add(sid.domain().child(NONE_GROUP));
    all.addAll(groups);
    all.addAll(List.of(Sid.BUILTIN_USERS, Sid.EVERYONE, Sid.NETWORK, Sid.AUTHENTICATED_USERS));
    return new Identity(name, domain, sid, all.stream().distinct().toList(), Identity.Kind.USER);
  }

  /** Who has no account and is let in all the same. */
  public static Identity guest(Sid machine, String domain) {
    return new Identity("Guest", domain, machine.child(GUEST),
        List.of(machine.child(NONE_GROUP), Sid.BUILTIN_GUESTS, Sid.EVERYONE, Sid.NETWORK),
        Identity.Kind.GUEST);
  }
}
