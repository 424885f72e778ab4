package org.sumbawa.server.config;

import java.util.List;

/**
 * Where events go when the server is started by the command line.
 *
 * @param jsonLines the file that gets one JSON object a line; empty for none
 * @param windowsXml the file that gets Windows event XML, one element a line; empty for none
 * @param flightRecorder whether they are offered to Java Flight Recorder
 * @param channels the channels that files and recordings get
 * @param level the least important level that files and recordings get
 * @param maxFileSize the size at which a file gives way to a new one
 * @param keepFiles how many older files are kept beside it
 * @param console the least important level of what is also said on standard error
 */
public record EventSettings(String jsonLines, String windowsXml, boolean flightRecorder,
    List<EventChannel> channels, EventLevel level, long maxFileSize, int keepFiles, EventLevel console) {
  /** No files; failures on standard error. */
  public static final EventSettings DEFAULT = from(SettingValues.defaults());

  /** Keeps a copy. */
  public EventSettings {
    channels = List.copyOf(channels);
  }

  /** These settings with one of them changed. */
  public <T> EventSettings with(Setting<EventSettings, T> setting, T value) {
    return from(SettingValues.of(this, SettingsCatalog.EVENTS).with(setting, value));
  }

  /** Builds the settings from values for rows of {@link SettingsCatalog#EVENTS}. */
  public static EventSettings from(SettingValues<EventSettings> values) {
    return new EventSettings(values.get(SettingsCatalog.JSON_LINES), values.get(SettingsCatalog.WINDOWS_XML),
        values.get(SettingsCatalog.FLIGHT_RECORDER), values.get(SettingsCatalog.CHANNELS),
        values.get(SettingsCatalog.LEVEL), values.get(SettingsCatalog.MAX_FILE_SIZE),
        values.get(SettingsCatalog.KEEP_FILES), values.get(SettingsCatalog.CONSOLE));
  }
}
