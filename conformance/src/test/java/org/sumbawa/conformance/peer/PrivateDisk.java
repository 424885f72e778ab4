package org.sumbawa.conformance.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A small disk that only one server sees: it is in memory, in a mount namespace of that server's process, and gone
 * with it. Making one takes root, or Linux's user namespaces.
 *
 * @param at the folder on which the server sees it
 * @param megabytes how much it holds
 */
public record PrivateDisk(Path at, int megabytes) {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** The command that runs another with the disk in its place, in the same process. */
  List<String> around(List<String> command) throws IOException {
    var all = new ArrayList<>(List.of("unshare", "--mount"));
    if (!isRoot()) {
      all.add("--map-root-user");
    }
    all.addAll(List.of("sh", "-c", "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && exec \"$@\"",
        at.toString()));
    all.addAll(command);
    return all;
  }

  /** The disk, for those who are not in the namespace. */
  public Path seenFromOutside(WorldServer server) {
    return Path.of("/proc", Long.toString(server.handle().pid()), "root").resolve(at.toString().substring(1));
  }

  /** Makes it read-only, for everybody and at once. */
  public void makeReadOnly(WorldServer server, Program program) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(List.of("nsenter", "--target", Long.toString(server.handle().pid()), "--mount"));
    if (!isRoot()) {
      command.addAll(List.of("--user", "--preserve-credentials"));
    }
    command.addAll(List.of("mount", "-o", "remount,ro", at.toString()));
    var outcome = program.run(LIMIT, command);
    if (!outcome.succeeded()) {
      throw new AssertionError(outcome.text());
    }
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }
}
