package org.sumbawa.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sumbawa.cli.config.Configuration;
import org.sumbawa.cli.config.NearestName;
import org.sumbawa.server.config.EventSettings;
import org.sumbawa.server.config.HostSettings;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.Setting;
import org.sumbawa.server.config.SettingValues;
import org.sumbawa.server.config.SettingsCatalog;

/** What {@code --set KEY=VALUE} says: any setting of the configuration file but those of shares, of which there are many. */
final class SetOption {
  private final ServerSettings file;
  private final List<String> problems;
  private SettingValues<ServerSettings> server;
  private SettingValues<HostSettings> host;
  private SettingValues<EventSettings> events;

  /** Starts with what the configuration file says; what has no meaning goes to the problems. */
  SetOption(Configuration file, List<String> problems) {
    this.file = file.server();
    this.problems = problems;
    server = SettingValues.of(file.server(), SettingsCatalog.SERVER);
    host = SettingValues.of(file.host(), SettingsCatalog.HOST);
    events = SettingValues.of(file.events(), SettingsCatalog.EVENTS);
  }

  /** Reads one of them. */
  void read(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      problems.add("--set: \"" + text + "\" is not KEY=VALUE");
      return;
    }
    var key = text.substring(0, equals);
    try {
      set(key, text.substring(equals + 1));
    } catch (IllegalArgumentException e) {
      problems.add("--set: " + key + " " + e.getMessage());
    }
  }

  /** The settings of the server with what was given in its place; those of the file where that cannot be. */
  ServerSettings server() {
    var conflicts = ServerSettings.conflicts(server);
    conflicts.forEach(conflict -> problems.add("--set: " + conflict));
    return conflicts.isEmpty() ? ServerSettings.from(server) : file;
  }

  /** The same around the server. */
  HostSettings host() {
    HostSettings.conflicts(host.get(SettingsCatalog.LISTEN))
        .forEach(conflict -> problems.add("--set: listen: " + conflict));
    return HostSettings.from(host);
  }

  /** The same of events. */
  EventSettings events() {
    return EventSettings.from(events);
  }

  /** A name of several tables is the server's here. */
  private void set(String key, String value) {
    var inServer = row(SettingsCatalog.SERVER, key);
    var inHost = row(SettingsCatalog.HOST, key);
    var inEvents = row(SettingsCatalog.EVENTS, key);
    if (inServer.isPresent()) {
      server = server.parse(inServer.get(), value);
    } else if (inHost.isPresent()) {
      host = host.parse(inHost.get(), value);
    } else if (inEvents.isPresent()) {
      events = events.parse(inEvents.get(), value);
    } else if (!SettingsCatalog.SERVER_NOT_YET.contains(key)) {
      throw new IllegalArgumentException(unknown(key));
    } else if (!value.equals("false")) {
      throw new IllegalArgumentException("is not supported yet");
    }
  }

  private static <S> Optional<Setting<S, ?>> row(List<Setting<S, ?>> rows, String key) {
    return rows.stream().filter(row -> row.name().equals(key)).findAny();
  }

  private static String unknown(String key) {
    var name = key.substring(key.lastIndexOf('.') + 1);
    boolean ofShares = key.equals(name) || key.startsWith("share.");
    if (ofShares
        && (row(SettingsCatalog.SHARE, name).isPresent() || SettingsCatalog.SHARE_NOT_YET.contains(name))) {
      return "is a setting of a share: it belongs under [[share]] in a configuration file, see --config";
    }
    var names = Stream.of(SettingsCatalog.SERVER, SettingsCatalog.HOST, SettingsCatalog.EVENTS)
        .flatMap(List::stream).map(Setting::name).toList();
    return "is no setting; " + NearestName.of(name, names).map(near -> "the nearest known one is " + near)
        .orElse("docs/settings.md has all that there are");
  }
}
