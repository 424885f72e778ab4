package org.sumbawa.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;

/**
 * How arguments or results of one kind are written and read, and what holds of them: read back they are the same, and
 * damaged they are malformed, or others of which the same holds, and nothing else.
 *
 * @param read the decoder
 * @param write the encoder
 */
public record StubForm<T>(Read<T> read, Function<T, Bytes> write) {
  private static final int ROUNDS = 200;

  /** A decoder. */
  @FunctionalInterface
  public interface Read<T> {
    /** The value in a stub. */
    T read(Bytes stub) throws Malformed;
  }

  /** Checks values made by chance. */
  public void hold(Function<Chance, T> generator) {
    long seed = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++, seed++) {
      try {
        var chance = new Chance(seed);
        check(generator.apply(chance), chance.random());
      } catch (Malformed | RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private void check(T value, Random random) throws Malformed {
    var bytes = write.apply(value).toByteArray();
    assertThat(read.read(Bytes.of(bytes))).isEqualTo(value).hasSameHashCodeAs(value);
    for (int i = 0; i < 12; i++) {
      survives(Bytes.of(Arrays.copyOf(bytes, random.nextInt(bytes.length))));
      var flipped = bytes.clone();
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      survives(Bytes.of(flipped));
    }
    var noise = new byte[random.nextInt(200)];
    random.nextBytes(noise);
    survives(Bytes.of(noise));
  }

  /** Checks bytes of any origin. */
  public void survives(Bytes damaged) throws Malformed {
    T value;
    try {
      value = read.read(damaged);
    } catch (Malformed expected) {
      return;
    }
    assertThat(read.read(write.apply(value))).isEqualTo(value);
  }

  /** Checks that recorded bytes are read, and gives bytes of the same length for what was read. */
  public Bytes again(Bytes recorded) throws Malformed {
    var value = read.read(recorded);
    var written = write.apply(value);
    assertThat(read.read(written)).isEqualTo(value);
    return written;
  }
}
