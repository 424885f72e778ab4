package org.sumbawa.server.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Values for some settings; the others have their defaults.
 *
 * @param <S> the settings that they are part of
 */
public final class SettingValues<S> {
  private final Map<Setting<S, ?>, Object> values;

  private SettingValues(Map<Setting<S, ?>, Object> values) {
    this.values = values;
  }

  /** No values: the defaults of everything. */
  public static <S> SettingValues<S> defaults() {
    return new SettingValues<>(Map.of());
  }

  /** The values that settings have in some rows. */
  public static <S> SettingValues<S> of(S settings, List<Setting<S, ?>> rows) {
    var values = new HashMap<Setting<S, ?>, Object>();
    rows.forEach(row -> values.put(row, Objects.requireNonNull(row.of(settings))));
    return new SettingValues<>(values);
  }

  /** These values and one more. */
  public <T> SettingValues<S> with(Setting<S, T> setting, T value) {
    var more = new HashMap<>(values);
    more.put(setting, Objects.requireNonNull(value));
    return new SettingValues<>(more);
  }

  /** These values and one more, from what a configuration file gives; refuses what the setting cannot be. */
  public <T> SettingValues<S> read(Setting<S, T> setting, Object raw) {
    return with(setting, setting.type().read(raw));
  }

  /** These values and one more, from the words of a command line; refuses what the setting cannot be. */
  public <T> SettingValues<S> parse(Setting<S, T> setting, String text) {
    return with(setting, setting.type().parse(text));
  }

  /** The value of a setting. */
  @SuppressWarnings("unchecked") // with() put the value in under the same type
  public <T> T get(Setting<S, T> setting) {
    Object value = values.get(setting);
    return value == null ? setting.defaultValue() : (T) value;
  }

  /** Whether a value is given, be it the default. */
  public boolean isGiven(Setting<S, ?> setting) {
    return values.containsKey(setting);
  }

  /** Whether a setting has another value than its default. */
  public boolean isSet(Setting<S, ?> setting) {
    Object value = values.get(setting);
    return value != null && !value.equals(setting.defaultValue());
  }
}
