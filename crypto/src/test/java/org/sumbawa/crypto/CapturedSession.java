package org.sumbawa.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The messages of a session that was recorded, and the keys that the peers told. */
record CapturedSession(Map<String, byte[]> keys, List<Frame> frames) {

  /** One message, without the transport's length. */
  record Frame(boolean fromServer, ByteBuffer message) {}

  static CapturedSession read(String name) {
    var keys = new HashMap<String, byte[]>();
    var frames = new ArrayList<Frame>();
    for (var line : lines(name + ".txt")) {
      var words = line.split(" ", 2);
      switch (words[0]) {
        case "#" -> {
        }
        case ">", "<" -> frames.add(new Frame(words[0].equals("<"), message(words[1])));
        default -> keys.put(words[0], HexFormat.of().parseHex(words[1]));
      }
    }
    return new CapturedSession(keys, frames);
  }

  byte[] key(String name) {
    return Objects.requireNonNull(keys.get(name), name);
  }

  private static ByteBuffer message(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static List<String> lines(String name) {
    try (var in =
        Objects.requireNonNull(CapturedSession.class.getResourceAsStream("sessions/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
