package org.sumbawa.cli.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.server.config.NameHardening;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.wire.message.Dialect;

/** Looks at settings that are possible but unsafe, useless or without what they need on this machine. */
final class SafetyCheck {
  private final List<Finding> findings = new ArrayList<>();

  private SafetyCheck() {}

  static List<Finding> findings(Configuration configuration) {
    var check = new SafetyCheck();
    check.server(configuration.server());
    configuration.shares().forEach(check::share);
    check.shares(configuration);
    return check.findings;
  }

  private void server(ServerSettings server) {
    var protocol = server.protocol();
    var security = server.security();
    var authentication = server.authentication();
    warnWhen(!protocol.enableSmb2Protocol(), "enableSMB2Protocol = false: every client will be refused");
    warnWhen(!protocol.dialectMin().isAtLeast(Dialect.V3_0),
        "smb2DialectMin is below SMB300: such clients cannot encrypt");
    warnWhen(!security.requireSecuritySignature() && !security.encryptData(),
        "requireSecuritySignature = false: messages can be altered on their way");
    warnWhen(!security.rejectUnencryptedAccess(),
        "rejectUnencryptedAccess = false: clients that cannot encrypt are served in the clear");
    warnWhen(!security.encryptionCiphers().valid(), "encryptionCiphers = "
        + security.encryptionCiphers().rejected() + " cannot be used, the default is in force (event 1029)");
    warnWhen(authentication.lmCompatibilityLevel() < 5,
        "lmCompatibilityLevel is below 5: answers weaker than NTLMv2 are taken (event 1021)");
    warnWhen(authentication.anonymousAllowed(), "anonymous clients may come in (event 1025)");
    warnWhen(authentication.nameHardening() == NameHardening.OFF && !authentication.serverNames().isEmpty(),
        "serverAliases has no effect while smbServerNameHardeningLevel is 0");
    for (var name : authentication.nullSessionShares()) {
      warnWhen(name.isBlank(), "nullSessionShares has an empty name");
    }
  }

  private void share(ShareSettings share) {
    warnWhen(share.guest(), "share " + share.name() + " lets guests in");
    if (!share.path().isEmpty() && !Files.isDirectory(Path.of(share.path()))) {
      findings.add(Finding.error(0, "share " + share.name() + ": there is no folder " + share.path()));
    }
  }

  private void shares(Configuration configuration) {
    for (var name : configuration.server().authentication().nullSessionShares()) {
      boolean exists = name.equalsIgnoreCase("IPC$")
          || configuration.shares().stream().anyMatch(share -> share.name().equalsIgnoreCase(name));
      warnWhen(!exists, "nullSessionShares names " + name + ", and there is no such share");
    }
  }

  private void warnWhen(boolean condition, String message) {
    if (condition) {
      findings.add(Finding.warning(0, message));
    }
  }
}
