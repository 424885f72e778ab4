package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @ParameterizedTest
  @ValueSource(strings = {"serve", "opens", "sessions", "close", "check-config", "events", "user"})
  void help_ofEveryVerb_hasExamplesAndStatus(String verb) {
    var run = CommandRun.of(verb, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: sumbawa " + verb, "Example", "sumbawa " + verb);
    assertThat(CommandRun.of("help", verb).out()).isEqualTo(run.out());
  }

  @Test
  void help_withoutVerb_listsVerbsAndStatus() {
    var run = CommandRun.of("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("serve", "opens", "sessions", "close", "check-config", "events", "user",
        "Exit status");
  }

  @Test
  void version_always_namesProgramAndJava() {
    assertThat(CommandRun.of("--version").out()).startsWith("sumbawa ").contains("Java 25");
  }

  @Test
  void noVerb_always_isAMisunderstanding() {
    var run = CommandRun.of();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Which verb?", "Usage: sumbawa");
  }

  @Test
  void unknownVerb_always_suggestsTheNearest() {
    var run = CommandRun.of("sreve");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("serve");
  }
}
