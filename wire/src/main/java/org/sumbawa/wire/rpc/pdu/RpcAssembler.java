package org.sumbawa.wire.rpc.pdu;

import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Puts the fragments of calls or of answers together, one after the other, since nobody here agrees to have several
 * under way at once. The whole is bounded. For one thread. C706 12.6.2.
 */
public final class RpcAssembler {
  private final int limit;
  private Optional<Pdu> first = Optional.empty();
  private WireWriter stub = new WireWriter();

  /** Puts together wholes of at most so many bytes of stub. */
  public RpcAssembler(int limit) {
    this.limit = limit;
  }

  /**
   * Takes a request or a response, and gives the whole once its last fragment is there. A fragment out of order, of
   * another call, or beyond the limit is malformed.
   */
  public Optional<Pdu> add(Pdu fragment) throws Malformed {
    boolean begins = fragment.flags().has(PduFlags.FIRST);
    boolean ends = fragment.flags().has(PduFlags.LAST);
    var begun = first.orElse(fragment);
    if (begins == first.isPresent() || begun.callId() != fragment.callId()
        || begun.type() != fragment.type()) {
      throw new Malformed("a fragment of call " + fragment.callId() + " out of order");
    }
    var part = stubOf(fragment);
    if (part.size() > limit - stub.size()) {
      throw new Malformed("a call of more than " + limit + " bytes");
    }
    if (begins && ends) {
      return Optional.of(fragment);
    }
    stub.bytes(part);
    if (!ends) {
      first = Optional.of(begins ? copied(fragment) : begun);
      return Optional.empty();
    }
    var whole = whole(begun, stub.view());
    first = Optional.empty();
    stub = new WireWriter();
    return Optional.of(whole);
  }

  /** How many bytes of a whole that is not complete yet it holds. */
  public int heldBytes() {
    return stub.size();
  }

  private static Bytes stubOf(Pdu fragment) throws Malformed {
    return switch (fragment.body()) {
      case Request request -> request.stub();
      case Response response -> response.stub();
      default -> throw new Malformed(fragment.type() + " has no fragments");
    };
  }

  /** The first fragment, without the memory that it came in. */
  private static Pdu copied(Pdu fragment) {
    return whole(fragment, Bytes.EMPTY);
  }

  private static Pdu whole(Pdu begun, Bytes stub) {
    var body = begun.body();
    if (body instanceof Request request) {
      body = new Request(request.allocHint(), request.contextId(), request.opnum(), request.object(), stub);
    } else if (body instanceof Response response) {
      body = new Response(response.allocHint(), response.contextId(), response.cancelCount(), stub);
    }
    return new Pdu(begun.flags().or(PduFlags.WHOLE), begun.callId(), body, SecurityTrailer.NONE);
  }
}
