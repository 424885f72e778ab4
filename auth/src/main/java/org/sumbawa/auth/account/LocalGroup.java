package org.sumbawa.auth.account;

import java.util.Arrays;
import java.util.Optional;
import org.sumbawa.wire.dtyp.Sid;

/** A group that every machine has and that accounts can be put into. MS-DTYP 2.4.2.4. */
@SuppressWarnings("ImmutableEnumChecker") // a SID does not change
public enum LocalGroup {
  /** May do everything. */
  ADMINISTRATORS("Administrators", Sid.BUILTIN_ADMINISTRATORS),
  /** All accounts: nobody need be put into it. */
  USERS("Users", Sid.BUILTIN_USERS),
  /** Those who are let in without an account. */
  GUESTS("Guests", Sid.BUILTIN_GUESTS),
  /** May read and write whatever they must to back it up. */
  BACKUP_OPERATORS("Backup Operators", Sid.BACKUP_OPERATORS);

  private final String title;
  private final Sid sid;

  LocalGroup(String title, Sid sid) {
    this.title = title;
    this.sid = sid;
  }

  /** Its name as Windows shows it. */
  public String title() {
    return title;
  }

  /** Its identifier. */
  public Sid sid() {
    return sid;
  }

  /** The group that a text names, by one of these names or as an identifier. */
  public static Optional<Sid> parse(String text) {
    for (var group : values()) {
      if (group.title.equalsIgnoreCase(text)) {
        return Optional.of(group.sid);
      }
    }
    try {
      return Optional.of(Sid.parse(text));
    } catch (IllegalArgumentException noSid) {
      return Optional.empty();
    }
  }

  /** The name of a group, or its identifier if it has no name here. */
  public static String format(Sid group) {
    return Arrays.stream(values()).filter(known -> known.sid.equals(group)).map(LocalGroup::title).findFirst()
        .orElseGet(group::toString);
  }
}
