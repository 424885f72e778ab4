package org.sumbawa.wire.rpc.pdu;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.rpc.SyntaxId;

/**
 * What became of a presentation context. C706 12.6.3.1 (p_result_t), MS-RPCE 2.2.2.4.
 *
 * @param result one of the constants
 * @param reason why it was rejected; with {@link #NEGOTIATED}, the features that both know
 * @param transfer the syntax that is used from now on
 */
public record ContextResult(int result, int reason, SyntaxId transfer) implements Wire {
  /** The interface can be called. */
  public static final int ACCEPTED = 0;
  /** The client's own side rejected it. */
  public static final int USER_REJECTED = 1;
  /** The server rejected it. */
  public static final int PROVIDER_REJECTED = 2;
  /** It was no interface but a question about features, and this is the answer. */
  public static final int NEGOTIATED = 3;
  /** Reason: none is told. */
  public static final int NO_REASON = 0;
  /** Reason: there is no such interface here. */
  public static final int ABSTRACT_SYNTAX_UNKNOWN = 1;
  /** Reason: none of the transfer syntaxes is known here. */
  public static final int TRANSFER_SYNTAXES_UNKNOWN = 2;
  /** Reason: there are too many of them. */
  public static final int LOCAL_LIMIT = 3;

  /** Holds the numbers against their fields. */
  public ContextResult {
    Width.u16(result);
    Width.u16(reason);
  }

  /** A context that was not accepted. */
  public static ContextResult rejected(int reason) {
    return new ContextResult(PROVIDER_REJECTED, reason, SyntaxId.NONE);
  }

  /** Reads one. */
  public static ContextResult decode(WireReader in) throws Malformed {
    return new ContextResult(in.u16(), in.u16(), SyntaxId.decode(in));
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(result).u16(reason);
    transfer.encode(out);
  }
}
