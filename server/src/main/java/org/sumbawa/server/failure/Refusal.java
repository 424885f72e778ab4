package org.sumbawa.server.failure;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;

/** A request is answered with an error: the status, and for some statuses data. MS-SMB2 2.2.2. */
public final class Refusal extends Exception {
  private final NtStatus status;
  private final Bytes data;

  /** Refuses with a status alone. */
  public Refusal(NtStatus status) {
    this(status, Bytes.EMPTY);
  }

  /** Refuses with a status and the data that goes into the error context. MS-SMB2 2.2.2.1. */
  public Refusal(NtStatus status, Bytes data) {
    super(status.toString(), null, false, false);
    this.status = status;
    this.data = data;
  }

  /** The status on the wire. */
  public NtStatus status() {
    return status;
  }

  /** What the error context holds; empty for most. */
  public Bytes data() {
    return data;
  }
}
