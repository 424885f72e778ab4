package org.sumbawa.wire.rpc.wkssvc;

import org.sumbawa.wire.rpc.SyntaxId;

/** The interface and the numbers of its procedures. MS-WKST 3.2.4. */
public final class Wkssvc {
  /** The pipe that leads to it. MS-WKST 2.1. */
  public static final String PIPE = "wkssvc";
  /** The interface. MS-WKST 1.9. */
  public static final SyntaxId INTERFACE = SyntaxId.of("6bffd098-a112-3610-9833-46c3f87e345a", 1, 0);
  /** NetrWkstaGetInfo: takes an InfoRequest, gives an InfoResponse of {@link WkstaInfo}. MS-WKST 3.2.4.1. */
  public static final int GET_INFO = 0;

  private Wkssvc() {}
}
