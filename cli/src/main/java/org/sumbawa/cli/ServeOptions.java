package org.sumbawa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sumbawa.cli.config.Configuration;
import org.sumbawa.cli.config.WrittenPath;
import org.sumbawa.server.config.HostSettings;
import org.sumbawa.server.config.ListenAddress;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import picocli.CommandLine.Option;

/** What the command line says about a server; it has the last word over the configuration file. */
final class ServeOptions {
  @Option(names = "--config", paramLabel = "FILE", description = "A configuration file, see docs/settings.md.")
  @Nullable
  Path config;

  @Option(names = "--listen", paramLabel = "HOST:PORT", description = "Where to listen, such as 127.0.0.1:4450 or [::1]:4450; repeatable. * stands for all addresses, port 0 for any"
      + " that is free. 4450 or :4450 alone is that port at all addresses, 127.0.0.1 alone is that address at port 445."
      + " Without it: all addresses at 445, or at 4450 where 445 is not permitted.")
  private List<String> listen = List.of();

  @Option(names = "--share", paramLabel = "NAME=PATH[,readonly][,encrypt][,guest][,available]", description = "A folder to serve; repeatable. Everyone who has come in may use it, as far as the files' own"
      + " permissions go.")
  private List<String> shares = List.of();

  @Option(names = "--user", paramLabel = "NAME:PASSWORD", description = "Somebody who may come in as long as this server runs; repeatable. Others on this machine can see"
      + " the password: for keeps, use sumbawa user add.")
  private List<String> passwords = List.of();

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Any setting of the configuration file but those of shares, such as requireSecuritySignature=false; repeatable.")
  private List<String> settings = List.of();

  @Option(names = "--events", paramLabel = "FILE", description = "Writes events there, one JSON object a line. Not those of each request: these are in the channel"
      + " Performance, see the setting channels.")
  private String events = "";

  private final List<User> users = new ArrayList<>();

  /**
   * Somebody who may come in.
   *
   * @param name by which name
   * @param password with which password
   */
  record User(String name, String password) {}

  /** The configuration with what the command line says in its place; tells everything that has no meaning. */
  Configuration over(Configuration file) throws Failure {
    var problems = new ArrayList<String>();
    var set = new SetOption(file, problems);
    settings.forEach(set::read);
    users.clear();
    passwords.forEach(text -> attempt("--user", problems, () -> users.add(user(text))));
    var configuration =
        new Configuration(host(set.host(), problems), set.server(), shares(file.shares(), problems),
            events.isEmpty()
                ? set.events()
                : set.events().with(SettingsCatalog.JSON_LINES, path(events).toString()));
    if (!problems.isEmpty()) {
      throw Failure.misunderstood(problems);
    }
    return configuration;
  }

  /** Who may come in besides those of the accounts file, once the command line is read. */
  List<User> users() {
    return List.copyOf(users);
  }

  private static User user(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      throw new IllegalArgumentException("\"" + text + "\" is not NAME:PASSWORD");
    }
    return new User(text.substring(0, colon), text.substring(colon + 1));
  }

  private static Path path(String written) {
    return Path.of(WrittenPath.withHome(written)).toAbsolutePath();
  }

  private HostSettings host(HostSettings file, List<String> problems) {
    var addresses = new ArrayList<ListenAddress>();
    listen.forEach(text -> attempt("--listen", problems, () -> addresses.add(ListenAddress.parse(text))));
    HostSettings.conflicts(addresses).forEach(conflict -> problems.add("--listen: " + conflict));
    return addresses.isEmpty() ? file : file.at(addresses);
  }

  private List<ShareSettings> shares(List<ShareSettings> file, List<String> problems) {
    var given = new ArrayList<ShareSettings>();
    for (var text : shares) {
      attempt("--share", problems, () -> {
        var share = ShareOption.parse(text);
        if (isIn(given, share)) {
          throw new IllegalArgumentException("there is a share " + share.name() + " already");
        }
        given.add(share);
      });
    }
    return Stream.concat(file.stream().filter(share -> !isIn(given, share)), given.stream()).toList();
  }

  private static boolean isIn(List<ShareSettings> shares, ShareSettings share) {
    return shares.stream().anyMatch(other -> other.name().equalsIgnoreCase(share.name()));
  }

  private static void attempt(String option, List<String> problems, Runnable attempt) {
    try {
      attempt.run();
    } catch (IllegalArgumentException e) {
      problems.add(option + ": " + e.getMessage());
    }
  }
}
