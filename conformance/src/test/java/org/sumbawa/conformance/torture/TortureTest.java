package org.sumbawa.conformance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.conformance.peer.Program;

/**
 * Samba's torture suite. Logs and results are left in {@code target/torture}. Without more, those that pass and are
 * quick are run; with the system property {@code sumbawa.torture} all that have one of these beginnings, separated by
 * commas. {@code sumbawa.write} adds those that pass to the passing set.
 */
class TortureTest {
  private static final System.Logger LOGGER = System.getLogger(TortureTest.class.getName());
  private static final Path RESULTS = Path.of("target/torture");
  private static final String ASKED_FOR = System.getProperty("sumbawa.torture", "");
  private static final List<String> BEGINNINGS =
      ASKED_FOR.isEmpty() ? List.of("smb2.") : List.of(ASKED_FOR.split(","));

  @TempDir
  static Path home;
  private static final Map<TortureServer.Kind, TortureServer> SERVERS =
      new EnumMap<>(TortureServer.Kind.class);
  private static Expectations expected;
  private static List<Wishes> wishes;

  private final TreeSet<String> news = new TreeSet<>();

  @BeforeAll
  static void start() throws Exception {
    expected = Expectations.read();
    Files.createDirectories(RESULTS);
    Files.writeString(RESULTS.resolve("results.tsv"), "");
    wishes = Wishes.read();
    server(TortureServer.Kind.ORDINARY);
  }

  @AfterAll
  static void finish() throws Exception {
    for (var server : SERVERS.values()) {
      server.finish();
    }
  }

  private static TortureServer server(TortureServer.Kind kind) throws IOException, InterruptedException {
    var server = SERVERS.get(kind);
    if (server == null) {
      server = TortureServer.start(home.resolve(kind.name()), kind);
      SERVERS.put(kind, server);
    }
    return server;
  }

  /** A container a family, in it a test for each that must pass, and at the end all that need not. */
  @TestFactory
  Stream<DynamicNode> suite() throws IOException, InterruptedException {
    var tests =
        new ArrayList<>(Smbtorture.list(new Program(home)).stream().filter(TortureTest::isWanted).toList());
    var missing = new TreeSet<>(expected.passing());
    missing.removeIf(test -> !isWanted(test));
    missing.removeAll(tests);
    assertThat(missing).as("in the passing set, but not in this suite").isEmpty();
    tests.removeAll(unable(tests));
    var nodes = new ArrayList<DynamicNode>();
    for (var family : tests.stream().map(Expectations::family).distinct().toList()) {
      nodes.add(DynamicContainer.dynamicContainer(family,
          tests.stream().filter(test -> Expectations.family(test).equals(family)).map(this::node)));
    }
    nodes.add(DynamicTest.dynamicTest("what passes now is in the passing set or told of", this::tellNews));
    return nodes.stream();
  }

  /** Those for which this machine lacks something, which is told. */
  private static List<String> unable(List<String> tests) throws IOException, InterruptedException {
    var missing = server(TortureServer.Kind.ORDINARY).missing();
    var unable = new ArrayList<String>();
    for (var test : tests) {
      var reason = Wishes.of(wishes, test).missing(missing);
      if (reason.isPresent()) {
        unable.add(test);
        tell(test, Verdict.UNABLE, 0, reason.get());
        LOGGER.log(Level.WARNING, "{0} is not run: {1}", test, reason.get());
      }
    }
    return unable;
  }

  private static void tell(String test, Verdict verdict, double seconds, String reason) throws IOException {
    Files.writeString(RESULTS.resolve("results.tsv"),
        "%s\t%s\t%.1f\t%s%n".formatted(test, verdict, seconds, reason), StandardOpenOption.APPEND);
  }

  private static boolean isWanted(String test) {
    return expected.isRun(test) && BEGINNINGS.stream().anyMatch(test::startsWith)
        && (!ASKED_FOR.isEmpty() || expected.isQuick(test));
  }

  private DynamicNode node(String test) {
    return expected.passing().contains(test)
        ? DynamicTest.dynamicTest(test, () -> assertPasses(test))
        : DynamicTest.dynamicTest(test + " (need not pass)", () -> tryOut(test));
  }

  private void assertPasses(String test) throws IOException, InterruptedException {
    var result = run(test);
    assertThat(result.verdict()).as(() -> test + ": " + result.log()).isEqualTo(Verdict.PASS);
  }

  /** What need not pass must at least come to an end. */
  private void tryOut(String test) throws IOException, InterruptedException {
    var result = run(test);
    assertThat(result.verdict()).as(() -> test + ": " + result.log()).isNotEqualTo(Verdict.TIMEOUT);
    if (result.verdict() == Verdict.PASS) {
      news.add(test);
    }
  }

  private void tellNews() throws IOException {
    if (Boolean.getBoolean("sumbawa.write")) {
      Expectations.addPassing(news);
      TorturePage.write(Expectations.read());
    } else if (!news.isEmpty()) {
      LOGGER.log(Level.WARNING,
          "These pass and are not in the passing set; conformance/torture.sh --write adds them: {0}",
          String.join(" ", news));
    }
  }

  private static Smbtorture.Result run(String test) throws IOException, InterruptedException {
    var wanted = Wishes.of(wishes, test);
    var result = server(wanted.server()).run(test, wanted);
    Files.writeString(RESULTS.resolve(test + ".log"), result.log());
    tell(test, result.verdict(), result.seconds(), result.reason());
    return result;
  }
}
