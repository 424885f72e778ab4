package org.sumbawa.wire.dtyp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The names of all status codes, read when the first is asked for. MS-ERREF 2.3.1. */
final class NtStatusNames {
  private static final String RESOURCE = "ntstatus.txt";

  private static final NtStatusNames ALL = read();

  private final Map<Integer, String> byValue = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();

  private NtStatusNames() {}

  static Optional<String> name(int value) {
    return Optional.ofNullable(ALL.byValue.get(value));
  }

  static Optional<Integer> value(String name) {
    return Optional.ofNullable(ALL.byName.get(name));
  }

  private static NtStatusNames read() {
    var names = new NtStatusNames();
    try (var in = NtStatusNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing beside " + NtStatusNames.class);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)).lines()
          .filter(line -> !line.startsWith("#")).forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private void add(String line) {
    int value = HexFormat.fromHexDigits(line, 0, 8);
    var name = line.substring(9);
    byValue.putIfAbsent(value, name);
    byName.put(name, value);
  }
}
