package org.sumbawa.wire.transform;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A buffer that the other side may read or write by RDMA: SMB_DIRECT_BUFFER_DESCRIPTOR_V1. MS-SMBD 2.2.3.1.
 *
 * @param offset where it begins, as the provider counts
 * @param token the provider's name for it
 * @param length how many bytes
 */
public record RdmaBufferDescriptor(long offset, int token, long length) implements Wire {
  /** How many bytes a descriptor takes. */
  public static final int SIZE = 16;

  /** Holds the number against its field. */
  public RdmaBufferDescriptor {
    Width.u32(length);
  }

  /** Reads 16 bytes. */
  public static RdmaBufferDescriptor decode(WireReader in) throws Malformed {
    return new RdmaBufferDescriptor(in.i64(), in.i32(), in.u32());
  }

  /** Reads descriptors that fill the reader: the channel information of a READ or WRITE. */
  public static List<RdmaBufferDescriptor> decodeList(WireReader in) throws Malformed {
    var descriptors = new ArrayList<RdmaBufferDescriptor>(in.left() / SIZE);
    while (in.left() > 0) {
      descriptors.add(decode(in));
    }
    return descriptors;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(offset).i32(token).u32(length);
  }
}
