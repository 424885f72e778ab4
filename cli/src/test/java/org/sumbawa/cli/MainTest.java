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

  @ParameterizedTest
  @ValueSource(strings = {"add", "passwd", "enable", "disable", "remove", "list"})
  void help_ofAVerbOfUser_isItsOwn(String verb) {
    var run = CommandRun.of("help", "user", verb);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: sumbawa user " + verb)
        .isEqualTo(CommandRun.of("user", verb, "--help").out());
    assertThat(CommandRun.of("user", "help", verb).out()).isEqualTo(run.out());
  }

  @Test
  void help_ofAVerbThatThereIsNot_namesThoseThereAre() {
    var run = CommandRun.of("help", "user", "ad");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("sumbawa: There is no verb 'ad'; there are add, passwd, enable, disable,"
        + " remove, list, help\nsee: sumbawa help user\n");
  }

  @Test
  void help_ofServe_breaksNoExampleWithinAWord() {
    assertThat(CommandRun.of("help", "serve").out()).contains("""
          sumbawa serve --listen 127.0.0.1:4450 --share docs=./docs,readonly --user alice:secret \\
            --events e.jsonl
        """);
  }

  @Test
  void wrongOption_always_isToldWithoutTheWholeUsage() {
    var run = CommandRun.of("serve", "--shares", "docs=.");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines().toList()).first().asString().startsWith("sumbawa: Unknown option");
    assertThat(run.err()).endsWith("see: sumbawa help serve\n").doesNotContain("Usage:");
    assertThat(CommandRun.of("user", "remove").err())
        .isEqualTo("sumbawa: Missing required parameter: 'NAME'\nsee: sumbawa help user remove\n");
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
    assertThat(run.err()).startsWith("sumbawa: There is no verb 'sreve'\n").contains("sumbawa serve")
        .endsWith("see: sumbawa help\n");
    assertThat(CommandRun.of("user", "remove", "alice", "bob").err())
        .startsWith("sumbawa: This is one word too many: 'bob'\n");
  }
}
