package org.sumbawa.cli.config;

import java.util.List;
import java.util.Set;
import org.sumbawa.server.config.Setting;
import org.sumbawa.server.config.SettingsCatalog;

/** Writes {@code docs/settings.md}, the reference page of all settings, from their catalog. */
public final class SettingsPage {
  private final StringBuilder page = new StringBuilder();

  private SettingsPage() {}

  /** The text of the page. */
  public static String write() {
    var writer = new SettingsPage();
    writer.page.append(
        """
            # Settings

            Generated from the catalog of settings in the module `server`; a test holds this page to it.

            One TOML file holds them: `./sumbawa serve --config FILE`. `./sumbawa check-config FILE` tells everything that is
            wrong with a file, by line; when nothing is, it prints what is in force. Paths count from the file's folder, and
            `~` is the home of the server's user. `--set KEY=VALUE` gives any setting but those of shares on the command line,
            where strings need no quotes and lists are written with commas. Names are those of Windows
            (`Set-SmbServerConfiguration`, `New-SmbShare`) wherever Windows has one. Durations are strings such as `"500ms"`,
            `"30s"`, `"15m"`, `"2h"`, `"1d"`; sizes are strings such as `"64KiB"`, `"8MiB"`, `"1GiB"`.

            ```toml
            listen = ["*:445"]
            accounts = "accounts"

            [server]
            encryptData = true

            [[share]]
            name = "docs"
            path = "/srv/docs"
            readAccess = ["Everyone"]
            changeAccess = ["alice"]

            [events]
            jsonLines = "events.jsonl"
            ```
            """);
    writer.section("At the top of the file", SettingsCatalog.HOST);
    writer.section("[server]", SettingsCatalog.SERVER);
    writer.section("[[share]]", SettingsCatalog.SHARE);
    writer.section("[events]", SettingsCatalog.EVENTS);
    writer.notYet();
    return writer.page.toString();
  }

  private <S> void section(String heading, List<Setting<S, ?>> rows) {
    page.append("\n## ").append(heading).append('\n');
    var group = "";
    boolean grouped = rows.stream().map(Setting::group).distinct().count() > 1;
    for (var row : rows) {
      if (!row.group().equals(group)) {
        group = row.group();
        if (grouped) {
          page.append("\n### ").append(group).append('\n');
        }
        page.append("\n| setting | may be | default | meaning |\n|---|---|---|---|\n");
      }
      row(row);
    }
  }

  private <S, T> void row(Setting<S, T> row) {
    page.append("| `").append(row.name()).append("` | ").append(row.type().description()).append(" | `")
        .append(row.type().write(row.defaultValue())).append("` | ").append(row.meaning()).append(" |\n");
  }

  private void notYet() {
    page.append("\n## Known but not supported yet\n\nLeave them out, or set them to `false`.\n\n");
    page.append("In `[server]`: ").append(names(SettingsCatalog.SERVER_NOT_YET)).append(".\n\n");
    page.append("In `[[share]]`: ").append(names(SettingsCatalog.SHARE_NOT_YET)).append(".\n");
  }

  private static String names(Set<String> names) {
    return String.join(", ", names.stream().sorted().map(name -> "`" + name + "`").toList());
  }
}
