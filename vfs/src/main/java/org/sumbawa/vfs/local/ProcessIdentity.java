package org.sumbawa.vfs.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What new files get from this process.
 *
 * @param user the number of the user whose they are
 * @param umask the permissions that they do not get
 */
record ProcessIdentity(int user, int umask) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int FILE_SYSTEM_USER = 4;
  private static final int OCTAL = 8;

  /** Asks the kernel. */
  static ProcessIdentity read() throws IOException {
    var status = Files.readAllLines(STATUS);
    int user = Integer.parseUnsignedInt(words(status, "Uid:")[FILE_SYSTEM_USER]);
    return new ProcessIdentity(user, Integer.parseInt(words(status, "Umask:")[1], OCTAL));
  }

  private static String[] words(List<String> status, String first) throws IOException {
    return status.stream().filter(line -> line.startsWith(first)).findFirst()
        .orElseThrow(() -> new IOException(STATUS + " does not tell " + first)).split("\\s+", -1);
  }
}
