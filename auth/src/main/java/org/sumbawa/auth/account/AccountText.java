package org.sumbawa.auth.account;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sumbawa.wire.dtyp.Sid;

/**
 * A table of accounts as text: one thing a line, its parts parted by tabs; lines that begin with # are for
 * people. An account is its name, number, NT hash, {@code enabled} or {@code disabled}, both
 * perhaps with {@code until} and a time, groups and full name.
 */
final class AccountText {
  private static final String VERSION = "1";
  private static final String HEADER = "sumbawa-accounts";
  private static final String MACHINE = "machine-sid";
  private static final String NEXT = "next-rid";
  private static final String ACCOUNT = "account";
  private static final String UNTIL = " until ";
  private static final int ACCOUNT_PARTS = 7;

  private static final String COMMENT = """
      # The accounts of this server: name, number, NT hash, state, groups, full name.
      # Whoever can read the hashes can log on with them: the file is its owner's alone.
      # It is changed by: sumbawa user add|passwd|enable|disable|remove
      """;

  private final List<Account> accounts = new ArrayList<>();
  private Sid machine = Sid.NULL;
  private int nextRid;

  private AccountText() {}

  /** Writes a table. */
  static String format(AccountTable table) {
    var text = new StringBuilder(HEADER).append('\t').append(VERSION).append('\n').append(COMMENT);
    text.append(MACHINE).append('\t').append(table.machineSid()).append('\n');
    text.append(NEXT).append('\t').append(table.nextRid()).append('\n');
    for (var account : table.accounts()) {
      var groups = account.groups().stream().map(LocalGroup::format).collect(Collectors.joining(","));
      text.append(String.join("\t", ACCOUNT, account.name(), Integer.toString(account.sid().rid()),
          account.ntHash().digits(), state(account), groups, account.fullName()));
      text.append('\n');
    }
    return text.toString();
  }

  /** Reads a table; a mistake is told with its line. */
  static AccountTable parse(String text) throws AccountException {
    var lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER + '\t' + VERSION)) {
      throw new AccountException("line 1: not a file of accounts of version " + VERSION);
    }
    var reader = new AccountText();
    for (int i = 1; i < lines.size(); i++) {
      try {
        reader.line(lines.get(i));
      } catch (IllegalArgumentException | AccountException e) {
        throw new AccountException("line " + (i + 1) + ": " + e.getMessage());
      }
    }
    return reader.table();
  }

  private void line(String line) throws AccountException {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    var parts = line.split("\t", -1);
    switch (parts[0]) {
      case MACHINE -> machine = machine(only(parts));
      case NEXT -> nextRid = rid(only(parts));
      case ACCOUNT -> accounts.add(account(parts));
      default -> throw new AccountException("no such thing as '" + parts[0] + "'");
    }
  }

  private static String only(String... parts) throws AccountException {
    if (parts.length != 2) {
      throw new AccountException("'" + parts[0] + "' has one value");
    }
    return parts[1];
  }

  private static Sid machine(String text) throws AccountException {
    var sid = Sid.parse(text);
    if (!MachineSid.isOne(sid)) {
      throw new AccountException("not the identifier of a machine: " + text);
    }
    return sid;
  }

  private static int rid(String text) throws AccountException {
    int rid = Integer.parseInt(text);
    if (rid < AccountTable.FIRST_RID) {
      throw new AccountException("a number below " + AccountTable.FIRST_RID + ": " + text);
    }
    return rid;
  }

  private Account account(String... parts) throws AccountException {
    if (machine.equals(Sid.NULL)) {
      throw new AccountException("an account before '" + MACHINE + "'");
    }
    if (parts.length != ACCOUNT_PARTS) {
      throw new AccountException("an account has " + ACCOUNT_PARTS + " parts, not " + parts.length);
    }
    Account.checkName(parts[1]);
    var state = parts[4].split(UNTIL, 2);
    boolean disabled = switch (state[0].toLowerCase(Locale.ROOT)) {
      case "enabled" -> false;
      case "disabled" -> true;
      default -> throw new AccountException("neither 'enabled' nor 'disabled': '" + state[0] + "'");
    };
    var until = state.length == 1 ? Instant.MAX : until(state[1]);
    return new Account(parts[1], machine.child(rid(parts[2])), NtHash.parse(parts[3]), disabled, until,
        groups(parts[5]), parts[6]);
  }

  private static String state(Account account) {
    var state = account.disabled() ? "disabled" : "enabled";
    return account.until().equals(Instant.MAX) ? state : state + UNTIL + account.until();
  }

  private static Instant until(String text) throws AccountException {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new AccountException("no time such as 2027-01-31T00:00:00Z: '" + text + "'");
    }
  }

  private static List<Sid> groups(String text) throws AccountException {
    var groups = new ArrayList<Sid>();
    for (var name : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      groups.add(
          LocalGroup.parse(name).orElseThrow(() -> new AccountException("no such group: '" + name + "'")));
    }
    return groups;
  }

  private AccountTable table() throws AccountException {
    if (machine.equals(Sid.NULL) || nextRid == 0) {
      throw new AccountException("'" + MACHINE + "' or '" + NEXT + "' is missing");
    }
    var names = new HashSet<String>();
    var rids = new HashSet<Integer>();
    for (var account : accounts) {
      if (!names.add(UpperCase.of(account.name())) || !rids.add(account.sid().rid())) {
        throw new AccountException("the name or number of '" + account.name() + "' is there twice");
      }
      if (account.sid().rid() >= nextRid) {
        throw new AccountException("the number of '" + account.name() + "' is not below '" + NEXT + "'");
      }
    }
    return new AccountTable(machine, nextRid, accounts);
  }
}
