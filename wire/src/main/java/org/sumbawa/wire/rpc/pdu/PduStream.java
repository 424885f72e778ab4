package org.sumbawa.wire.rpc.pdu;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Finds PDUs in bytes as they arrive: usually one in each message of a pipe, but a client may as well write several
 * at once, or one in pieces. Keeps no more than one PDU of at most 64 KiB. For one thread.
 */
public final class PduStream {
  private Bytes kept = Bytes.EMPTY;

  /** How many bytes of a PDU that is not whole yet it holds. */
  public int heldBytes() {
    return kept.size();
  }

  /** Takes bytes, and gives the PDUs that are whole now; their parts may share memory with the bytes. */
  public List<Pdu> feed(Bytes bytes) throws Malformed {
    var all =
        kept.isEmpty() ? bytes : new WireWriter(kept.size() + bytes.size()).bytes(kept).bytes(bytes).view();
    var pdus = new ArrayList<Pdu>();
    int at = 0;
    while (all.size() - at >= Pdu.HEADER) {
      int length = Pdu.length(all.slice(at, Pdu.HEADER));
      if (length < Pdu.HEADER) {
        throw new Malformed("a PDU of " + length + " bytes");
      }
      if (length > all.size() - at) {
        break;
      }
      pdus.add(Pdu.decode(WireReader.of(all.slice(at, length))));
      at += length;
    }
    kept = all.slice(at, all.size() - at).copy();
    return pdus;
  }
}
