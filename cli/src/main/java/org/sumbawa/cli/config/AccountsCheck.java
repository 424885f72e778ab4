package org.sumbawa.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.auth.account.AccountFile;
import org.sumbawa.auth.account.Accounts;
import org.sumbawa.auth.account.MachineSid;
import org.sumbawa.auth.account.MemoryAccounts;
import org.sumbawa.server.config.Setting;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.server.share.ShareDescriptors;

/** Looks whether the accounts are there that a configuration needs. */
final class AccountsCheck {
  private static final List<Setting<ShareSettings, List<String>>> ACCESS_LISTS =
      List.of(SettingsCatalog.FULL_ACCESS, SettingsCatalog.CHANGE_ACCESS, SettingsCatalog.READ_ACCESS,
          SettingsCatalog.NO_ACCESS);

  private final Configuration configuration;
  private final FileLines lines;
  private final List<Finding> findings = new ArrayList<>();

  private AccountsCheck(Configuration configuration, FileLines lines) {
    this.configuration = configuration;
    this.lines = lines;
  }

  /** What there is to say of a configuration whose settings stand in these lines of its file. */
  static List<Finding> findings(Configuration configuration, FileLines lines) {
    var check = new AccountsCheck(configuration, lines);
    check.accounts();
    return check.findings;
  }

  private void accounts() {
    int line = lines.host().of(SettingsCatalog.ACCOUNTS);
    var named = configuration.host().accounts();
    var file = AccountsPlace.of(configuration.host());
    try {
      if (Files.exists(file)) {
        names(AccountFile.open(file));
      } else if (named.isEmpty()) {
        names(new MemoryAccounts(MachineSid.derived("nobody")));
      } else {
        findings.add(Finding.error(line, AccountsPlace.missing(file)));
      }
    } catch (IOException e) {
      findings.add(Finding.error(line, "cannot use the accounts: " + Trouble.words(e)));
    }
  }

  private String which() {
    var named = configuration.host().accounts();
    return named.isEmpty() ? "" : "--accounts " + named + " ";
  }

  private void names(Accounts accounts) throws IOException {
    var known = new ShareDescriptors(accounts);
    for (int i = 0; i < configuration.shares().size(); i++) {
      for (var list : ACCESS_LISTS) {
        for (var name : list.of(configuration.shares().get(i))) {
          if (known.find(name).isEmpty()) {
            findings.add(Finding.error(lines.of(i, list), list.name() + ": no account or group is named "
                + name + "; add one with: sumbawa user add " + which() + name));
          }
        }
      }
    }
  }
}
