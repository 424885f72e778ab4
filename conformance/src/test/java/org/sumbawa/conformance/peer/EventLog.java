package org.sumbawa.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a server wrote of its events, one JSON object a line, in which everything that began has to end. */
public final class EventLog {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long LOOK_AGAIN_MILLIS = 50;
  /** Opens that a client uses: one that waits for its client is not, until that comes back. */
  private static final Life IN_USE =
      new Life("OpenGUID", Set.of("650", "652"), Set.of("651", "654", "655", "656", "657"));
  private static final List<Life> LIVES =
      List.of(new Life("OpenGUID", Set.of("650"), Set.of("653", "654", "655", "656", "657")),
          new Life("TreeConnectGUID", Set.of("600"), Set.of("601", "602")),
          new Life("SessionGUID", Set.of("550"), Set.of("551", "554", "555")),
          new Life("ConnectionGUID", Set.of("500"), Set.of("501", "502")));

  private final Path file;

  /** Reads this file, each time as it is then. */
  public EventLog(Path file) {
    this.file = file;
  }

  /** Which events begin and end something that has an identity in a field of its own. */
  private record Life(String field, Set<String> beginnings, Set<String> ends, Pattern pattern) {
    Life(String field, Set<String> beginnings, Set<String> ends) {
      this(field, beginnings, ends,
          Pattern.compile("\"id\":(\\d+),.*\"data\":\\{.*\"" + field + "\":\"([0-9a-f-]+)\""));
    }

    Map<String, String> left(List<String> lines) {
      var left = new LinkedHashMap<String, String>();
      for (var line : lines) {
        var event = pattern.matcher(line);
        if (event.find()) {
          if (beginnings.contains(event.group(1))) {
            left.put(event.group(2), line);
          } else if (ends.contains(event.group(1))) {
            left.remove(event.group(2));
          }
        }
      }
      return left;
    }
  }

  /** The events so far. */
  public List<String> lines() throws IOException {
    return Files.readAllLines(file);
  }

  /** Waits until what clients opened is closed, which a server does soon when they are gone. */
  public void awaitNothingOpen() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!IN_USE.left(lines()).isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
    assertThat(IN_USE.left(lines()).values()).as("still open though all clients are gone").isEmpty();
  }

  /** Fails unless everything has ended that began, and something did begin. */
  public void assertAllEnded() throws IOException {
    var lines = lines();
    assertThat(lines).as("events").isNotEmpty();
    for (var life : LIVES) {
      assertThat(life.left(lines).values()).as("began and did not end, by " + life.field()).isEmpty();
    }
  }
}
