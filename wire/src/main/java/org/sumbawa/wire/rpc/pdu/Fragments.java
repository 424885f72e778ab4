package org.sumbawa.wire.rpc.pdu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;

/** Cuts calls and answers into fragments that the other side takes. C706 12.6.2. */
public final class Fragments {
  /** What both sides must take: no agreement can go below it. C706 12.6.3.1. */
  public static final int SMALLEST = 1432;

  private static final int FIXED = Pdu.HEADER + 8;

  private Fragments() {}

  /** The fragments of a call, each of at most so many bytes. */
  public static List<Pdu> ofRequest(int callId, Request request, int longest) {
    int fixed = request.object().equals(Guid.NONE) ? FIXED : FIXED + 16;
    return cut(callId, request.stub(), longest - fixed,
        (left, part) -> new Request(left, request.contextId(), request.opnum(), request.object(), part));
  }

  /** The fragments of an answer, each of at most so many bytes. */
  public static List<Pdu> ofResponse(int callId, Response response, int longest) {
    return cut(callId, response.stub(), longest - FIXED,
        (left, part) -> new Response(left, response.contextId(), response.cancelCount(), part));
  }

  private static List<Pdu> cut(int callId, Bytes stub, int most, BiFunction<Integer, Bytes, PduBody> body) {
    // The parts stay aligned, so that a reader may look at each where it is.
    int step = most & -8;
    if (step <= 0) {
      throw new IllegalArgumentException("fragments without room for a stub");
    }
    var fragments = new ArrayList<Pdu>();
    int at = 0;
    do {
      int length = Math.min(step, stub.size() - at);
      var flags = at == 0 ? PduFlags.FIRST : new PduFlags(0);
      if (at + length == stub.size()) {
        flags = flags.or(PduFlags.LAST);
      }
      fragments.add(
          new Pdu(flags, callId, body.apply(stub.size() - at, stub.slice(at, length)), SecurityTrailer.NONE));
      at += length;
    } while (at < stub.size());
    return fragments;
  }
}
