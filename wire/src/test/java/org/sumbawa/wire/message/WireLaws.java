package org.sumbawa.wire.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

/**
 * What holds of everything that goes over the wire: read back it is the same; cut short or damaged it is malformed
 * or another value of which the same holds, and nothing else.
 */
public final class WireLaws {
  private static final int ROUNDS = 150;
  private static final int DAMAGES = 12;

  private WireLaws() {}

  /** How values of one kind are written and read. */
  public interface Form<W> {
    /** The bytes of a value, with whatever has to stand before it. */
    Bytes write(W value);

    /** The value in the bytes. */
    W read(WireReader in) throws Malformed;
  }

  /** Checks values of one type made by chance. */
  public static <W> void hold(Class<? extends W> type, Form<W> form) {
    hold(type, form, any -> true);
  }

  /** Checks those values that pass a test. */
  public static <W> void hold(Class<? extends W> type, Form<W> form, Predicate<W> legal) {
    long seed = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++, seed++) {
      try {
        var chance = new ChanceRecords(seed);
        W value = chance.make(type);
        if (legal.test(value)) {
          check(form, value, chance.random());
        }
      } catch (Malformed | RuntimeException | AssertionError e) {
        throw new AssertionError(type + " with seed " + seed, e);
      }
    }
  }

  private static <W> void check(Form<W> form, W value, Random random) throws Malformed {
    var bytes = form.write(value).toByteArray();
    assertThat(form.read(WireReader.of(bytes))).isEqualTo(value).hasSameHashCodeAs(value);
    for (int i = 0; i < DAMAGES; i++) {
      survives(form, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      var flipped = bytes.clone();
      if (flipped.length > 0) {
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      survives(form, flipped);
    }
  }

  /** Checks bytes of any origin: they are malformed, or form a value that is the same when written and read back. */
  public static <W> void survives(Form<W> form, byte[] damaged) throws Malformed {
    W value;
    try {
      value = form.read(WireReader.of(damaged));
    } catch (Malformed expected) {
      return;
    }
    assertThat(form.read(WireReader.of(form.write(value)))).isEqualTo(value);
  }
}
