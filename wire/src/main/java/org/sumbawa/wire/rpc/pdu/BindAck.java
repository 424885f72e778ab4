package org.sumbawa.wire.rpc.pdu;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.rpc.SyntaxId;

/**
 * Tells a client which of the interfaces it can call. C706 12.6.4.2 and 12.6.4.4.
 *
 * @param type BIND_ACK or ALTER_CONTEXT_RESPONSE
 * @param maxTransmit the longest fragment that the server sends
 * @param maxReceive the longest fragment that the server takes
 * @param associationGroup the group of connections that share context handles
 * @param secondaryAddress where the server is to be found, such as {@code \PIPE\srvsvc}; empty in the answer to an
 *     alteration
 * @param results one for each context that the client named, at most 255
 */
public record BindAck(PduType type, int maxTransmit, int maxReceive, int associationGroup,
    String secondaryAddress, List<ContextResult> results) implements PduBody {
  /** Holds the values against their fields. */
  public BindAck {
    if (type != PduType.BIND_ACK && type != PduType.ALTER_CONTEXT_RESPONSE) {
      throw new IllegalArgumentException(type + " answers no bind");
    }
    Width.u16(maxTransmit);
    Width.u16(maxReceive);
    Width.u16(secondaryAddress.length() + 1);
    if (!secondaryAddress.chars().allMatch(c -> c > 0 && c < 0x80)) {
      throw new IllegalArgumentException("not ASCII: " + secondaryAddress);
    }
    results = List.copyOf(results);
    Width.u8(results.size());
  }

  static BindAck decode(PduType type, WireReader in) throws Malformed {
    int maxTransmit = in.u16();
    int maxReceive = in.u16();
    int associationGroup = in.i32();
    var address = in.array(in.u16());
    int count = in.align(4).u8();
    in.reserved(3);
    var results = new ArrayList<ContextResult>(Math.min(count, in.left()));
    for (int i = 0; i < count; i++) {
      results.add(ContextResult.decode(in));
    }
    return new BindAck(type, maxTransmit, maxReceive, associationGroup, text(address), results);
  }

  @Override
  public int size() {
    int address = secondaryAddress.isEmpty() ? 0 : secondaryAddress.length() + 1;
    // The results stand at a multiple of four, from which the header does not change anything.
    return ((10 + address + 3) & -4) + 4 + results.size() * (4 + SyntaxId.SIZE);
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(maxTransmit).u16(maxReceive).i32(associationGroup);
    if (secondaryAddress.isEmpty()) {
      out.u16(0);
    } else {
      out.u16(secondaryAddress.length() + 1).ascii(secondaryAddress).u8(0);
    }
    out.align(4).u8(results.size()).reserved(3);
    results.forEach(result -> result.encode(out));
  }

  private static String text(byte[] address) throws Malformed {
    var text = new StringBuilder();
    for (int i = 0; i < address.length && address[i] != 0; i++) {
      if (address[i] < 0) {
        throw new Malformed("a secondary address that is not ASCII");
      }
      text.append((char) address[i]);
    }
    return text.toString();
  }
}
