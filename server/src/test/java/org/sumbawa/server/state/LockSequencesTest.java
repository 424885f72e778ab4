package org.sumbawa.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LockSequencesTest {
  private final LockSequences sequences = new LockSequences();

  @Test
  void request_thatSucceeded_isRepeatedByItsNumber() {
    assertThat(sequences.isRepeated(1, 0)).isFalse();
    sequences.succeeded(1, 0);
    assertThat(sequences.isRepeated(1, 0)).isTrue();
    assertThat(sequences.isRepeated(2, 0)).isFalse();
  }

  @Test
  void anotherNumber_atTheSameIndex_endsTheMemory() {
    sequences.succeeded(64, 15);
    assertThat(sequences.isRepeated(64, 3)).isFalse();
    assertThat(sequences.isRepeated(64, 15)).isFalse();
  }

  @Test
  void index_thatIsNone_isNeverRemembered() {
    for (int index : new int[]{0, 65, -1, Integer.MAX_VALUE}) {
      sequences.succeeded(index, 1);
      assertThat(sequences.isRepeated(index, 1)).isFalse();
    }
  }
}
