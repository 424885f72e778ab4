package org.sumbawa.wire.message.context;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * What may be done to data that travels by RDMA. MS-SMB2 2.2.3.1.6.
 *
 * @param transforms in a request what the client can, in a response what both can
 */
public record RdmaTransformCapabilities(List<Integer> transforms) implements NegotiateContext {
  static final int TYPE = 7;
  /** The id of nothing. */
  public static final int NONE = 0;
  /** The id of encryption. */
  public static final int ENCRYPTION = 1;
  /** The id of signing. */
  public static final int SIGNING = 2;

  /** Copies the list and holds it against its field. */
  public RdmaTransformCapabilities {
    transforms = AlgorithmIds.checked(transforms);
  }

  static RdmaTransformCapabilities decode(WireReader in) throws Malformed {
    int count = in.u16();
    in.reserved(2 + 4);
    return new RdmaTransformCapabilities(AlgorithmIds.decode(in, count));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(transforms.size()).reserved(2 + 4);
    AlgorithmIds.encode(transforms, out);
  }
}
