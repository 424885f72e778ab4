package org.sumbawa.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BufferPoolTest {
  private static final int MEGABYTE = 1 << 20;

  @Test
  void take_ofAnySize_hasExactlyThatSizeInAnArray() {
    var pool = new BufferPool(64 * MEGABYTE);
    for (int size : new int[]{0, 1, 1024, 1025, 4096, 5120, 5121, MEGABYTE + 112, (16 << 20) - 1}) {
      try (var frame = pool.take(size)) {
        assertThat(frame.bytes().remaining()).isEqualTo(size);
        assertThat(frame.bytes().hasArray()).isTrue();
      }
    }
  }

  @Test
  void take_afterGivingBack_usesTheSameMemory() {
    var pool = new BufferPool(MEGABYTE);
    var first = pool.take(70_000);
    first.bytes().put(0, (byte) 77);
    first.close();
    try (var second = pool.take(69_000)) {
      assertThat(second.bytes().get(0)).isEqualTo((byte) 77);
    }
  }

  @Test
  void take_beyondTheBudget_isPlainMemory() {
    var pool = new BufferPool(100_000);
    try (var first = pool.take(60_000); var second = pool.take(60_000)) {
      assertThat(pool.accountedBytes()).isBetween(60_000L, 100_000L);
      assertThat(pool.takePooled(60_000)).isEmpty();
      assertThat(first.bytes().array()).isNotSameAs(second.bytes().array());
    }
  }

  @Test
  void take_ofOneSizeAfterAnother_letsGoOfWhatIsIdle() {
    var pool = new BufferPool(2 * MEGABYTE);
    pool.take(MEGABYTE + 100).close();
    for (int i = 0; i < 7; i++) {
      assertThat(pool.takePooled(200_000)).as("number %d", i).isPresent();
      assertThat(pool.accountedBytes()).isLessThanOrEqualTo(2 * MEGABYTE);
    }
  }

  @Test
  void close_twice_givesBackOnce() {
    var pool = new BufferPool(MEGABYTE);
    var frame = pool.take(5000);
    frame.close();
    frame.close();
    try (var one = pool.take(5000); var other = pool.take(5000)) {
      assertThat(one.bytes().array()).isNotSameAs(other.bytes().array());
    }
  }

  @Test
  void bytes_afterClose_isRefused() {
    var frame = Frame.of(ByteBuffer.allocate(1));
    frame.close();
    assertThatThrownBy(frame::bytes).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void accountedBytes_underRandomUse_neverExceedTheBudget() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var pool = new BufferPool(3 * MEGABYTE);
    List<Frame> lent = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      if (lent.isEmpty() || (random.nextInt(3) > 0 && lent.size() < 50)) {
        lent.add(pool.take(random.nextInt(1 << random.nextInt(10, 21))));
      } else {
        lent.remove(random.nextInt(lent.size())).close();
      }
      assertThat(pool.accountedBytes()).as("seed %d", seed).isLessThanOrEqualTo(3 * MEGABYTE);
    }
  }
}
