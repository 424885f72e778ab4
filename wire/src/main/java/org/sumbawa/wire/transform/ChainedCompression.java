package org.sumbawa.wire.transform;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A message made of payloads, each compressed in its own way. MS-SMB2 2.2.42.2.
 *
 * @param originalSize how many bytes come out of all of them
 * @param payloads at least one, in order
 */
public record ChainedCompression(long originalSize,
    List<CompressedPayload> payloads) implements CompressionHeader {

  /** Copies the list and holds the number against its field. */
  public ChainedCompression {
    payloads = List.copyOf(payloads);
    Width.u32(originalSize);
    if (payloads.isEmpty()) {
      throw new IllegalArgumentException("no payload");
    }
  }

  static ChainedCompression decode(WireReader in) throws Malformed {
    ProtocolId.expect(in, PROTOCOL_ID);
    long originalSize = in.u32();
    var payloads = new ArrayList<CompressedPayload>();
    do {
      payloads.add(CompressedPayload.decode(in));
    } while (in.left() > 0);
    return new ChainedCompression(originalSize, payloads);
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(PROTOCOL_ID).u32(originalSize);
    for (int i = 0; i < payloads.size(); i++) {
      payloads.get(i).encode(out, i == 0 ? CHAINED : 0);
    }
  }
}
