package org.sumbawa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lists things: in aligned columns under their names for people, separated by tabs for programs. A value that is empty is a
 * dash in both, so that no column is missing.
 *
 * @param <T> what is listed
 */
final class Table<T> {
  private static final String GAP = "  ";

  private final List<Column<T>> columns = new ArrayList<>();

  private record Column<T>(String name, Function<T, String> people, Function<T, String> programs) {}

  /** One more column. */
  Table<T> column(String name, Function<T, String> value) {
    return column(name, value, value);
  }

  /** One more column, which people read otherwise than programs. */
  Table<T> column(String name, Function<T, String> people, Function<T, String> programs) {
    columns.add(new Column<>(name, people, programs));
    return this;
  }

  /** The lines for people; none where there is nothing. */
  List<String> aligned(List<T> things) {
    if (things.isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<List<String>>();
    rows.add(columns.stream().map(Column::name).toList());
    things.forEach(thing -> rows.add(columns.stream().map(c -> filled(c.people().apply(thing))).toList()));
    var widths = new int[columns.size()];
    rows.forEach(row -> {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    });
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  /** The lines for programs. */
  List<String> tabbed(List<T> things) {
    return things.stream()
        .map(
            thing -> String.join("\t", columns.stream().map(c -> filled(c.programs().apply(thing))).toList()))
        .toList();
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length - 1; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)))).append(GAP);
    }
    return line.append(row.getLast()).toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String filled(String value) {
    return value.isEmpty() ? "-" : value;
  }
}
