package org.sumbawa.cli.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.config.Setting;
import org.sumbawa.server.config.SettingValues;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads a table of the file into the settings that belong there, and notes all that is wrong with it.
 *
 * @param <S> the settings that belong there
 */
final class SettingsReader<S> {
  private final String table;
  private final Map<String, Setting<S, ?>> known = new HashMap<>();
  private final Set<String> notYet;
  private final Collection<Finding> findings;
  private final Map<Setting<?, ?>, Integer> lines = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  /** Reads tables of that name. */
  SettingsReader(String table, List<Setting<S, ?>> rows, Set<String> notYet, Collection<Finding> findings) {
    this.table = table;
    this.notYet = notYet;
    this.findings = findings;
    rows.forEach(row -> known.put(row.name(), row));
  }

  /** The values that the table gives; what is wrong keeps its default. */
  SettingValues<S> read(TomlTable toml, Set<String> elsewhere) {
    var values = SettingValues.<S>defaults();
    for (String key : toml.keySet()) {
      if (elsewhere.contains(key)) {
        continue;
      }
      int line = line(toml, key);
      Object raw = plain(toml.get(List.of(key)));
      var setting = known.get(key);
      if (setting == null) {
        unknown(key, raw, line, elsewhere);
        continue;
      }
      try {
        values = values.read(setting, raw);
        lines.put(setting, line);
      } catch (IllegalArgumentException e) {
        refused.add(key);
        findings.add(Finding.error(line, key + " " + e.getMessage()));
      }
    }
    return values;
  }

  /** Whether words are about a setting that has its default only since what is given cannot be. */
  boolean isAboutRefused(String words) {
    return refused.stream().anyMatch(words::contains);
  }

  /** Where the settings stand that were read, in a table that begins at a line. */
  Lines lines(int table) {
    return new Lines(table, lines);
  }

  /** The line of a key in its table. */
  static int line(TomlTable toml, String key) {
    return line(toml.inputPositionOf(List.of(key)));
  }

  /** The line of a position; 0 where there is none. */
  static int line(@Nullable TomlPosition position) {
    return position == null ? 0 : position.line();
  }

  private void unknown(String key, Object raw, int line, Set<String> elsewhere) {
    if (notYet.contains(key)) {
      if (!Boolean.FALSE.equals(raw)) {
        findings.add(Finding.error(line, key + " is not supported yet; leave it out"));
      }
      return;
    }
    var hint =
        Places.of(key).map(place -> "; it belongs " + place).or(() -> nearest(key, elsewhere)).orElse("");
    findings.add(Finding.error(line, table + " has no setting " + key + hint));
  }

  private Optional<String> nearest(String key, Set<String> elsewhere) {
    var names = new ArrayList<>(known.keySet());
    names.addAll(elsewhere);
    return NearestName.of(key, names).map(name -> "; the nearest known one is " + name);
  }

  private static Object plain(@Nullable Object raw) {
    return switch (raw) {
      case null -> "";
      case TomlArray array -> array.toList().stream().map(SettingsReader::plain).toList();
      case TomlTable ignored -> "a table";
      default -> raw;
    };
  }
}
