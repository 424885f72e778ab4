package org.sumbawa.auth.account;

import java.io.IOException;

/** Accounts cannot be read or changed; the message says to an administrator why and what to do. */
public final class AccountException extends IOException {

  /** Says what is wrong. */
  public AccountException(String message) {
    super(message);
  }
}
