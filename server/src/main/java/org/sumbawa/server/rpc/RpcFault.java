package org.sumbawa.server.rpc;

/** A call fails before or besides its procedure. C706 12.6.4.7. */
public final class RpcFault extends Exception {
  private final int status;

  /** Fails with one of the statuses of {@link org.sumbawa.wire.rpc.pdu.Fault}. */
  public RpcFault(int status) {
    super("fault " + Integer.toHexString(status), null, false, false);
    this.status = status;
  }

  /** The status. */
  public int status() {
    return status;
  }
}
