package org.sumbawa.protection;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Messages that travel in one frame.
 *
 * @param whole all of them, one behind the other
 * @param elements each of them with its padding, sharing the memory of the whole: what signatures cover
 */
public record Chained(ByteBuffer whole, List<ByteBuffer> elements) {
  /** Keeps a list of its own. */
  public Chained {
    elements = List.copyOf(elements);
  }
}
