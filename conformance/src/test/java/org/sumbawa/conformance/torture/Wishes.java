package org.sumbawa.conformance.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a test wants of the run: all that it is told of the server, by options that every server of its kind would get.
 *
 * @param beginning of the names of the tests
 * @param server which one, see {@link TortureServer.Kind}
 * @param share which one
 * @param needs what the machine must be able to do, by the words of {@link PrivateWorld#missing}
 * @param options settings of the suite, without {@code torture:} before them; {@code {folder}} is the share's
 */
record Wishes(String beginning, TortureServer.Kind server, String share, List<String> needs,
    List<String> options) {
  private static final Path FILE = Path.of("src/test/resources/torture-wishes.tsv");
  private static final String NOTHING = "-";
  private static final Wishes NONE =
      new Wishes("", TortureServer.Kind.ORDINARY, TortureServer.SHARE, List.of(), List.of());
  private static final String FOLDER = "{folder}";
  private static final String FILE_NAME = "filename=";

  /** All that have any; of several that fit a test, the first counts. */
  static List<Wishes> read() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1)).map(Wishes::of).toList();
  }

  private static Wishes of(String[] row) {
    return new Wishes(row[0], TortureServer.Kind.named(row[1]), row[2], words(row[3]), words(row[4]));
  }

  private static List<String> words(String column) {
    return column.equals(NOTHING) ? List.of() : Arrays.asList(column.split(" ", -1));
  }

  /** Those of a test. */
  static Wishes of(List<Wishes> all, String test) {
    return all.stream().filter(wishes -> test.startsWith(wishes.beginning())).findFirst().orElse(NONE);
  }

  /** Why this machine cannot give it all that, in one line. */
  Optional<String> missing(Map<String, String> missing) {
    return needs.stream().filter(missing::containsKey)
        .map(need -> "this machine has no " + need + ": " + missing.get(need)).findFirst();
  }

  /** The file that has to be there before, if the test is told of one. */
  Optional<String> file() {
    return options.stream().filter(option -> option.startsWith(FILE_NAME))
        .map(option -> option.substring(FILE_NAME.length())).findFirst();
  }

  /**
   * The options as the suite takes them.
   *
   * @param folder the folder of the share, for tests that look at it from beside the server
   */
  Stream<String> arguments(Path folder) {
    return options.stream().map(option -> "--option=torture:" + option.replace(FOLDER, folder.toString()));
  }
}
