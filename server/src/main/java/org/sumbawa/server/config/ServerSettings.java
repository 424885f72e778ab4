package org.sumbawa.server.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything about a server that an administrator may choose. Each part checks itself, so a value of this type is
 * always one the server can obey.
 *
 * @param identity what the server calls itself
 * @param protocol which dialects are spoken
 * @param security what must be signed and encrypted
 * @param caching what clients may cache
 * @param authentication who may come in
 * @param credits how much a client may have under way
 * @param timeouts how long the server waits
 * @param limits how much one client, and all of them together, may take
 */
public record ServerSettings(IdentitySettings identity, ProtocolSettings protocol, SecuritySettings security,
    CachingSettings caching, AuthenticationSettings authentication, CreditSettings credits,
    TimeoutSettings timeouts, LimitSettings limits) {
  /** The safe defaults. */
  public static final ServerSettings DEFAULT = from(SettingValues.defaults());

  /** These settings with one of them changed; refuses what does not fit together. */
  public <T> ServerSettings with(Setting<ServerSettings, T> setting, T value) {
    return from(SettingValues.of(this, SettingsCatalog.SERVER).with(setting, value));
  }

  /** What does not fit together in the values; when there is nothing, {@link #from} takes them. */
  public static List<String> conflicts(SettingValues<ServerSettings> values) {
    List<Consumer<SettingValues<ServerSettings>>> parts =
        List.of(IdentitySettings::from, ProtocolSettings::from, SecuritySettings::from,
            AuthenticationSettings::from, CreditSettings::from, TimeoutSettings::from, LimitSettings::from);
    var conflicts = new ArrayList<String>();
    for (var part : parts) {
      try {
        part.accept(values);
      } catch (IllegalArgumentException e) {
        conflicts.add(String.valueOf(e.getMessage()));
      }
    }
    return conflicts;
  }

  /** Builds the settings from one value for each row of {@link SettingsCatalog#SERVER}. */
  public static ServerSettings from(SettingValues<ServerSettings> values) {
    return new ServerSettings(IdentitySettings.from(values), ProtocolSettings.from(values),
        SecuritySettings.from(values), CachingSettings.from(values), AuthenticationSettings.from(values),
        CreditSettings.from(values), TimeoutSettings.from(values), LimitSettings.from(values));
  }
}
