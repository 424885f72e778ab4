package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.token.AvPairs;
import org.sumbawa.wire.token.NtlmMessage;
import org.sumbawa.wire.token.NtlmV2Response;
import org.sumbawa.wire.token.SingleHostData;
import org.sumbawa.wire.token.Spnego;

/** The tokens of authentication. */
class TokenFuzzTest {
  private static final Targets TARGETS = Targets.of(Spnego::decode, NtlmMessage::decode, AvPairs::decode,
      NtlmV2Response::decode, SingleHostData::decode);

  static Stream<byte[]> seeds() {
    var recorded = Seeds.messages().filter(message -> message.at(12) == 1 && message.at(64) == 25)
        .map(TokenFuzzTest::token).map(token -> new WireWriter().u8(0).bytes(token).toByteArray());
    return Stream.concat(recorded, TARGETS.seeds());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void token(byte[] input) throws Malformed {
    TARGETS.check(input);
  }

  private static Bytes token(Bytes message) {
    try {
      return ((SessionSetup.Request) RequestBody.decode(Command.SESSION_SETUP, WireReader.of(message)))
          .securityBuffer();
    } catch (Malformed e) {
      throw new AssertionError(e);
    }
  }
}
