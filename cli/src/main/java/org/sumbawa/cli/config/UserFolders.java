package org.sumbawa.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folders that a user of this machine has for programs such as this one.
 *
 * @param configuration what is kept: accounts
 * @param runtime where the sockets of running servers may be; a server makes its own in the first
 */
public record UserFolders(Path configuration, List<Path> runtime) {
  private static final String NAME = "sumbawa";
  private static final Path RUN = Path.of("/run");

  /** Keeps a copy. */
  public UserFolders {
    runtime = List.copyOf(runtime);
  }

  /** Those of the user of this process. */
  public static UserFolders usual() {
    return of(System.getenv(), System.getProperty("user.name"), Path.of(System.getProperty("user.home")));
  }

  /**
   * Those of a user in an environment. Root has one place for its sockets, whatever XDG_RUNTIME_DIR says: su leaves there
   * the folder of whoever called it. Others have two, since a server that was started by cron or by a service has no
   * XDG_RUNTIME_DIR, and whoever looks for it may have one.
   */
  static UserFolders of(Map<String, String> environment, String user, Path home) {
    var configuration = set(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(NAME);
    if (user.equals("root")) {
      var run = Files.isDirectory(RUN) ? RUN : Path.of("/var/run");
      return new UserFolders(configuration, List.of(run.resolve(NAME)));
    }
    var runtime = new ArrayList<Path>();
    set(environment, "XDG_RUNTIME_DIR").filter(Files::isDirectory)
        .ifPresent(folder -> runtime.add(folder.resolve(NAME)));
    runtime.add(configuration.resolve("run"));
    return new UserFolders(configuration, runtime);
  }

  private static Optional<Path> set(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty()).map(Path::of);
  }
}
