package org.sumbawa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code build/fuzz} makes of what a fuzzer says, with a Java that says it at once. */
class FuzzScriptTest {
  @TempDir
  private Path root = Path.of("");

  /** A repository of one module, and a JDK whose java repeats the words of the target's file. */
  @BeforeEach
  void layOut() throws IOException {
    for (var folder : new String[]{"build", "some/src/test/java/p/fuzz", "target/fuzz", "jdk/bin"}) {
      Files.createDirectories(root.resolve(folder));
    }
    for (var script : new String[]{"build/fuzz", "build/jdk.sh"}) {
      Files.copy(Sources.ROOT.resolve(script), root.resolve(script));
    }
    Files.writeString(root.resolve("pom.xml"), "");
    Files.writeString(root.resolve("some/pom.xml"), "");
    Files.writeString(root.resolve("target/fuzz/some.classpath"), "");
    Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    program("javac", "");
    program("java", """
        root=$(dirname "$0")/../..
        for word in "$@"; do
          case $word in
            --target_class=*) cat "$root/some/${word##*.}"; exit "$(cat "$root/status")" ;;
          esac
        done
        """);
  }

  private void program(String name, String text) throws IOException {
    var file = Files.writeString(root.resolve("jdk/bin").resolve(name), "#!/bin/sh\n" + text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void target(String name, String words) throws IOException {
    Files.writeString(root.resolve("some/src/test/java/p/fuzz/" + name + ".java"), "");
    Files.writeString(root.resolve("some").resolve(name), words);
  }

  private record Run(int status, String words) {}

  private Run fuzz(int status) throws IOException, InterruptedException {
    Files.writeString(root.resolve("status"), Integer.toString(status));
    var words = root.resolve("words");
    var builder = new ProcessBuilder("bash", root.resolve("build/fuzz").toString(), "1")
        .redirectErrorStream(true).redirectOutput(words.toFile());
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    int end = builder.start().waitFor();
    return new Run(end, Files.readString(words));
  }

  @Test
  void target_thatRan_passes() throws Exception {
    target("GoodFuzzTest", "INFO: begins\nDone 5000 runs in 5 second(s)\n");

    assertThat(fuzz(0)).satisfies(run -> {
      assertThat(run.words()).containsPattern("GoodFuzzTest +5000 runs +1000 a second");
      assertThat(run.status()).isZero();
    });
  }

  @Test
  void target_thatEndsWellAndRanNothing_fails() throws Exception {
    target("GoodFuzzTest", "Done 5000 runs in 5 second(s)\n");
    for (var words : new String[]{"", "no such class\n", "Done 0 runs in 1 second(s)\n"}) {
      target("BadFuzzTest", words);

      assertThat(fuzz(0)).satisfies(run -> {
        assertThat(run.words()).containsPattern("BadFuzzTest +FAILED \\(it ended well and ran nothing\\)");
        assertThat(run.status()).isEqualTo(1);
      });
    }
  }

  @Test
  void target_thatFindsSomething_failsWithItsStatus() throws Exception {
    target("BadFuzzTest", "== Java Exception: java.lang.IllegalStateException\nDone 3 runs in 1 second(s)\n");

    assertThat(fuzz(77)).satisfies(run -> {
      assertThat(run.words()).containsPattern("BadFuzzTest +FAILED \\(77\\)")
          .contains("IllegalStateException");
      assertThat(run.status()).isEqualTo(1);
    });
  }
}
