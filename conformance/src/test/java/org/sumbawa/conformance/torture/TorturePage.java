package org.sumbawa.conformance.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeSet;

/** Writes {@code docs/conformance.md}. */
final class TorturePage {
  private static final String BEGINNING =
      """
          # Conformance

          What others' programs say of the server. All of it runs in `./verify`, against `./sumbawa serve` as a process of its own on a
          folder of the disk.

          ## Samba's client

          `smbclient` and `smbcacls` of Debian do on all of these terms what people do with files: put, get, rename, delete, folders, trees,
          named streams, attributes and times, extended attributes, copies by the server, permissions, share lists, names of all
          scripts, names that Windows forbids, folders of 10,000 names, wrong passwords and unknown shares. `tshark` reads the wire and has to
          find the dialect, the algorithm, every message signed or none, and nothing readable where it is encrypted.

          | dialect | unprotected, if the server allows it | signed | encrypted |
          |---|---|---|---|
          | 2.0.2 | yes | HMAC-SHA256 | |
          | 2.1 | yes | HMAC-SHA256 | |
          | 3.0 | yes | AES-128-CMAC | AES-128-CCM |
          | 3.0.2 | yes | AES-128-CMAC | AES-128-CCM |
          | 3.1.1 | yes | HMAC-SHA256, AES-128-CMAC, AES-128-GMAC | AES-128-CCM, AES-128-GCM, AES-256-CCM, AES-256-GCM |

          ## Linux' kernel

          A Linux boots in a virtual machine of `qemu`, all in software and without privileges, and its kernel (Debian's, 6.1 at the time)
          mounts the share in each of these ways, twice at once: with its usual caches, and without any. Programs that know nothing of SMB
          browse, write, append, cut, overwrite, rename, replace and delete files and folders, fill a folder with 300, use names of all
          scripts and names that Windows forbids, follow links, set modes, times and extended attributes, ask for the space, leave and punch
          holes, take locks against each other, read what the other mount wrote, and see what was changed underneath. What they wrote is looked
          for on the server's disk, too; the kernel's log must have no complaint; `tshark` reads the dialect, the signatures and the encryption
          from the wire of the mount without caches.

          | mounted with | protected by | holes |
          |---|---|---|
          | `vers=3.1.1` | nothing, if the server allows it | punched |
          | `vers=3.1.1,seal` | AES-128-GCM | punched |
          | `vers=3.1.1,sign` | signatures | punched |
          | `vers=3.0` | nothing, if the server allows it | punched |
          | `vers=3.0,seal` | AES-128-CCM | punched |
          | `vers=3.02` | nothing, if the server allows it | punched |
          | `vers=2.1` | nothing, if the server allows it | the client cannot |
          | `vers=2.0` | nothing, if the server allows it | the client cannot |

          While a mount may cache a file, this Linux keeps its locks of `flock` to itself, and does not send them either when another client
          comes and the lease is broken; so the test has the file open on both mounts before it locks. With Samba's server it is the same.

          ## Samba's torture suite

          `smbtorture` 4.17, one test at a time on an empty share, in a network of its own where tests may block connections; tests of
          shared blocks and compression are run on btrfs. Beside ours stands the best that Samba's own server of that version reaches
          in any configuration. Tests that pass are in `conformance/src/test/resources/torture-passing.txt`; one that stops to pass fails the build.

          """;

  private static final Path FILE =
      Path.of("").toAbsolutePath().resolveSibling("docs").resolve("conformance.md");

  private TorturePage() {}

  /** What one family has. */
  private record Count(int tests, int ours, int samba) {
    static final Count NONE = new Count(0, 0, 0);

    Count plus(boolean ourPass, boolean sambaPass) {
      return new Count(tests + 1, ours + (ourPass ? 1 : 0), samba + (sambaPass ? 1 : 0));
    }

    Count plus(Count other) {
      return new Count(tests + other.tests, ours + other.ours, samba + other.samba);
    }

    String row(String name) {
      return "| " + name + " | " + tests + " | " + ours + " | " + samba + " |\n";
    }
  }

  /** The page as it is in the repository. */
  static String read() throws IOException {
    return Files.readString(FILE);
  }

  /** Writes the page anew. */
  static void write(Expectations expected) throws IOException {
    Files.writeString(FILE, text(expected));
  }

  /** What the page has to say. */
  static String text(Expectations expected) {
    var families = new LinkedHashMap<String, Count>();
    for (var test : tests(expected)) {
      families.merge(Expectations.family(test),
          Count.NONE.plus(expected.passing().contains(test), sambaPasses(expected, test)), Count::plus);
    }
    var page = new StringBuilder(BEGINNING);
    page.append("| family | tests | Sumbawa passes | Samba passes |\n|---|--:|--:|--:|\n");
    families.forEach((family, count) -> page.append(count.row(family)));
    page.append(families.values().stream().reduce(Count.NONE, Count::plus).row("**all**"));
    page.append("\n### Tests that do not pass\n\n| test | Samba | why not |\n|---|---|---|\n");
    expected.reasons().forEach((test, reason) -> page.append("| `").append(test).append("` | ")
        .append(word(sambaPasses(expected, test))).append(" | ").append(reason).append(" |\n"));
    page.append("\n### Tests that pass\n\n| test | Samba |\n|---|---|\n");
    expected.passing().forEach(test -> page.append("| `").append(test).append("` | ")
        .append(word(sambaPasses(expected, test))).append(" |\n"));
    return page.toString();
  }

  private static Set<String> tests(Expectations expected) {
    var tests = new TreeSet<>(expected.samba().keySet());
    tests.addAll(expected.passing());
    tests.addAll(expected.reasons().keySet());
    return tests;
  }

  private static boolean sambaPasses(Expectations expected, String test) {
    var samba = expected.samba().get(test);
    return samba != null && samba.passes();
  }

  private static String word(boolean passes) {
    return passes ? "passes" : "does not";
  }
}
