package org.sumbawa.wire.rpc.pdu;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.rpc.SyntaxId;

/**
 * A client names the interfaces that it wants, at first (BIND) or further ones (ALTER_CONTEXT). C706 12.6.4.1 and
 * 12.6.4.3.
 *
 * @param type BIND or ALTER_CONTEXT
 * @param maxTransmit the longest fragment that the client sends
 * @param maxReceive the longest fragment that the client takes
 * @param associationGroup the group of connections that share context handles, 0 for a new one
 * @param contexts the interfaces, at most 255
 */
public record Bind(PduType type, int maxTransmit, int maxReceive, int associationGroup,
    List<PresentationContext> contexts) implements PduBody {
  /** Holds the values against their fields. */
  public Bind {
    if (type != PduType.BIND && type != PduType.ALTER_CONTEXT) {
      throw new IllegalArgumentException(type + " binds nothing");
    }
    Width.u16(maxTransmit);
    Width.u16(maxReceive);
    contexts = List.copyOf(contexts);
    Width.u8(contexts.size());
  }

  static Bind decode(PduType type, WireReader in) throws Malformed {
    int maxTransmit = in.u16();
    int maxReceive = in.u16();
    int associationGroup = in.i32();
    int count = in.u8();
    in.reserved(3);
    var contexts = new ArrayList<PresentationContext>();
    for (int i = 0; i < count; i++) {
      contexts.add(PresentationContext.decode(in));
    }
    return new Bind(type, maxTransmit, maxReceive, associationGroup, contexts);
  }

  @Override
  public int size() {
    return 12
        + contexts.stream().mapToInt(context -> 4 + SyntaxId.SIZE * (1 + context.transfers().size())).sum();
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(maxTransmit).u16(maxReceive).i32(associationGroup).u8(contexts.size()).reserved(3);
    contexts.forEach(context -> context.encode(out));
  }
}
