package org.sumbawa.server.config;

import java.util.function.Function;

/**
 * One row of {@link SettingsCatalog}: a setting by name, and all that is to be said of it.
 *
 * @param <S> the settings that it is part of
 * @param <T> the type of its value
 */
public final class Setting<S, T> {
  private final String group;
  private final String name;
  private final ValueType<T> type;
  private final T defaultValue;
  private final String meaning;
  private final Function<S, T> getter;

  Setting(String group, String name, ValueType<T> type, T defaultValue, String meaning,
      Function<S, T> getter) {
    this.group = group;
    this.name = name;
    this.type = type;
    this.defaultValue = defaultValue;
    this.meaning = meaning;
    this.getter = getter;
  }

  /** The heading that it stands under in the reference page. */
  public String group() {
    return group;
  }

  /** Its name in the configuration file. */
  public String name() {
    return name;
  }

  /** How its value is written. */
  public ValueType<T> type() {
    return type;
  }

  /** Its value where none is given. */
  public T defaultValue() {
    return defaultValue;
  }

  /** What it does, in one or two sentences. */
  public String meaning() {
    return meaning;
  }

  /** Its value in settings. */
  public T of(S settings) {
    return getter.apply(settings);
  }

  /** Its value in settings, as it would be written in the configuration file. */
  public String written(S settings) {
    return type.write(of(settings));
  }

  @Override
  public String toString() {
    return name;
  }
}
