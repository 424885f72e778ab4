package org.sumbawa.wire.message.value;

/**
 * How far the server may act as the user; an unknown number has an error of its own and therefore
 * survives. MS-SMB2 2.2.13.
 */
public record ImpersonationLevel(int value) {
  /** The server does not learn who the user is. */
  public static final ImpersonationLevel ANONYMOUS = new ImpersonationLevel(0);
  /** It may learn who the user is. */
  public static final ImpersonationLevel IDENTIFICATION = new ImpersonationLevel(1);
  /** It may act as the user. */
  public static final ImpersonationLevel IMPERSONATION = new ImpersonationLevel(2);
  /** It may act as the user towards other servers. */
  public static final ImpersonationLevel DELEGATE = new ImpersonationLevel(3);
}
