package org.sumbawa.events.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Activity;
import org.sumbawa.events.Raised;
import org.sumbawa.events.RandomEvents;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.server.Event500ConnectionAccept;
import org.sumbawa.wire.dtyp.Guid;

class JsonLinesTest {
  private static final long SEED = 0x150AL;

  @Test
  void line_ofAnEvent_isOneObjectWithBareAndReadableValues() {
    var event = new Event500ConnectionAccept(Guid.parse("11111111-2222-3333-4444-555555555555"),
        new InetSocketAddress("192.0.2.7", 50_000), "tcp \"x\"");
    var raised = new Raised(17, Instant.parse("2026-11-25T12:00:00.1234567Z"), 9, 8,
        new Activity(new Guid(1, 2), Guid.NONE), 0x10, event);
    assertThat(JsonLine.of(raised)).isEqualTo("{\"time\":\"2026-11-25T12:00:00.123456700Z\",\"sequence\":17,"
        + "\"provider\":\"Microsoft-Windows-SMBServer\",\"id\":500,\"version\":0,\"task\":\"Smb2ConnectionAccept\","
        + "\"level\":\"Information\",\"opcode\":\"Start\",\"channel\":\"Microsoft-Windows-SMBServer/Analytic\","
        + "\"keywords\":[\"Connection\"],\"process\":9,\"thread\":8,"
        + "\"activity\":\"00000001-0000-0000-0200-000000000000\","
        + "\"message\":\"Connection accepted from 192.0.2.7:50000 over tcp \\\"x\\\"\","
        + "\"data\":{\"ConnectionGUID\":\"11111111-2222-3333-4444-555555555555\",\"AddressLength\":16,"
        + "\"Address\":\"192.0.2.7:50000\",\"TransportLength\":7,\"TransportName\":\"tcp \\\"x\\\"\"}}");
  }

  @Test
  void lines_ofAllRows_areReadBackAsTheyWere() throws IOException {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      for (var type : EventCatalog.TYPES) {
        var raised = new RandomEvents(seed).raised(type);
        var line = JsonLine.of(raised);
        assertThat(line).as("seed %s, %s", seed, type).doesNotContain("\n", "\r");
        assertThat(JsonLinesReader.parse(line)).as("seed %s, %s", seed, type).isEqualTo(raised);
        assertThat(isJson(line)).as("seed %s, %s: %s", seed, type, line).isTrue();
      }
    }
  }

  @Test
  void lines_thatAreDamaged_areReportedAndNeverThrowAnythingElse() throws IOException {
    var random = new Random(SEED);
    int refused = 0;
    for (int n = 0; n < 20_000; n++) {
      var type = EventCatalog.TYPES.get(random.nextInt(EventCatalog.TYPES.size()));
      var line = new StringBuilder(JsonLine.of(new RandomEvents(n).raised(type)));
      int at = random.nextInt(line.length());
      switch (random.nextInt(3)) {
        case 0 -> line.setLength(at);
        case 1 -> line.setCharAt(at, (char) random.nextInt(128));
        default -> line.insert(at, "{}[]\",:\\0e-".charAt(random.nextInt(11)));
      }
      try {
        JsonLinesReader.parse(line.toString());
        assertThat(isJson(line.toString())).as("n %s: %s", n, line).isTrue();
      } catch (IllegalArgumentException | DateTimeException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(10_000);
  }

  /** Another program's opinion. */
  private static boolean isJson(String line) throws IOException {
    try (var parser = new JsonFactory().createParser(line)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          parser.getText();
        }
      }
      return true;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return false;
    }
  }

  @Test
  void reader_betweenDamagedLines_stillReadsTheEvents() throws IOException {
    var raised = new RandomEvents(SEED).raised(EventCatalog.TYPES.get(3));
    var good = JsonLine.of(raised);
    var text = String.join("\n", good, "", "{\"time\":", "[]", good.replace("\"id\":4", "\"id\":77777"),
        good.replace("\"MessageId\"", "\"Other\""),
        good.replace("Microsoft-Windows-SMBServer\",\"id", "X\",\"id"), good);
    List<Raised> read = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    JsonLinesReader.read(new BufferedReader(new StringReader(text)), new JsonLinesReader.Taker() {
      @Override
      public void event(Raised event) {
        read.add(event);
      }

      @Override
      public void unreadable(long line, String why) {
        unreadable.add(line + ": " + why);
      }
    });
    assertThat(read).containsExactly(raised, raised);
    assertThat(unreadable).containsExactly("3: cut off at character 9", "4: not an object",
        "5: no event 77777 of version 2", "6: no MessageId", "7: unknown provider");
  }
}
