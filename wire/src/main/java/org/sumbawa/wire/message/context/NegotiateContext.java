package org.sumbawa.wire.message.context;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A typed piece of data in a NEGOTIATE of 3.1.1, the same in request and response; what is encoded is the data
 * alone, the envelope being the list's. MS-SMB2 2.2.3.1 and 2.2.4.1.
 */
public sealed interface NegotiateContext extends Wire
    permits PreauthIntegrityCapabilities, EncryptionCapabilities, CompressionCapabilities, NetName,
    TransportCapabilities, RdmaTransformCapabilities, SigningCapabilities, RawNegotiateContext {
  /** Where contexts begin: multiples of this, counted from the header. */
  int ALIGNMENT = 8;

  /** The number of the kind. */
  int type();

  /** Reads so many contexts from here on. */
  static List<NegotiateContext> decodeList(WireReader in, int count) throws Malformed {
    var contexts = new ArrayList<NegotiateContext>();
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
  static void encodeList(List<? extends NegotiateContext> contexts, WireWriter out) {
    for (var context : contexts) {
      out.align(ALIGNMENT).u16(context.type());
      var length = out.mark16();
      int start = out.reserved(4).position();
      context.encode(out);
      out.fill16(length, out.position() - start);
    }
  }

  private static NegotiateContext decode(int type, Bytes data) throws Malformed {
    var in = WireReader.of(data);
    return switch (type) {
      case PreauthIntegrityCapabilities.TYPE -> PreauthIntegrityCapabilities.decode(in);
      case EncryptionCapabilities.TYPE -> EncryptionCapabilities.decode(in);
      case CompressionCapabilities.TYPE -> CompressionCapabilities.decode(in);
      // Receivers ignore the name, so one that is no text is no reason to refuse.
      case NetName.TYPE -> data.size() % 2 == 0 ? NetName.decode(in) : new RawNegotiateContext(type, data);
      case TransportCapabilities.TYPE -> TransportCapabilities.decode(in);
      case RdmaTransformCapabilities.TYPE -> RdmaTransformCapabilities.decode(in);
      case SigningCapabilities.TYPE -> SigningCapabilities.decode(in);
      default -> new RawNegotiateContext(type, data);
    };
  }
}
