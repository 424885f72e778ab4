package org.sumbawa.wire.transform;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;

/** How a payload is compressed. MS-SMB2 2.2.3.1.3. */
public enum CompressionAlgorithm {
  /** Not at all. */
  NONE,
  /** MS-XCA 2.5. */
  LZNT1,
  /** MS-XCA 2.3. */
  LZ77,
  /** MS-XCA 2.1. */
  LZ77_HUFFMAN,
  /** One byte, repeated; only within a chain. */
  PATTERN_V1,
  /** One block of LZ4. */
  LZ4;

  private static final CompressionAlgorithm[] ALL = values();

  /** The algorithm of a number. */
  public static Optional<CompressionAlgorithm> of(int id) {
    return id >= 0 && id < ALL.length ? Optional.of(ALL[id]) : Optional.empty();
  }

  static CompressionAlgorithm decoded(int id) throws Malformed {
    return of(id).orElseThrow(() -> new Malformed("no compression algorithm has the number " + id));
  }

  /** The number on the wire, which is the place in the list. */
  @SuppressWarnings("EnumOrdinal") // the document numbers the algorithms without gaps
  public int id() {
    return ordinal();
  }

  /** Whether a payload says how many bytes come out of it; the others tell by themselves. */
  public boolean hasOriginalSize() {
    return this != NONE && this != PATTERN_V1;
  }
}
