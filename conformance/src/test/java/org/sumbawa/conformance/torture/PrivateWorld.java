package org.sumbawa.conformance.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sumbawa.conformance.peer.WorldServer;

/**
 * A network and disks that only one server has, and who visits it: whatever is done to them, by tests that block
 * connections by the firewall for one, is gone with that server. Making one takes root, or Linux's user namespaces.
 *
 * @param folder where its disks are
 */
record PrivateWorld(Path folder) {
  private static final Path SCRIPT = Path.of("src/test/resources/torture-world.sh");

  /** The command that runs a server in it. */
  List<String> around(List<String> command) throws IOException {
    var all = new ArrayList<>(List.of("unshare", "--net", "--mount"));
    if (!isRoot()) {
      all.add("--map-root-user");
    }
    all.addAll(List.of("sh", SCRIPT.toAbsolutePath().toString(), folder.toString()));
    all.addAll(command);
    return all;
  }

  /** The beginning of a command that visits the server's network. */
  List<String> visiting(WorldServer server) throws IOException {
    var all = new ArrayList<>(List.of("nsenter", "--target", Long.toString(server.handle().pid()), "--net"));
    if (!isRoot()) {
      all.addAll(List.of("--user", "--preserve-credentials"));
    }
    return all;
  }

  /** One of its folders, for those who are not in it. */
  Path seenFromOutside(WorldServer server, String name) {
    return Path.of("/proc", Long.toString(server.handle().pid()), "root")
        .resolve(folder.resolve(name).toString().substring(1));
  }

  /** What this machine cannot do, each with the reason. */
  Map<String, String> missing() throws IOException {
    var missing = new HashMap<String, String>();
    for (var line : Files.readAllLines(folder.resolve("missing"))) {
      var words = line.split("\t", 2);
      missing.put(words[0], words[1]);
    }
    return missing;
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }
}
