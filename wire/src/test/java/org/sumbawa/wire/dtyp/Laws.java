package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;

/** What holds of every structure: read back it is the same, and damaged it is malformed or another, nothing else. */
final class Laws {
  private static final int ROUNDS = 400;

  /** A structure's static decode method. */
  interface Decoder<W> {
    W decode(WireReader in) throws Malformed;
  }

  private Laws() {}

  static <W extends Wire> void hold(Decoder<W> decoder, Function<Values, W> generator) {
    long seed = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      var values = new Values(new Random(seed + round));
      try {
        check(decoder, generator.apply(values), values.random());
      } catch (Malformed | RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + (seed + round), e);
      }
    }
  }

  private static <W extends Wire> void check(Decoder<W> decoder, W value, Random random) throws Malformed {
    var bytes = value.encoded().toByteArray();
    assertThat(decoder.decode(WireReader.of(bytes))).isEqualTo(value).hasSameHashCodeAs(value);
    survives(decoder, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    for (int i = 0; i < 8; i++) {
      var flipped = bytes.clone();
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      survives(decoder, flipped);
    }
    var noise = new byte[random.nextInt(200)];
    random.nextBytes(noise);
    survives(decoder, noise);
  }

  /** Damaged bytes are malformed, or form another value that keeps the first law. */
  private static <W extends Wire> void survives(Decoder<W> decoder, byte[] damaged) {
    W value;
    try {
      value = decoder.decode(WireReader.of(damaged));
    } catch (Malformed expected) {
      return;
    }
    try {
      assertThat(decoder.decode(WireReader.of(value.encoded()))).isEqualTo(value);
    } catch (Malformed e) {
      fail("what was read from damaged bytes does not read back", e);
    }
  }
}
