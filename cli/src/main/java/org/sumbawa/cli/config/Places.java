package org.sumbawa.cli.config;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sumbawa.server.config.Setting;
import org.sumbawa.server.config.SettingsCatalog;

/** Where in a configuration file each name belongs. */
final class Places {
  private static final Map<String, Set<String>> NAMES = new LinkedHashMap<>();

  static {
    add("at the top of the file", SettingsCatalog.HOST, Set.of());
    add("under [server]", SettingsCatalog.SERVER, SettingsCatalog.SERVER_NOT_YET);
    add("under [[share]]", SettingsCatalog.SHARE, SettingsCatalog.SHARE_NOT_YET);
    add("under [events]", SettingsCatalog.EVENTS, Set.of());
  }

  private Places() {}

  private static <S> void add(String place, List<Setting<S, ?>> rows, Collection<String> notYet) {
    var names = new HashSet<>(notYet);
    rows.forEach(row -> names.add(row.name()));
    NAMES.put(place, Set.copyOf(names));
  }

  /** Where a name belongs, in words; empty for one that belongs nowhere. */
  static Optional<String> of(String name) {
    var places = NAMES.entrySet().stream().filter(place -> place.getValue().contains(name))
        .map(Map.Entry::getKey).toList();
    return places.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", places));
  }
}
