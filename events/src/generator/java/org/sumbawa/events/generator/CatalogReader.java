package org.sumbawa.events.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a catalog file: a line is a word that says what it is, and the rest. README.md describes the words. */
final class CatalogReader {
  private static final Pattern REFERENCE = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> SHOWS = Set.of("hex", "filetime", "ntstatus", "sddl");

  private final Catalog catalog = new Catalog();

  static Catalog read(Path file) throws IOException {
    var reader = new CatalogReader();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      try {
        reader.line(line);
      } catch (RuntimeException e) {
        throw new IOException(file + ":" + number + ": " + e.getMessage() + ": " + line, e);
      }
    }
    for (var row : reader.catalog.rows) {
      reader.check(file, row);
    }
    return reader.catalog;
  }

  private void line(String line) {
    var text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    int blank = text.indexOf(' ');
    var word = blank < 0 ? text : text.substring(0, blank);
    var rest = blank < 0 ? "" : text.substring(blank + 1);
    if (line.startsWith(" ")) {
      detail(word, rest);
    } else {
      top(word, rest);
    }
  }

  private void top(String word, String rest) {
    switch (word) {
      case "provider" -> {
        var part = parts(rest, 2);
        catalog.provider = part[0];
        catalog.guid = part[1];
      }
      case "channel" -> {
        var part = rest.split(" ");
        catalog.channels.add(new Catalog.Channel(part[2], part[part.length - 1], number(part[0]), number(part[1])));
      }
      case "keyword" -> {
        var part = parts(rest, 3);
        catalog.keywords.add(new Catalog.Keyword(part[0], part[1], part[2]));
      }
      case "level" -> catalog.levels.add(parts(rest, 2)[1]);
      case "map" -> catalog.maps.add(new Catalog.ValueMap(rest, new ArrayList<>()));
      case "event" -> {
        var part = parts(rest, 3);
        catalog.rows.add(new Catalog.Row(number(part[0]), number(part[1]), part[2]));
      }
      default -> throw new IllegalArgumentException("unknown word");
    }
  }

  private void detail(String word, String rest) {
    switch (word) {
      case "value", "ours" -> {
        var part = parts(rest, 2);
        catalog.maps.getLast().entries().add(
            new Catalog.MapEntry(number(part[0]), part[1], word.equals("ours")));
      }
      case "opcode" -> catalog.rows.getLast().opcode = rest;
      case "level" -> catalog.rows.getLast().level = rest;
      case "channel" -> catalog.rows.getLast().channel = rest;
      case "keywords" -> catalog.rows.getLast().keywords.addAll(List.of(rest.split(" ")));
      case "when" -> catalog.rows.getLast().when = rest;
      case "field" -> catalog.rows.getLast().fields.add(field(rest));
      case "member" -> catalog.rows.getLast().fields.getLast().members().add(field(rest));
      case "text" -> catalog.rows.getLast().text.add(rest);
      case "next" -> catalog.rows.getLast().next = rest;
      default -> throw new IllegalArgumentException("unknown word");
    }
  }

  private Catalog.Field field(String rest) {
    var part = rest.split(" ");
    Map<String, String> more = new HashMap<>();
    for (int i = 2; i < part.length; i++) {
      int is = part[i].indexOf('=');
      more.put(part[i].substring(0, is), part[i].substring(is + 1));
    }
    var field = new Catalog.Field(part[0], part[1], take(more, "outtype"), take(more, "length"),
        take(more, "count"), take(more, "map"), take(more, "show"), new ArrayList<>());
    if (!more.isEmpty()) {
      throw new IllegalArgumentException("unknown " + more.keySet());
    }
    if (!field.map().isEmpty()) {
      catalog.map(field.map());
    }
    if (!field.show().isEmpty() && !SHOWS.contains(field.show())) {
      catalog.map(field.show());
    }
    return field;
  }

  private static String take(Map<String, String> more, String key) {
    var value = more.remove(key);
    return value == null ? "" : value;
  }

  private void check(Path file, Catalog.Row row) throws IOException {
    var names = row.fields.stream().map(Catalog.Field::name).toList();
    for (var field : row.fields) {
      for (var link : List.of(field.length(), field.count())) {
        if (!link.isEmpty() && names.indexOf(link) < 0) {
          throw new IOException(file + ": event " + row.id + ": no field " + link);
        }
      }
    }
    var references = REFERENCE.matcher(String.join("\n", row.text));
    while (references.find()) {
      if (!names.contains(references.group(1))) {
        throw new IOException(file + ": event " + row.id + ": the text names no field " + references.group(1));
      }
    }
    if (row.text.isEmpty() || row.when.isEmpty() || row.level.isEmpty() || row.channel.isEmpty()) {
      throw new IOException(file + ": event " + row.id + ": text, when, level and channel are needed");
    }
  }

  private static String[] parts(String rest, int count) {
    var part = rest.split(" ", count);
    if (part.length < count) {
      throw new IllegalArgumentException(count + " parts are needed");
    }
    return part;
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
