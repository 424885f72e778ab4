package org.sumbawa.wire.token;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;

/** One attribute of the target. MS-NLMP 2.2.2.1. */
public record AvPair(AvId id, Bytes value) {

  /** Refuses a value of a length that its kind cannot have. */
  public AvPair {
    misfit(id, value.size()).ifPresent(problem -> {
      throw new IllegalArgumentException(problem);
    });
  }

  /** An attribute that is text. */
  public static AvPair text(AvId id, String text) {
    return new AvPair(id, Bytes.of(text.getBytes(StandardCharsets.UTF_16LE)));
  }

  /** What is wrong with a length. */
  static Optional<String> misfit(AvId id, int size) {
    boolean fits = switch (id.value()) {
      case 6 -> size == 4;
      case 7 -> size == 8;
      case 10 -> size == 16;
      default -> size <= 0xFFFF && (!id.isText() || size % 2 == 0);
    };
    return fits ? Optional.empty() : Optional.of("attribute " + id.value() + " of " + size + " bytes");
  }
}
