package org.sumbawa.auth.ntlm;

import org.sumbawa.auth.account.NtHash;

/**
 * Who a client is.
 *
 * @param user its name; empty for a client without one
 * @param domain whose user it is; may be empty
 * @param ntHash what its password is known by
 */
public record NtlmCredentials(String user, String domain, NtHash ntHash) {
  /** Nobody. */
  public static final NtlmCredentials ANONYMOUS = new NtlmCredentials("", "", NtHash.of(new char[0]));

  /** The credentials of a user; wiping the password is the caller's business. */
  public static NtlmCredentials of(String user, String domain, char[] password) {
    return new NtlmCredentials(user, domain, NtHash.of(password));
  }

  boolean isAnonymous() {
    return user.isEmpty();
  }
}
