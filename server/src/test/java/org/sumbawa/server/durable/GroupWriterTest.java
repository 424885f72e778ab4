package org.sumbawa.server.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sumbawa.core.SystemEnvironment;

/** Whoever asked for a change hears what became of it. */
class GroupWriterTest {
  private static GroupWriter writer(Runnable giveUp) {
    return new GroupWriter(SystemEnvironment.THREADS, "writer", () -> {}, () -> {}, giveUp);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void change_thatDiesOfAnError_isToldOfIt_andTheNextIsMade() throws Exception {
    try (var writer = writer(() -> {
      throw new IllegalStateException("the file is gone");
    })) {
      assertThatThrownBy(() -> writer.change(() -> {
        throw new OutOfMemoryError("too much");
      })).isInstanceOf(IOException.class).hasMessageContaining("too much");
      assertThat(writer.change(() -> 7)).isEqualTo(7);
    }
  }
}
