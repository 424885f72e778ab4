package org.sumbawa.wire.transform;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * How data that travels by RDMA was signed or encrypted, and where it is; in 3.1.1. MS-SMB2 2.2.43.
 *
 * @param channel what the descriptors are for: the number of a channel type of READ and WRITE
 * @param transforms at least one, in order
 * @param descriptors the buffers; none without a channel
 */
public record RdmaTransform(int channel, List<RdmaCryptoTransform> transforms,
    List<RdmaBufferDescriptor> descriptors) implements Wire {
  private static final int HEAD_SIZE = 16;
  private static final int NO_CHANNEL = 0;
  private static final int MOST_DESCRIPTORS = 0xFFFF / RdmaBufferDescriptor.SIZE;

  /** Copies the lists and holds them against their fields. */
  public RdmaTransform {
    transforms = List.copyOf(transforms);
    descriptors = List.copyOf(descriptors);
    Width.u16(transforms.size());
    if (transforms.isEmpty() || descriptors.size() > MOST_DESCRIPTORS
        || (channel == NO_CHANNEL && !descriptors.isEmpty())) {
      throw new IllegalArgumentException(
          transforms.size() + " transforms, " + descriptors.size() + " descriptors for channel " + channel);
    }
    Width.u16(headSize(transforms));
  }

  /** Reads the structure, which fills the reader; its descriptors may stand anywhere behind its fixed part. */
  public static RdmaTransform decode(WireReader in) throws Malformed {
    int offset = in.u16();
    int length = in.u16();
    int channel = in.i32();
    int count = in.u16();
    in.reserved(2 + 4);
    if (count == 0) {
      throw new Malformed("no transform");
    }
    var transforms = new ArrayList<RdmaCryptoTransform>();
    for (int i = 0; i < count; i++) {
      transforms.add(RdmaCryptoTransform.decode(in));
    }
    if (headSize(transforms) > 0xFFFF) {
      throw new Malformed("transforms of " + headSize(transforms) + " bytes");
    }
    if (channel == NO_CHANNEL || length == 0) {
      return new RdmaTransform(channel, transforms, List.of());
    }
    if (offset < HEAD_SIZE) {
      throw new Malformed("descriptors at " + offset);
    }
    return new RdmaTransform(channel, transforms, RdmaBufferDescriptor.decodeList(in.at(offset, length)));
  }

  @Override
  public void encode(WireWriter out) {
    int origin = out.originHere();
    var offset = out.mark16();
    out.u16(descriptors.size() * RdmaBufferDescriptor.SIZE).i32(channel).u16(transforms.size())
        .reserved(2 + 4);
    transforms.forEach(transform -> transform.encode(out));
    if (!descriptors.isEmpty()) {
      out.fill16(offset, out.position());
      descriptors.forEach(descriptor -> descriptor.encode(out));
    }
    out.origin(origin);
  }

  /** Where the descriptors begin. */
  private static int headSize(List<RdmaCryptoTransform> transforms) {
    int size = HEAD_SIZE;
    for (var transform : transforms) {
      size += transform.size();
    }
    return size;
  }
}
