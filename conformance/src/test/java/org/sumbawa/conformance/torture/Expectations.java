package org.sumbawa.conformance.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is expected of the suite, as the files beside the tests have it.
 *
 * @param counted how many pass, as the head of their list says: whoever takes one out has to say so twice
 * @param passing the tests that pass, which only become more
 * @param reasons why each of the others does not
 * @param slow those that pass and take longer than {@code ./verify} has time for
 * @param samba how Samba's own server does at its best, in the suite's order
 */
record Expectations(int counted, SortedSet<String> passing, Map<String, String> reasons,
    SortedSet<String> slow, SequencedMap<String, Samba> samba) {
  private static final Path FOLDER = Path.of("src/test/resources");
  private static final Path PASSING = FOLDER.resolve("torture-passing.txt");
  private static final Path REASONS = FOLDER.resolve("torture-reasons.tsv");
  private static final Path SAMBA = FOLDER.resolve("torture-samba.tsv");
  private static final String HEAD =
      "# %d tests of Samba's torture suite pass. The list only grows: conformance/torture.sh --write adds to it.";
  private static final Pattern COUNT = Pattern.compile("# (\\d+) tests .*");
  private static final Path SLOW = FOLDER.resolve("torture-slow.txt");
  private static final String NOT_RUN = "not run: ";
  private static final List<String> FILE_FAMILIES = List.of("connect", "rw", "read", "dir", "create",
      "compound", "compound_find", "credits", "getinfo", "setinfo", "rename", "streams",
      "delete-on-close-perms", "tcon", "mkdir", "maxfid", "session", "ioctl", "sharemode", "acls");

  /**
   * How Samba does.
   *
   * @param passes whether it passes in any of its configurations
   * @param needs what it takes besides files: oplocks or leases, or nothing
   */
  record Samba(boolean passes, String needs) {}

  /** Reads the files. */
  static Expectations read() throws IOException {
    var samba = new LinkedHashMap<String, Samba>();
    for (var row : rows(SAMBA)) {
      samba.put(row.getFirst(), new Samba(row.get(1).equals("pass"), row.size() > 2 ? row.get(2) : ""));
    }
    var reasons = new LinkedHashMap<String, String>();
    for (var row : rows(REASONS)) {
      reasons.put(row.getFirst(), row.get(1));
    }
    var passing = new TreeSet<String>();
    rows(PASSING).forEach(row -> passing.add(row.getFirst()));
    var slow = new TreeSet<String>();
    rows(SLOW).forEach(row -> slow.add(row.getFirst()));
    return new Expectations(head(), passing, reasons, slow, samba);
  }

  /** Adds tests to those that pass, and takes away the reasons why they did not. */
  static void addPassing(Set<String> more) throws IOException {
    var all = read().passing();
    all.addAll(more);
    var lines = new ArrayList<String>();
    lines.add(HEAD.formatted(all.size()));
    lines.addAll(all);
    Files.write(PASSING, lines);
    var reasons = Files.readAllLines(REASONS);
    reasons.removeIf(line -> more.contains(line.split("\t", 2)[0]));
    Files.write(REASONS, reasons);
  }

  /** The family of a test. */
  static String family(String test) {
    return String.join(".", List.of(test.split("\\.", 3)).subList(0, 2));
  }

  /** Whether a test can be run: some never end by themselves. */
  boolean isRun(String test) {
    return samba.containsKey(test) && !reasons.getOrDefault(test, "").startsWith(NOT_RUN);
  }

  /** Whether {@code ./verify} runs a test. */
  boolean isQuick(String test) {
    return passing.contains(test) && !slow.contains(test);
  }

  /** Whether a test is about files and sessions alone. */
  static boolean isAboutFiles(String test) {
    return FILE_FAMILIES.contains(test.split("\\.", 3)[1]);
  }

  /** How many tests about files alone Samba passes that take neither oplocks nor leases. */
  long bar() {
    return samba.entrySet().stream().filter(each -> isAboutFiles(each.getKey()))
        .filter(each -> each.getValue().passes() && each.getValue().needs().isEmpty()).count();
  }

  private static int head() throws IOException {
    var head = COUNT.matcher(Files.readAllLines(PASSING).getFirst());
    if (!head.matches()) {
      throw new IOException(PASSING + " does not begin with how many tests pass: " + HEAD);
    }
    return Integer.parseInt(head.group(1));
  }

  private static List<List<String>> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split("\t"))).toList();
  }
}
