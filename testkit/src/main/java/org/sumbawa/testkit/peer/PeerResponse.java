package org.sumbawa.testkit.peer;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.ResponseBody;

/**
 * What a server sent.
 *
 * @param header its header
 * @param body what it says
 * @param message its bytes, padding included
 * @param sealed whether it came sealed
 */
public record PeerResponse(Header header, ResponseBody body, Bytes message, boolean sealed) {

  /** With which status. */
  public NtStatus status() {
    return header.status();
  }

  /** Whether it bears a signature; a wrong one does not come so far. */
  public boolean signed() {
    return header.flags().has(HeaderFlags.SIGNED);
  }

  /** Whether it says that the answer comes later. */
  public boolean pending() {
    return header.isAsync() && status().equals(NtStatus.PENDING);
  }

  /** What it says, if it is of that kind. */
  public <B extends ResponseBody> B body(Class<B> kind) {
    if (!kind.isInstance(body)) {
      throw new AssertionError(
          "not " + kind + " but " + header.command() + " with " + status() + ": " + body);
    }
    return kind.cast(body);
  }

  /** The same, if it came with that status. */
  public PeerResponse expect(NtStatus status) {
    if (!status().equals(status)) {
      throw new AssertionError(header.command() + " was answered with " + status() + ", not " + status);
    }
    return this;
  }
}
