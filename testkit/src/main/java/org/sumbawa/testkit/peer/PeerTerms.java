package org.sumbawa.testkit.peer;

import java.util.Optional;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.context.EncryptionCapabilities;
import org.sumbawa.wire.message.context.SigningCapabilities;
import org.sumbawa.wire.message.value.Capabilities;

/**
 * What a negotiation led to. MS-SMB2 3.2.5.2.
 *
 * @param asked what was offered
 * @param answered what was chosen
 */
public record PeerTerms(Negotiate.Request asked, Negotiate.Response answered) {

  /** The language from here on. */
  public Dialect dialect() {
    return answered.dialect();
  }

  /** How messages are sealed; empty if they cannot be. */
  public Optional<Cipher> cipher() {
    if (dialect() == Dialect.V3_1_1) {
      return answered.context(EncryptionCapabilities.class)
          .flatMap(chosen -> Cipher.of(chosen.ciphers().getFirst()));
    }
    return dialect().isSmb3() && answered.capabilities().has(Capabilities.ENCRYPTION)
        ? Optional.of(Cipher.AES_128_CCM)
        : Optional.empty();
  }

  /** How messages are signed. */
  public SigningAlgorithm signing() {
    if (!dialect().isSmb3()) {
      return SigningAlgorithm.HMAC_SHA256;
    }
    return answered.context(SigningCapabilities.class)
        .flatMap(chosen -> SigningAlgorithm.of(chosen.algorithms().getFirst()))
        .orElse(SigningAlgorithm.AES_CMAC);
  }

  /** Whether a request may cost several credits. */
  public boolean multiCredit() {
    return answered.capabilities().has(Capabilities.LARGE_MTU);
  }
}
