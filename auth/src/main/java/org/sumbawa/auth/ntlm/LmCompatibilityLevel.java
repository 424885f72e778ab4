package org.sumbawa.auth.ntlm;

/**
 * Which kinds of answers a client gives and a server takes. What a server takes in the LM field is LMv2; LM itself is
 * never given, and never taken as right, at any level: it needs the LM hash of the password, and such hashes are not
 * kept. MS-NLMP 7 note 81.
 */
public enum LmCompatibilityLevel {
  /** Clients answer with NTLM and without extended session security; servers take NTLMv2, NTLM, and LMv2 in the LM field. */
  LEVEL_0(0),
  /** Clients answer with NTLM; servers take NTLMv2, NTLM, and LMv2 in the LM field. */
  LEVEL_1(1),
  /** Clients answer with NTLM; servers take NTLMv2, NTLM, and LMv2 in the LM field. */
  LEVEL_2(2),
  /** Clients answer with NTLMv2; servers take NTLMv2, NTLM, and LMv2 in the LM field. */
  LEVEL_3(3),
  /** Clients answer with NTLMv2; servers take NTLMv2 and NTLM, and nothing in the LM field. */
  LEVEL_4(4),
  /** Clients answer with NTLMv2; servers take NTLMv2 and nothing else. */
  LEVEL_5(5);

  /** What holds unless somebody says otherwise. */
  public static final LmCompatibilityLevel DEFAULT = LEVEL_5;

  private final int value;

  LmCompatibilityLevel(int value) {
    this.value = value;
  }

  /** The number of a setting's value. */
  public int value() {
    return value;
  }

  /** The level of a number from 0 to 5. */
  public static LmCompatibilityLevel of(int value) {
    for (var level : values()) {
      if (level.value == value) {
        return level;
      }
    }
    throw new IllegalArgumentException("lmCompatibilityLevel is 0 to 5, not " + value);
  }

  /** Whether less is demanded than by default. */
  public boolean isBelowDefault() {
    return value < DEFAULT.value;
  }

  /** Whether a server takes LMv2, the answer in the LM field alone, which proves nothing but the password. */
  boolean takesLm() {
    return value <= 3;
  }

  /** Whether a server takes NTLM of version 1. */
  boolean takesNtlmV1() {
    return value <= 4;
  }

  /** Whether a client gives NTLMv2. */
  boolean givesNtlmV2() {
    return value >= 3;
  }

  /** Whether a client offers extended session security. */
  boolean givesExtendedSecurity() {
    return value >= 1;
  }
}
