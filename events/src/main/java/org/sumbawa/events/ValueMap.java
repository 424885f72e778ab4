package org.sumbawa.events;

import java.util.List;
import java.util.Optional;

/**
 * Names for the values of a field.
 *
 * @param name the name in the catalog; empty for {@link #NONE}
 * @param entries the values with their names
 */
public record ValueMap(String name, List<Entry> entries) {
  /** No names. */
  public static final ValueMap NONE = new ValueMap("", List.of());

  /** Keeps its own list. */
  public ValueMap {
    entries = List.copyOf(entries);
  }

  /** Whether there are no names. */
  public boolean isNone() {
    return entries.isEmpty();
  }

  /** The name of a value. */
  public Optional<String> nameOf(int value) {
    return entries.stream().filter(entry -> entry.value() == value).map(Entry::name).findFirst();
  }

  /**
   * A value with its name.
   *
   * @param value the number
   * @param name what it means
   * @param ours whether this product chose the number, since the catalog gives only the name
   */
  public record Entry(int value, String name, boolean ours) {}
}
