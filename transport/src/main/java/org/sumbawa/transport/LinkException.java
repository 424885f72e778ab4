package org.sumbawa.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A link broke, for a reason. */
public final class LinkException extends IOException {
  private final LinkEnd end;

  /** Says why, in a word and in a sentence. */
  public LinkException(LinkEnd end, String message) {
    this(end, message, null);
  }

  /** Says why, and what the system said. */
  public LinkException(LinkEnd end, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.end = end;
  }

  /** The reason. */
  public LinkEnd end() {
    return end;
  }
}
