package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.message.ErrorContext;
import org.sumbawa.wire.message.ShareRedirectError;
import org.sumbawa.wire.message.SymbolicLinkError;

/** What errors say. */
class ErrorDataFuzzTest {
  private static final Targets TARGETS =
      Targets.of(SymbolicLinkError::decode, ShareRedirectError::decode, ErrorContext::decode);

  static Stream<byte[]> seeds() {
    var known = Stream.of(
        "00 28000000 53594d4c 0c0000a0 1c00 0600 0000 0800 0800 0800 01000000 2e002e005c006200 2e002e005c006200",
        "01 30000000 03000000 30000000 02000000 0000 0000 01000000 01000000 00000000 0a000001"
            + "00".repeat(12) + "7800",
        "02 02000000 53526472 aabb");
    return Stream.concat(known.map(hex -> Bytes.hex(hex).toByteArray()), TARGETS.seeds());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void errorData(byte[] input) throws Malformed {
    TARGETS.check(input);
  }
}
