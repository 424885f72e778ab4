package org.sumbawa.wire.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;

/**
 * What holds of every token: read back it is the same; damaged it is malformed, or another that reads back.
 */
class TokenLawTest {
  private static final int ROUNDS = 2000;

  private interface Decoder {
    Wire decode(WireReader in) throws Malformed;
  }

  @Test
  void spnego_keepsTheLaws() {
    hold(Spnego::decode, Tokens::spnego);
  }

  @Test
  void ntlm_keepsTheLaws() {
    hold(NtlmMessage::decode, Tokens::ntlm);
  }

  @Test
  void avPairs_keepTheLaws() {
    hold(AvPairs::decode, Tokens::avPairs);
  }

  @Test
  void ntlmV2Response_keepsTheLaws() {
    hold(NtlmV2Response::decode, Tokens::response);
  }

  @Test
  void singleHostData_keepsTheLaws() {
    hold(SingleHostData::decode, Tokens::singleHost);
  }

  private static void hold(Decoder decoder, Function<Tokens, Wire> maker) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      try {
        check(decoder, maker.apply(new Tokens(random)), random);
      } catch (Malformed | RuntimeException | AssertionError e) {
        throw new AssertionError("with seed " + seed, e);
      }
    }
  }

  private static void check(Decoder decoder, Wire value, Random random) throws Malformed {
    var bytes = value.encoded().toByteArray();
    assertThat(decoder.decode(WireReader.of(bytes))).isEqualTo(value).hasSameHashCodeAs(value);
    damaged(decoder, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    for (int i = 0; i < 8; i++) {
      var flipped = bytes.clone();
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      damaged(decoder, flipped);
    }
    var noise = new byte[random.nextInt(100)];
    random.nextBytes(noise);
    damaged(decoder, noise);
  }

  private static void damaged(Decoder decoder, byte[] bytes) throws Malformed {
    Wire another;
    try {
      another = decoder.decode(WireReader.of(bytes));
    } catch (Malformed expected) {
      return;
    }
    assertThat(decoder.decode(WireReader.of(another.encoded()))).isEqualTo(another);
  }
}
