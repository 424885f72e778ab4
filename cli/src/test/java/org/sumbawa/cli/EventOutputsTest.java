package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.server.Event1021LmCompatibilityLevelNonDefault;
import org.sumbawa.server.config.EventLevel;
import org.sumbawa.server.config.EventSettings;
import org.sumbawa.server.config.SettingsCatalog;

class EventOutputsTest {
  private static final EventSettings SILENT =
      EventSettings.DEFAULT.with(SettingsCatalog.CONSOLE, EventLevel.OFF);

  private final StringWriter err = new StringWriter();

  @TempDir
  private Path folder = Path.of("");

  private void raise(EventSettings settings) throws Failure {
    try (var outputs = EventOutputs.open(settings, new PrintWriter(err))) {
      outputs.events().raise(new Event1021LmCompatibilityLevelNonDefault(2, 5));
    }
  }

  @Test
  void file_thatTakesAll_isNotTalkedAbout() throws Failure {
    raise(SILENT.with(SettingsCatalog.JSON_LINES, folder.resolve("e.jsonl").toString())
        .with(SettingsCatalog.WINDOWS_XML, folder.resolve("e.xml").toString()));
    assertThat(err).asString().isEmpty();
  }

  @Test
  void disk_thatIsFull_isToldAtOnceAndAtTheEnd() throws Failure {
    raise(SILENT.with(SettingsCatalog.JSON_LINES, "/dev/full"));
    raise(SILENT.with(SettingsCatalog.WINDOWS_XML, "/dev/full"));
    assertThat(err.toString().lines()).containsExactly(
        "sumbawa: JSON lines: events are being lost: No space left on device",
        "sumbawa: JSON lines: events that were lost, in all: 1; the last failure: No space left on device",
        "sumbawa: Windows event XML: events are being lost: No space left on device",
        "sumbawa: Windows event XML: events that were lost, in all: 1; the last failure: No space left on device");
  }

  @Test
  void file_thatCannotBe_isToldInWords() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> raise(SILENT.with(SettingsCatalog.JSON_LINES, file + "/e.jsonl")))
        .hasMessage("cannot write events: " + file + " is there already, and is no folder");
  }

  @Test
  void subscriber_thatThrows_isNamed() throws Failure {
    try (var outputs = EventOutputs.open(SILENT, new PrintWriter(err))) {
      outputs.events().subscribe(new Subscriber() {
        @Override
        public String name() {
          return "somebody's";
        }

        @Override
        public void receive(Raised raised) {
          throw new IllegalStateException("broken");
        }
      }, EventFilter.ALL);
      outputs.events().raise(new Event1021LmCompatibilityLevelNonDefault(2, 5));
    }
    assertThat(err).asString().contains("somebody's gets no more events").contains("broken");
  }
}
