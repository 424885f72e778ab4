package org.sumbawa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads the sources themselves, not what they compile to. */
class TidyTest {
  private static final List<Path> JAVA = Sources.files(".java");
  private static final int FILE_LINES = 500;
  private static final int METHOD_LINES = 60;

  /** Put together here, so that this file does not contain what it forbids. */
  private static final List<String> LEFTOVERS = List.of("TO" + "DO", "FIX" + "ME", "XX" + "X:");
  private static final List<Pattern> PLACES = List.of(Pattern.compile("/(wo" + "rk|ro" + "ot)/[a-z.]"),
      Pattern.compile("/ho" + "me/[a-z]+/"), Pattern.compile("/Us" + "ers/[a-z]+/"),
      Pattern.compile("(?i)\\b(artifac" + "tory|nex" + "us\\.|repo1\\.mav" + "en)"),
      Pattern.compile("(?i)https?://[^/\\s]*(pro" + "xy|mir" + "ror|registry)"));

  private static final Pattern SKIPPING =
      Pattern.compile("import (static )?org\\.(junit\\.jupiter\\.api\\.(condition|Disabled|Assumptions)|"
          + "assertj\\.core\\.api\\.Assumptions)\\b.*");

  private static final Pattern CITATION =
      Pattern.compile("(MS-[A-Z0-9]+)((?:[ ,]+(?:and |to |or )?(?:\\d+(?:\\.\\d+)+))+)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)+");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  /** Of several lines: what stands in one is no example of Java. */
  private static final Pattern COMMENT =
      Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* *\\}</pre>", Pattern.DOTALL);

  @Test
  void sources_always_areFinished() {
    assertThat(JAVA).hasSizeGreaterThan(500);
    var found = new ArrayList<String>();
    for (var file : Sources.files("")) {
      var text = text(file);
      LEFTOVERS.stream().filter(text::contains).forEach(word -> found.add(Sources.name(file) + ": " + word));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void sources_always_nameNoMachine() {
    var found = new ArrayList<String>();
    for (var file : Sources.files("")) {
      var text = text(file);
      for (var place : PLACES) {
        place.matcher(text).results().forEach(hit -> found.add(Sources.name(file) + ": " + hit.group()));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void tests_always_run() {
    var skipped = new ArrayList<String>();
    for (var file : JAVA) {
      SKIPPING.matcher(Sources.read(file)).results()
          .forEach(hit -> skipped.add(Sources.name(file) + ": " + hit.group()));
    }
    assertThat(skipped).as("what is missing is installed, not skipped").isEmpty();
  }

  @Test
  void files_always_areShort() {
    var tooLong = new TreeMap<String, Integer>();
    SourceShape.of(JAVA).files().forEach((file, lines) -> {
      if (lines > FILE_LINES) {
        tooLong.put(file, lines);
      }
    });
    assertRatchet("long-files.txt", tooLong);
  }

  @Test
  void methods_always_areShort() {
    var shape = SourceShape.of(JAVA);
    assertThat(shape.methods()).hasSizeGreaterThan(2000);
    var tooLong = new TreeMap<String, Integer>();
    shape.methods().forEach((method, lines) -> {
      if (lines > METHOD_LINES) {
        tooLong.put(method, lines);
      }
    });
    assertRatchet("long-methods.txt", tooLong);
  }

  @Test
  void citations_always_exist() {
    var sections = sections();
    var wrong = new ArrayList<String>();
    int seen = 0;
    for (var file : JAVA) {
      // A citation may run on in the next line of a comment.
      var text = Sources.read(file).replaceAll("\\s*\\n\\s*(\\*|//) ", " ");
      var citations = CITATION.matcher(text).results().toList();
      for (var citation : citations) {
        var known = sections.getOrDefault(citation.group(1), Set.of());
        for (var number : NUMBER.matcher(citation.group(2)).results().toList()) {
          seen++;
          if (!known.contains(number.group())) {
            wrong.add(Sources.name(file) + ": " + citation.group(1) + " " + number.group());
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(500);
    assertThat(wrong).isEmpty();
  }

  @Test
  void packages_always_sayWhatTheyMustNotKnow() {
    var silent = new ArrayList<String>();
    int seen = 0;
    for (var file : JAVA) {
      if (Sources.name(file).contains("src/main/java")) {
        var words = file.resolveSibling("package-info.java");
        seen++;
        if (!Files.exists(words) || !Sources.read(words).contains("Architecture invariant")) {
          silent.add(Sources.name(file));
        }
      }
    }
    assertThat(seen).isGreaterThan(300);
    assertThat(silent).isEmpty();
  }

  @Test
  void links_inThePages_leadSomewhere() {
    var broken = new ArrayList<String>();
    int seen = 0;
    for (var file : Sources.files(".md")) {
      for (var link : LINK.matcher(Sources.read(file)).results().toList()) {
        var target = link.group(1);
        if (!target.contains("://")) {
          seen++;
          if (!Files.exists(file.resolveSibling(target))) {
            broken.add(Sources.name(file) + ": " + target);
          }
        }
      }
    }
    assertThat(seen).isPositive();
    assertThat(broken).isEmpty();
  }

  @Test
  void code_inThePages_isCompiledSomewhere() {
    var pages = List.of("README.md", "CONTRIBUTING.md", "events/README.md");
    var blocks = new TreeMap<String, List<String>>();
    pages.forEach(page -> blocks.put(page, blocks(BLOCK, Sources.read(Sources.ROOT.resolve(page)))));
    assertThat(loose(blocks)).isEmpty();
  }

  @Test
  void code_inComments_isCompiledSomewhere() {
    var blocks = new TreeMap<String, List<String>>();
    for (var file : JAVA) {
      var found = blocks(COMMENT, Sources.read(file));
      if (!found.isEmpty()) {
        blocks.put(Sources.name(file),
            found.stream().map(code -> code.replaceAll("(?m)^ *\\* ?", "")).toList());
      }
    }
    assertThat(loose(blocks)).isEmpty();
  }

  private static List<String> blocks(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(block -> block.group(1)).toList();
  }

  /** Those blocks, by file, that are in no source, whatever the layout. */
  private static List<String> loose(Map<String, List<String>> blocks) {
    assertThat(blocks).isNotEmpty();
    var sources = JAVA.stream().map(Sources::read).map(TidyTest::withoutLayout).toList();
    var loose = new ArrayList<String>();
    blocks.forEach((file, codes) -> {
      for (var code : codes) {
        var dense = withoutLayout(code);
        if (sources.stream().noneMatch(source -> source.contains(dense))) {
          loose.add(file + ": " + code);
        }
      }
    });
    return loose;
  }

  private static String withoutLayout(String code) {
    return code.replaceAll("\\s+", "");
  }

  /**
   * What is too long already may stay until it is worked on, and may not grow. Whoever shortens something takes it
   * out of the list, or the test says so: the list can only get shorter.
   */
  private static void assertRatchet(String list, Map<String, Integer> tooLong) {
    var allowed = new TreeMap<String, Integer>();
    for (var line : lines(list)) {
      var words = line.split(" ", 2);
      allowed.put(words[0], Integer.parseInt(words[1]));
    }
    assertThat(tooLong).as("what is too long, against " + list).isEqualTo(allowed);
  }

  private static List<String> lines(String resource) {
    try (var in = TidyTest.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Set<String>> sections() {
    var sections = new TreeMap<String, Set<String>>();
    Set<String> current = new HashSet<>();
    for (var line : Sources.read(Sources.ROOT.resolve("docs/spec/sections.txt")).lines().toList()) {
      if (line.startsWith("MS-")) {
        current = sections.computeIfAbsent(line, name -> new HashSet<>());
      } else {
        current.add(line.split(" ", 2)[0]);
      }
    }
    assertThat(sections).containsKey("MS-SMB2");
    return sections;
  }

  private static String text(Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
