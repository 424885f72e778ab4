package org.sumbawa.vfs.samba;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How Samba's {@code streams_xattr} keeps a named stream: in an extended attribute whose name is
 * {@value #PREFIX}, the stream's name and {@value #TYPE}, with one NUL byte after the data. It may have been told to
 * leave the type out.
 */
public final class StreamName {
  /** What all such attributes begin with. */
  public static final String PREFIX = "user.DosStream.";
  /** What they end with. */
  public static final String TYPE = ":$DATA";

  private StreamName() {}

  /** The extended attribute for a stream. */
  public static String attribute(String stream) {
    return PREFIX + stream + TYPE;
  }

  /** The stream that an extended attribute holds; empty when it holds none. */
  public static Optional<String> ofAttribute(byte[] attribute) {
    var name = new String(attribute, StandardCharsets.UTF_8);
    if (!name.startsWith(PREFIX)) {
      return Optional.empty();
    }
    var stream = name.substring(PREFIX.length());
    return Optional.of(stream.endsWith(TYPE) ? stream.substring(0, stream.length() - TYPE.length()) : stream)
        .filter(found -> !found.isEmpty());
  }
}
