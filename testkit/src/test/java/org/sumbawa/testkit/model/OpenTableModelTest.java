package org.sumbawa.testkit.model;

import org.junit.jupiter.api.Test;

/**
 * Chance plays with the open table, and a model of it says what must come of that. A failure prints its seed and the
 * shortest sequence that fails; {@code -Dsumbawa.model.seed=N} plays that seed alone, and {@code -Dsumbawa.model.runs=N} so
 * many from there on.
 */
class OpenTableModelTest {
  private static final int RUNS = 250;
  private static final int STEPS = 60;
  private static final long FIRST = 1;

  @Test
  void openTable_whateverIsDoneToIt_isAsItsModel() throws Exception {
    boolean chosen = System.getProperty("sumbawa.model.seed") != null;
    long first = Long.getLong("sumbawa.model.seed", FIRST);
    long runs = Long.getLong("sumbawa.model.runs", chosen ? 1 : RUNS);
    for (long seed = first; seed < first + runs; seed++) {
      var sequence = Draw.sequence(seed, STEPS);
      var failure = Play.of(sequence, chosen);
      if (failure.isPresent()) {
        throw new AssertionError("The open table and its model do not agree; -Dsumbawa.model.seed=" + seed
            + " plays it again.\n" + Shrinking.of(sequence, failure.get()));
      }
    }
  }
}
