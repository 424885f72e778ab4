package org.sumbawa.transport.tap;

import java.nio.file.Path;

/**
 * Where a capture goes and how much of it is kept.
 *
 * @param file the newest part; older ones have {@code .1}, {@code .2} and so on at the end of their names
 * @param maxFileBytes how large a part grows before the next begins
 * @param files how many parts are kept, the newest included
 */
public record CaptureSettings(Path file, long maxFileBytes, int files) {
  /** Checks that there is room for something. */
  public CaptureSettings {
    if (maxFileBytes < 1 || files < 1) {
      throw new IllegalArgumentException("a capture of " + files + " files of " + maxFileBytes + " bytes");
    }
  }
}
