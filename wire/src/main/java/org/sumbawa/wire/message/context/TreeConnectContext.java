package org.sumbawa.wire.message.context;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A typed piece of data in a TREE_CONNECT of 3.1.1; what is encoded is the data alone, the envelope being the
 * list's. MS-SMB2 2.2.9.2.
 */
public sealed interface TreeConnectContext extends Wire permits RemotedIdentity, RawTreeConnectContext {
  /** Where contexts begin: multiples of this, counted from the header. */
  int ALIGNMENT = 8;

  /** The number of the kind. */
  int type();

  /** Reads so many contexts from here on. */
  static List<TreeConnectContext> decodeList(WireReader in, int count) throws Malformed {
    var contexts = new ArrayList<TreeConnectContext>();
    for (int i = 0; i < count; i++) {
      in.align(ALIGNMENT);
      int type = in.u16();
      int length = in.u16();
      in.reserved(4);
      contexts.add(decode(type, in.bytes(length)));
    }
    return contexts;
  }

  /** Writes a list. It begins here, at a multiple of {@link #ALIGNMENT}; its last context is not padded. */
  static void encodeList(List<? extends TreeConnectContext> contexts, WireWriter out) {
    for (var context : contexts) {
      out.align(ALIGNMENT).u16(context.type());
      var length = out.mark16();
      int start = out.reserved(4).position();
      context.encode(out);
      out.fill16(length, out.position() - start);
    }
  }

  private static TreeConnectContext decode(int type, Bytes data) throws Malformed {
    return type == RemotedIdentity.TYPE && RemotedIdentity.isKnownTicket(data)
        ? RemotedIdentity.decode(WireReader.of(data))
        : new RawTreeConnectContext(type, data);
  }
}
