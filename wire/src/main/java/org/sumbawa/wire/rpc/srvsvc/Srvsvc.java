package org.sumbawa.wire.rpc.srvsvc;

import org.sumbawa.wire.rpc.SyntaxId;

/** The interface and the numbers of its procedures. MS-SRVS 3.1.4. */
public final class Srvsvc {
  /** The pipe that leads to it. MS-SRVS 2.1. */
  public static final String PIPE = "srvsvc";
  /** The interface. MS-SRVS 1.9. */
  public static final SyntaxId INTERFACE = SyntaxId.of("4b324fc8-1670-01d3-1278-5a47bf6ee188", 3, 0);
  /** NetrConnectionEnum. MS-SRVS 3.1.4.1. */
  public static final int CONNECTION_ENUM = 8;
  /** NetrFileEnum. MS-SRVS 3.1.4.2. */
  public static final int FILE_ENUM = 9;
  /** NetrFileClose. MS-SRVS 3.1.4.4. */
  public static final int FILE_CLOSE = 11;
  /** NetrSessionEnum. MS-SRVS 3.1.4.5. */
  public static final int SESSION_ENUM = 12;
  /** NetrSessionDel. MS-SRVS 3.1.4.6. */
  public static final int SESSION_DEL = 13;
  /** NetrShareEnum. MS-SRVS 3.1.4.8. */
  public static final int SHARE_ENUM = 15;
  /** NetrShareGetInfo. MS-SRVS 3.1.4.10. */
  public static final int SHARE_GET_INFO = 16;
  /** NetrServerGetInfo: takes an InfoRequest, gives an InfoResponse of {@link ServerInfo}. MS-SRVS 3.1.4.17. */
  public static final int SERVER_GET_INFO = 21;
  /** NetrRemoteTOD. MS-SRVS 3.1.4.21. */
  public static final int REMOTE_TOD = 28;
  /** NetprNameValidate. MS-SRVS 3.1.4.32. */
  public static final int NAME_VALIDATE = 33;
  /** NetrShareEnumSticky: shares that outlive the server, as {@link #SHARE_ENUM} lists them. MS-SRVS 3.1.4.9. */
  public static final int SHARE_ENUM_STICKY = 36;

  private Srvsvc() {}
}
