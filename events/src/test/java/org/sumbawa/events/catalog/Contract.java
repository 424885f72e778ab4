package org.sumbawa.events.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The catalog as it was agreed upon, read from a pristine copy. A null, which is a number that was left open, becomes a word. */
final class Contract {
  /** What a null becomes. */
  static final String OPEN = "open";

  private Contract() {}

  static Map<String, Object> provider(String name) {
    try (var in = Objects.requireNonNull(Contract.class.getResourceAsStream("/contract/catalog.json"));
        var parser = new JsonFactory().createParser(in)) {
      parser.nextToken();
      return map(map(value(parser)).get(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // the only maps that value() makes
  static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  static List<Map<String, Object>> maps(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? List.of() : ((List<?>) value).stream().map(Contract::map).toList();
  }

  static String text(Map<String, Object> of, String name) {
    return of.containsKey(name) ? String.valueOf(of.get(name)) : "";
  }

  static int number(Map<String, Object> of, String name) {
    return ((Number) Objects.requireNonNull(of.get(name))).intValue();
  }

  private static Object value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        var map = new LinkedHashMap<String, Object>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          var name = in.currentName();
          in.nextToken();
          map.put(name, value(in));
        }
        yield map;
      }
      case START_ARRAY -> {
        var list = new ArrayList<Object>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(in));
        }
        yield list;
      }
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NULL -> OPEN;
      default -> throw new IOException("unexpected " + in.currentToken());
    };
  }
}
