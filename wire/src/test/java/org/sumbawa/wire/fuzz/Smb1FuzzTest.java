package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.message.Examples;
import org.sumbawa.wire.message.Smb1Negotiate;

/** The one message of SMB1. */
class Smb1FuzzTest {

  static Stream<byte[]> seeds() {
    return Stream.of("4.1 SMB1 C NEGOTIATE", "4.2 SMB1 C NEGOTIATE").map(Examples::ofChapter4)
        .map(message -> message.toByteArray());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void negotiate(byte[] message) throws Malformed {
    Targets.check(Smb1Negotiate::decode, message);
  }
}
