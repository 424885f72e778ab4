package org.sumbawa.server.config;

import java.util.List;
import org.sumbawa.crypto.SigningAlgorithm;

/**
 * What must be signed and encrypted.
 *
 * @param requireSecuritySignature whether every message of an authenticated session must be signed
 * @param encryptData whether every session must be encrypted
 * @param rejectUnencryptedAccess whether a client that cannot encrypt is refused where encryption is demanded,
 *     rather than served in the clear
 * @param encryptionCiphers the ciphers offered, best first
 * @param signingAlgorithms the signing algorithms offered to SMB 3.1.1, best first
 */
public record SecuritySettings(boolean requireSecuritySignature, boolean encryptData,
    boolean rejectUnencryptedAccess, CipherOrder encryptionCiphers,
    List<SigningAlgorithm> signingAlgorithms) {

  /** Refuses an empty list of signing algorithms. */
  public SecuritySettings {
    signingAlgorithms = List.copyOf(signingAlgorithms);
    if (signingAlgorithms.isEmpty()) {
      throw new IllegalArgumentException("signingAlgorithms names none");
    }
  }

  static SecuritySettings from(SettingValues<ServerSettings> values) {
    return new SecuritySettings(values.get(SettingsCatalog.REQUIRE_SECURITY_SIGNATURE),
        values.get(SettingsCatalog.ENCRYPT_DATA), values.get(SettingsCatalog.REJECT_UNENCRYPTED_ACCESS),
        values.get(SettingsCatalog.ENCRYPTION_CIPHERS), values.get(SettingsCatalog.SIGNING_ALGORITHMS));
  }
}
