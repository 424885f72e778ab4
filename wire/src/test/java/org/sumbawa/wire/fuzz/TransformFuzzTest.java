package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.transform.CompressionHeader;
import org.sumbawa.wire.transform.RdmaBufferDescriptor;
import org.sumbawa.wire.transform.RdmaTransform;
import org.sumbawa.wire.transform.TransformHeader;

/** What stands around messages. */
class TransformFuzzTest {
  private static final Targets TARGETS = Targets.of(CompressionHeader::decode, TransformHeader::decode,
      RdmaTransform::decode, RdmaBufferDescriptor::decode);

  static Stream<byte[]> seeds() {
    var known = Stream.of("00 fc534d42 00100000 0200 0000 03000000 aabbcc 11223344",
        "00 fc534d42 04200000 0400 0100 08000000 61000000 00100000 0300 0000 07000000 00100000 112233",
        "00 fc534d42 04000000 0000 0100 04000000 aabbccdd",
        "01 fd534d42" + "11".repeat(16) + "22".repeat(16) + "6a000000 0000 0100 ce68ab1700000000",
        "02 2000 1000 02000000 0100 0000 00000000 0200 0400 0300 0000 11223344 aabbcc 00" + "33".repeat(16));
    return Stream.concat(known.map(hex -> Bytes.hex(hex).toByteArray()), TARGETS.seeds());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void transform(byte[] input) throws Malformed {
    TARGETS.check(input);
  }
}
