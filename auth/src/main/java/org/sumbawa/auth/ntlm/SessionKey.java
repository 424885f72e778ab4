package org.sumbawa.auth.ntlm;

import java.util.Optional;
import org.sumbawa.auth.Integrity;
import org.sumbawa.crypto.Rc4;
import org.sumbawa.wire.token.NegotiateFlags;
import org.sumbawa.wire.token.NtlmAuthenticate;

/** The key that an exchange ends with. MS-NLMP 3.1.5.1.2 and 3.2.5.1.2. */
final class SessionKey {
  static final int LENGTH = 16;

  private SessionKey() {}

  /** The key of those who proved nothing: all zero. */
  static byte[] none() {
    return new byte[LENGTH];
  }

  /** Whether the client chooses the key and sends it hidden by the one that both have. */
  static boolean exchanged(NegotiateFlags flags) {
    return flags.has(NegotiateFlags.KEY_EXCH) && flags.hasAny(NegotiateFlags.SIGN.or(NegotiateFlags.SEAL));
  }

  /** The key in a client's message, given the one that both have. */
  static byte[] exported(NegotiateFlags flags, NtlmAuthenticate message, byte[] keyExchangeKey)
      throws Refusal {
    if (!exchanged(flags)) {
      return keyExchangeKey;
    }
    var hidden = message.encryptedSessionKey();
    if (hidden.size() != LENGTH) {
      throw Refusal.invalid("a session key of " + hidden.size() + " bytes");
    }
    return new Rc4(keyExchangeKey).apply(hidden.toByteArray());
  }

  /**
   * What the key can prove: nothing unless signing was agreed on, and of the kind that has keys to sign with.
   */
  static Optional<Integrity> integrity(NegotiateFlags flags, byte[] sessionKey, boolean server) {
    boolean signs = flags.hasAny(NegotiateFlags.SIGN.or(NegotiateFlags.SEAL));
    return signs && flags.has(NegotiateFlags.EXTENDED_SESSIONSECURITY)
        ? Optional.of(new NtlmIntegrity(flags, sessionKey, server))
        : Optional.empty();
  }
}
