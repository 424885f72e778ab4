package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.Recorded;
import org.sumbawa.wire.rpc.pdu.Pdu;

/** What goes through a pipe. */
class PduFuzzTest {

  static Stream<byte[]> seeds() {
    return Recorded.pdus().stream().map(pdu -> pdu.bytes().toByteArray());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void pdu(byte[] bytes) throws Malformed {
    Targets.check(Pdu::decode, bytes);
  }
}
