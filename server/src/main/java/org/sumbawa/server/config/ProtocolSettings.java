package org.sumbawa.server.config;

import org.sumbawa.wire.message.Dialect;

/**
 * Which dialects are spoken.
 *
 * @param enableSmb2Protocol whether SMB 2 and 3 are served at all; without them every negotiation is refused
 * @param dialectMin the oldest dialect
 * @param dialectMax the newest dialect
 * @param auditSmb1Access whether an attempt to speak SMB 1 is audited (event 3000)
 * @param enableMultiChannel whether a session may use several connections
 * @param maxChannelPerSession how many connections one session may use
 */
public record ProtocolSettings(boolean enableSmb2Protocol, Dialect dialectMin, Dialect dialectMax,
    boolean auditSmb1Access, boolean enableMultiChannel, int maxChannelPerSession) {

  /** Refuses an empty range of dialects. */
  public ProtocolSettings {
    if (!dialectMax.isAtLeast(dialectMin)) {
      throw new IllegalArgumentException("smb2DialectMin is newer than smb2DialectMax");
    }
  }

  /** Whether a dialect is spoken: it lies in the range, and the protocol is not switched off altogether. */
  public boolean allows(Dialect dialect) {
    return enableSmb2Protocol && dialect.isAtLeast(dialectMin) && dialectMax.isAtLeast(dialect);
  }

  static ProtocolSettings from(SettingValues<ServerSettings> values) {
    return new ProtocolSettings(values.get(SettingsCatalog.ENABLE_SMB2_PROTOCOL),
        values.get(SettingsCatalog.SMB2_DIALECT_MIN), values.get(SettingsCatalog.SMB2_DIALECT_MAX),
        values.get(SettingsCatalog.AUDIT_SMB1_ACCESS), values.get(SettingsCatalog.ENABLE_MULTI_CHANNEL),
        values.get(SettingsCatalog.MAX_CHANNEL_PER_SESSION));
  }
}
