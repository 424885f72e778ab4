package org.sumbawa.wire.transform;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** One payload of a chain. MS-SMB2 2.2.42.2.1. */
public sealed interface CompressedPayload
    permits CompressedPayload.Plain, CompressedPayload.Pattern, CompressedPayload.Compressed {

  /** How many bytes come out. */
  long originalSize();

  /** Writes the payload with its header, whose flags tell the first of a chain from the others. */
  void encode(WireWriter out, int flags);

  /** Reads one payload with its header, whatever the flags. */
  static CompressedPayload decode(WireReader in) throws Malformed {
    var algorithm = CompressionAlgorithm.decoded(in.u16());
    in.reserved(2);
    var payload = in.sub(in.size32());
    return switch (algorithm) {
      case NONE -> new Plain(payload.rest());
      case PATTERN_V1 -> Pattern.decode(payload);
      case LZNT1, LZ77, LZ77_HUFFMAN, LZ4 -> new Compressed(algorithm, payload.u32(), payload.rest());
    };
  }

  /**
   * Bytes as they are.
   *
   * @param data the bytes: a view
   */
  record Plain(Bytes data) implements CompressedPayload {

    @Override
    public long originalSize() {
      return data.size();
    }

    @Override
    public void encode(WireWriter out, int flags) {
      out.u16(CompressionAlgorithm.NONE.id()).u16(flags).i32(data.size()).bytes(data);
    }
  }

  /**
   * One byte, repeated. MS-SMB2 2.2.42.2.2.
   *
   * @param value the byte, as 0 to 255
   * @param repetitions how often it comes
   */
  record Pattern(int value, long repetitions) implements CompressedPayload {
    /** How many bytes it takes. */
    public static final int SIZE = 8;

    /** Holds the numbers against their fields. */
    public Pattern {
      Width.u8(value);
      Width.u32(repetitions);
    }

    static Pattern decode(WireReader in) throws Malformed {
      int value = in.u8();
      in.reserved(1 + 2);
      var pattern = new Pattern(value, in.u32());
      in.end();
      return pattern;
    }

    @Override
    public long originalSize() {
      return repetitions;
    }

    @Override
    public void encode(WireWriter out, int flags) {
      out.u16(CompressionAlgorithm.PATTERN_V1.id()).u16(flags).i32(SIZE);
      out.u8(value).reserved(1 + 2).u32(repetitions);
    }
  }

  /**
   * Compressed bytes.
   *
   * @param algorithm how they are compressed
   * @param originalSize how many bytes come out
   * @param data the bytes: a view
   */
  record Compressed(CompressionAlgorithm algorithm, long originalSize,
      Bytes data) implements CompressedPayload {

    /** Holds the values against their fields. */
    public Compressed {
      Width.u32(originalSize);
      if (!algorithm.hasOriginalSize()) {
        throw new IllegalArgumentException(algorithm + " has a form of its own");
      }
    }

    @Override
    public void encode(WireWriter out, int flags) {
      out.u16(algorithm.id()).u16(flags).i32(4 + data.size()).u32(originalSize).bytes(data);
    }
  }
}
