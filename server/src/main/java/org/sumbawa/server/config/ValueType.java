package org.sumbawa.server.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How the values of a setting are written and what they may be. A refusal is an
 * {@code IllegalArgumentException} whose message continues the setting's name: "must be …".
 *
 * @param <T> the type of the value
 */
public final class ValueType<T> {
  private final String description;
  private final Function<Object, T> reader;
  private final Function<String, Object> words;
  private final Function<T, String> writer;

  ValueType(String description, Function<Object, T> reader, Function<String, Object> words,
      Function<T, String> writer) {
    this.description = description;
    this.reader = reader;
    this.words = words;
    this.writer = writer;
  }

  /** What it may be, in a few words. */
  public String description() {
    return description;
  }

  /** Reads what a configuration file gives: a boolean, a long, a string, or a list of these. */
  public T read(Object raw) {
    return reader.apply(raw);
  }

  /** Reads the words of a command line, where strings have no quotes and lists have commas. */
  public T parse(String text) {
    return reader.apply(words.apply(text.strip()));
  }

  /** Writes a value as the configuration file has it. */
  public String write(T value) {
    return writer.apply(value);
  }

  /** A type with the same spelling for values that are made from these. */
  <U> ValueType<U> map(String newDescription, Function<T, U> there, Function<U, T> back) {
    return new ValueType<>(newDescription, reader.andThen(there), words, back.andThen(writer));
  }

  /** A list of such values. */
  ValueType<List<T>> list(String newDescription) {
    return new ValueType<>(newDescription, raw -> readList(raw, newDescription), ValueType::split,
        values -> "[" + String.join(", ", values.stream().map(writer).toList()) + "]");
  }

  static IllegalArgumentException refused(String description, Object raw) {
    return new IllegalArgumentException("must be " + description + ", not " + quoted(raw));
  }

  static String quoted(Object raw) {
    return raw instanceof String text
        ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : raw.toString();
  }

  private List<T> readList(Object raw, String newDescription) {
    if (!(raw instanceof List<?> list)) {
      throw refused(newDescription, raw);
    }
    var values = new ArrayList<T>();
    for (Object element : list) {
      values.add(reader.apply(element));
    }
    return List.copyOf(values);
  }

  private static Object split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*", -1));
  }
}
