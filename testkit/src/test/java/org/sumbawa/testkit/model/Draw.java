package org.sumbawa.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The chance of one step: numbers from which a {@link Chooser} makes a step that fits what is open. So a sequence from
 * which steps are taken is a sequence still.
 */
record Draw(List<Integer> dice) {
  private static final int DICE = 12;
  private static final int SIDES = 1 << 16;

  /** A sequence of so many. */
  static List<Draw> sequence(long seed, int length) {
    var random = new Random(seed);
    var draws = new ArrayList<Draw>(length);
    for (int i = 0; i < length; i++) {
      draws.add(new Draw(random.ints(DICE, 0, SIDES).boxed().toList()));
    }
    return draws;
  }

  /** The same with one number that is 0: the first and plainest of what it chooses among. */
  Draw plainer(int which) {
    var other = new ArrayList<>(dice);
    other.set(which, 0);
    return new Draw(List.copyOf(other));
  }

  /** The numbers one after the other. */
  Reader reader() {
    return new Reader(dice);
  }

  /** Takes one number after the other. */
  static final class Reader {
    private final List<Integer> dice;
    private int next;

    private Reader(List<Integer> dice) {
      this.dice = dice;
    }

    /** A number below a limit. */
    int below(int limit) {
      return dice.get(next++ % dice.size()) % limit;
    }

    /** True so many times out of a hundred. */
    boolean chance(int percent) {
      return below(100) >= 100 - percent;
    }

    /** One of these. */
    <T> T of(List<T> among) {
      return among.get(below(among.size()));
    }

    /** One of these. */
    @SafeVarargs
    final <T> T of(T... among) {
      return among[below(among.length)];
    }
  }
}
