package org.sumbawa.wire.rpc.pdu;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.rpc.SyntaxId;

/**
 * An interface that a client would call, and how it could write the arguments down. C706 12.6.3.1 (p_cont_elem_t).
 *
 * @param id the number by which calls will name it
 * @param interfaceId the interface
 * @param transfers the syntaxes that the client knows, at most 255
 */
public record PresentationContext(int id, SyntaxId interfaceId, List<SyntaxId> transfers) implements Wire {
  /** Holds the values against their fields. */
  public PresentationContext {
    Width.u16(id);
    transfers = List.copyOf(transfers);
    Width.u8(transfers.size());
  }

  /** Reads one. */
  public static PresentationContext decode(WireReader in) throws Malformed {
    int id = in.u16();
    int count = in.u8();
    var interfaceId = SyntaxId.decode(in.reserved(1));
    var transfers = new ArrayList<SyntaxId>(Math.min(count, in.left() / SyntaxId.SIZE));
    for (int i = 0; i < count; i++) {
      transfers.add(SyntaxId.decode(in));
    }
    return new PresentationContext(id, interfaceId, transfers);
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(id).u8(transfers.size()).reserved(1);
    interfaceId.encode(out);
    transfers.forEach(transfer -> transfer.encode(out));
  }
}
