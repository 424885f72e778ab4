package org.sumbawa.testkit.world;

import java.util.Random;
import org.sumbawa.core.Entropy;

/** Random bytes that are the same for the same seed. Any number of threads may ask, in whose order they are given out. */
public final class SeededEntropy implements Entropy {
  private final Random random;

  /** Begins with a seed. */
  public SeededEntropy(long seed) {
    random = new Random(seed);
  }

  @Override
  public void fill(byte[] target) {
    random.nextBytes(target);
  }
}
