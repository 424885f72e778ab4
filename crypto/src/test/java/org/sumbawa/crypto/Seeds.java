package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.util.Random;

/** Repeats a trial with chance that can be repeated: a failure names its seed. */
final class Seeds {

  private Seeds() {}

  /** One trial; whatever it throws is its failure. */
  @FunctionalInterface
  interface Trial {
    void run(Random random) throws Exception;
  }

  static void each(int trials, Trial trial) {
    for (long seed = 0; seed < trials; seed++) {
      try {
        trial.run(new Random(seed));
      } catch (Exception | AssertionError e) {
        throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  static byte[] bytes(Random random, int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A length that is often at the edge of something: nothing, a block, a piece. */
  static int length(Random random) {
    int edge = new int[]{0, 16, 64, 4096, 8192, 65_536, 131_072}[random.nextInt(7)];
    return random.nextBoolean() ? Math.max(0, edge + random.nextInt(35) - 17) : random.nextInt(70_000);
  }

  /** These bytes in the midst of a buffer: on the heap, outside it, or read only. */
  static ByteBuffer placed(Random random, byte[] bytes) {
    int before = random.nextInt(20);
    int size = before + bytes.length + random.nextInt(20);
    var buffer = random.nextBoolean() ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
    buffer.put(before, bytes).position(before).limit(before + bytes.length);
    return random.nextInt(4) == 0 ? buffer.asReadOnlyBuffer() : buffer;
  }

  /** Room in the midst of a buffer on the heap or outside it. */
  static ByteBuffer room(Random random, int count) {
    int before = random.nextInt(20);
    int size = before + count + random.nextInt(20);
    var buffer = random.nextBoolean() ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
    return buffer.position(before);
  }

  /** What stands from a buffer's position on. */
  static byte[] read(ByteBuffer buffer, int count) {
    var bytes = new byte[count];
    buffer.get(buffer.position(), bytes);
    return bytes;
  }
}
