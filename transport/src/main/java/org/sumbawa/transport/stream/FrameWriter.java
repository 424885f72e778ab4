package org.sumbawa.transport.stream;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Writes a header and several buffers as one run of bytes, a bounded piece at a time: so that a slow peer is seen
 * to make progress, and so that the system's copy of an array stays small.
 */
final class FrameWriter {
  private static final int ARRAY_AT_ONCE = 128 * 1024;
  private static final int DIRECT_AT_ONCE = 512 * 1024;

  private final ByteStream out;
  private final StallWatch watch;

  FrameWriter(ByteStream out, StallWatch watch) {
    this.out = out;
    this.watch = watch;
  }

  void write(int header, ByteBuffer... parts) throws IOException {
    var all = new ByteBuffer[parts.length + 1];
    all[0] = ByteBuffer.allocate(Integer.BYTES).putInt(header).flip();
    for (int i = 0; i < parts.length; i++) {
      all[i + 1] = parts[i].duplicate();
    }
    watch.begin();
    try {
      int next = 0;
      while (next < all.length) {
        if (all[next].hasRemaining()) {
          writePiece(all, next);
        } else {
          next++;
        }
      }
    } finally {
      watch.end();
    }
  }

  /** Writes at most one bounded piece, beginning with the buffer at an index, which has bytes left. */
  private void writePiece(ByteBuffer[] all, int first) throws IOException {
    int room = all[first].isDirect() ? DIRECT_AT_ONCE : ARRAY_AT_ONCE;
    int end = first;
    var limits = new int[all.length];
    while (end < all.length && room > 0) {
      limits[end] = all[end].limit();
      int count = Math.min(room, all[end].remaining());
      all[end].limit(all[end].position() + count);
      room -= count;
      end++;
    }
    var piece = new ByteBuffer[end - first];
    System.arraycopy(all, first, piece, 0, piece.length);
    out.write(piece);
    watch.step();
    for (int i = first; i < end; i++) {
      all[i].limit(limits[i]);
    }
  }
}
