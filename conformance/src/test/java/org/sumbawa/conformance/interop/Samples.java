package org.sumbawa.conformance.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Files to send around, and what tells whether they arrived. */
final class Samples {
  private Samples() {}

  /** Makes a file of bytes that repeat nowhere. */
  static Path file(Path path, int size) throws IOException {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return Files.write(path, bytes);
  }

  /** The SHA-256 of a file. */
  static String checksum(Path file) throws IOException {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The checksums of all files below a folder, and an empty one for each folder. */
  static Map<String, String> tree(Path root) throws IOException {
    var all = new TreeMap<String, String>();
    try (var paths = Files.walk(root)) {
      for (var path : paths.toList()) {
        all.put(root.relativize(path).toString(), Files.isDirectory(path) ? "" : checksum(path));
      }
    }
    return all;
  }
}
