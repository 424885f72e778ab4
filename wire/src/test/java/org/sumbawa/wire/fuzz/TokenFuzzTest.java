package org.sumbawa.wire.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final int LONG = 65_000;

  private static final Targets TARGETS = Targets.of(printed(Spnego::decode), printed(NtlmMessage::decode),
      printed(AvPairs::decode), printed(NtlmV2Response::decode), printed(SingleHostData::decode));

  /** Also prints what is read, as refusals do: neither reading nor printing may take long. */
  private static Targets.Decoder printed(Targets.Decoder decoder) {
    return in -> {
      var value = decoder.decode(in);
      assertThat(value.toString()).isNotNull();
      return value;
    };
  }

  static Stream<byte[]> seeds() {
    var recorded = Seeds.messages().filter(message -> message.at(12) == 1 && message.at(64) == 25)
        .map(TokenFuzzTest::token).map(token -> new WireWriter().u8(0).bytes(token).toByteArray());
    return Stream.of(recorded, Stream.of(longName()), TARGETS.seeds()).flatMap(seeds -> seeds);
  }

  /** A list of one mechanism, whose name is one number that fills the whole token. */
  private static byte[] longName() {
    var token = new WireWriter().u8(0);
    nested(token, "60", LONG + 24);
    token.bytes(Bytes.hex("06062b0601050502"));
    nested(token, "a0", LONG + 12);
    nested(token, "30", LONG + 8);
    nested(token, "a0", LONG + 4);
    nested(token, "30", LONG);
    nested(token, "06", LONG - 4);
    for (int i = 0; i < LONG - 5; i++) {
      token.u8(0xFF);
    }
    return token.u8(1).toByteArray();
  }

  private static void nested(WireWriter token, String tag, int length) {
    token.bytes(Bytes.hex(tag + "82%04x".formatted(length)));
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
