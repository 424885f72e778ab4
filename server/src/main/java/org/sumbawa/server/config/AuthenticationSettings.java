package org.sumbawa.server.config;

import java.time.Duration;
import java.util.List;

/**
 * Who may come in. Guests come in to shares that allow them ({@link ShareSettings#guest}); anonymous clients to
 * the shares and pipes listed here; by default neither comes in anywhere.
 *
 * @param lmCompatibilityLevel which NTLM answers count, 0 to 5 as on Windows: 5 takes NTLMv2 only, 4 NTLM too, below
 *     that LMv2 as well
 * @param nameHardening whether the name a client meant to reach is checked
 * @param serverNames further names by which clients may mean this server
 * @param nullSessionShares shares that anonymous clients may enter
 * @param nullSessionPipes pipes that anonymous clients may open
 * @param failedLogonLimit failed logons that one address may make within the window before it must wait
 * @param failedLogonWindow how long a failed logon counts
 */
public record AuthenticationSettings(int lmCompatibilityLevel, NameHardening nameHardening,
    List<String> serverNames, List<String> nullSessionShares, List<String> nullSessionPipes,
    int failedLogonLimit, Duration failedLogonWindow) {

  /** Keeps copies of the lists. */
  public AuthenticationSettings {
    serverNames = List.copyOf(serverNames);
    nullSessionShares = List.copyOf(nullSessionShares);
    nullSessionPipes = List.copyOf(nullSessionPipes);
  }

  /** Whether anonymous sessions are let in at all: only when there is something they may reach. */
  public boolean anonymousAllowed() {
    return !nullSessionShares.isEmpty() || !nullSessionPipes.isEmpty();
  }

  /** Whether an anonymous client may enter a share. */
  public boolean anonymousShare(String share) {
    return nullSessionShares.stream().anyMatch(share::equalsIgnoreCase);
  }

  /** Whether an anonymous client may open a pipe. */
  public boolean anonymousPipe(String pipe) {
    return nullSessionPipes.stream().anyMatch(pipe::equalsIgnoreCase);
  }

  static AuthenticationSettings from(SettingValues<ServerSettings> values) {
    return new AuthenticationSettings(values.get(SettingsCatalog.LM_COMPATIBILITY_LEVEL),
        values.get(SettingsCatalog.SMB_SERVER_NAME_HARDENING_LEVEL),
        values.get(SettingsCatalog.SERVER_ALIASES), values.get(SettingsCatalog.NULL_SESSION_SHARES),
        values.get(SettingsCatalog.NULL_SESSION_PIPES), values.get(SettingsCatalog.FAILED_LOGON_LIMIT),
        values.get(SettingsCatalog.FAILED_LOGON_WINDOW));
  }
}
