package org.sumbawa.wire.rpc.lsarpc;

import org.sumbawa.wire.rpc.SyntaxId;

/** The interface and the numbers of its procedures. MS-LSAD 3.1.4, MS-LSAT 3.1.4. */
public final class Lsarpc {
  /** The pipe that leads to it. MS-LSAD 2.1. */
  public static final String PIPE = "lsarpc";
  /** The interface. MS-LSAD 1.9. */
  public static final SyntaxId INTERFACE = SyntaxId.of("12345778-1234-abcd-ef00-0123456789ab", 0, 0);
  /** LsarClose. MS-LSAD 3.1.4.9.4. */
  public static final int CLOSE = 0;
  /** LsarOpenPolicy. MS-LSAD 3.1.4.4.2. */
  public static final int OPEN_POLICY = 6;
  /** LsarQueryInformationPolicy. MS-LSAD 3.1.4.4.4. */
  public static final int QUERY_INFORMATION_POLICY = 7;
  /** LsarOpenPolicy2. MS-LSAD 3.1.4.4.1. */
  public static final int OPEN_POLICY2 = 44;
  /** LsarGetUserName. MS-LSAT 3.1.4.4. */
  public static final int GET_USER_NAME = 45;
  /** LsarQueryInformationPolicy2. MS-LSAD 3.1.4.4.3. */
  public static final int QUERY_INFORMATION_POLICY2 = 46;

  private Lsarpc() {}
}
