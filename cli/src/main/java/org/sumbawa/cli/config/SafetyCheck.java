package org.sumbawa.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sumbawa.server.config.NameHardening;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.wire.message.Dialect;

/** Looks at settings that are possible but unsafe, useless or without what they need on this machine. */
public final class SafetyCheck {
  private static final Lines NO_LINES = new Lines(0, Map.of());

  private final List<Finding> findings = new ArrayList<>();

  private SafetyCheck() {}

  /** What there is to say of a configuration, whatever its settings come from. */
  public static List<Finding> findings(Configuration configuration) {
    var check = new SafetyCheck();
    check.server(configuration, NO_LINES);
    check.handles(configuration, NO_LINES);
    for (var share : configuration.shares()) {
      check.share("share " + share.name(), share, NO_LINES);
    }
    return check.findings;
  }

  /** What there is to say of a configuration whose settings stand in these lines of its file. */
  static List<Finding> findings(Configuration configuration, FileLines lines) {
    var check = new SafetyCheck();
    check.server(configuration, lines.server());
    check.handles(configuration, lines.host());
    for (int i = 0; i < lines.shares().size(); i++) {
      var share = configuration.shares().get(i);
      boolean named = lines.shares().get(i).has(SettingsCatalog.SHARE_NAME);
      check.share(named ? "share " + share.name() : "this share", share, lines.shares().get(i));
    }
    return check.findings;
  }

  private void server(Configuration configuration, Lines lines) {
    protection(configuration.server(), lines);
    authentication(configuration, lines);
  }

  private void protection(ServerSettings server, Lines lines) {
    var protocol = server.protocol();
    var security = server.security();
    warnWhen(!protocol.enableSmb2Protocol(), lines.of(SettingsCatalog.ENABLE_SMB2_PROTOCOL),
        "enableSMB2Protocol = false: every client will be refused");
    warnWhen(!protocol.dialectMin().isAtLeast(Dialect.V3_0), lines.of(SettingsCatalog.SMB2_DIALECT_MIN),
        "smb2DialectMin is below SMB300: such clients cannot encrypt");
    warnWhen(!security.requireSecuritySignature() && !security.encryptData(),
        lines.of(SettingsCatalog.REQUIRE_SECURITY_SIGNATURE),
        "requireSecuritySignature = false: messages can be altered on their way");
    warnWhen(!security.rejectUnencryptedAccess(), lines.of(SettingsCatalog.REJECT_UNENCRYPTED_ACCESS),
        "rejectUnencryptedAccess = false: clients that cannot encrypt are served in the clear");
    warnWhen(!security.encryptionCiphers().valid(), lines.of(SettingsCatalog.ENCRYPTION_CIPHERS),
        "encryptionCiphers = " + security.encryptionCiphers().rejected()
            + " cannot be used, the default is in force (event 1029)");
  }

  private void authentication(Configuration configuration, Lines lines) {
    var authentication = configuration.server().authentication();
    warnWhen(authentication.lmCompatibilityLevel() < 5, lines.of(SettingsCatalog.LM_COMPATIBILITY_LEVEL),
        "lmCompatibilityLevel is below 5: answers weaker than NTLMv2 are taken (event 1021)");
    warnWhen(authentication.anonymousAllowed(),
        lines.of(SettingsCatalog.NULL_SESSION_SHARES, SettingsCatalog.NULL_SESSION_PIPES),
        "anonymous clients may come in (event 1025)");
    warnWhen(authentication.nameHardening() == NameHardening.OFF && !authentication.serverNames().isEmpty(),
        lines.of(SettingsCatalog.SERVER_ALIASES),
        "serverAliases has no effect while smbServerNameHardeningLevel is 0");
    int line = lines.of(SettingsCatalog.NULL_SESSION_SHARES);
    for (var name : authentication.nullSessionShares()) {
      boolean exists = name.equalsIgnoreCase("IPC$")
          || configuration.shares().stream().anyMatch(share -> share.name().equalsIgnoreCase(name));
      warnWhen(name.isBlank(), line, "nullSessionShares has an empty name");
      warnWhen(!exists && !name.isBlank(), line,
          "nullSessionShares names " + name + ", and there is no such share");
    }
  }

  /** A file of durable handles that is named must be one that can be used; it is made where there is none. */
  private void handles(Configuration configuration, Lines lines) {
    var named = configuration.host().durableHandles();
    boolean needed = configuration.shares().stream().anyMatch(ShareSettings::continuouslyAvailable);
    if (named.isEmpty() || !needed) {
      return;
    }
    var file = Path.of(named);
    int line = lines.of(SettingsCatalog.DURABLE_HANDLES);
    if (Files.isDirectory(file)) {
      findings.add(Finding.error(line, "durableHandles: " + file + " is a folder; it must be a file"));
    } else if (Files.exists(file) && !Files.isWritable(file)) {
      findings.add(Finding.error(line, "durableHandles: " + file + " cannot be written by this user"));
    }
  }

  private void share(String which, ShareSettings share, Lines lines) {
    warnWhen(share.guest(), lines.of(SettingsCatalog.GUEST), which + " lets guests in");
    var path = Path.of(share.path());
    if (!share.path().isEmpty() && !Files.isDirectory(path)) {
      findings.add(Finding.error(lines.of(SettingsCatalog.SHARE_PATH),
          which + ": " + (Files.exists(path) ? path + " is no folder" : "there is no folder " + path)));
    }
  }

  private void warnWhen(boolean condition, int line, String message) {
    if (condition) {
      findings.add(Finding.warning(line, message));
    }
  }
}
