package org.sumbawa.wire.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sumbawa.wire.codec.Bytes;

/** The messages that tests hold the codecs against: text files of hexadecimal digits with remarks. */
public final class Examples {
  private static final Map<String, Bytes> CHAPTER_4 = titled("chapter4.txt");

  private Examples() {}

  /** A message of MS-SMB2 chapter 4 by its title in the file. */
  public static Bytes ofChapter4(String title) {
    return Objects.requireNonNull(CHAPTER_4.get(title), title);
  }

  /** The titles in the file of chapter 4. */
  public static List<String> chapter4() {
    return List.copyOf(CHAPTER_4.keySet());
  }

  /** The messages that were recorded and are written back as they were. */
  public static List<Bytes> recorded() {
    return recorded("");
  }

  /** The messages that were recorded and carry a part that receivers ignore. */
  public static List<Bytes> recordedLoosely() {
    return recorded("~ ");
  }

  /** The messages that were recorded and are refused. */
  public static List<Bytes> recordedWrongs() {
    return recorded("! ");
  }

  private static List<Bytes> recorded(String mark) {
    return lines("recorded.txt").map(Examples::withoutRemark)
        .filter(line -> mark.isEmpty() ? line.startsWith("fe") : line.startsWith(mark))
        .map(line -> Bytes.hex(line.substring(mark.length()))).toList();
  }

  private static Map<String, Bytes> titled(String file) {
    var digits = new LinkedHashMap<String, List<String>>();
    var current = new ArrayList<String>();
    for (var line : lines(file).toList()) {
      if (line.startsWith("= ")) {
        current = new ArrayList<>();
        digits.put(line.substring(2), current);
      } else {
        current.add(withoutRemark(line));
      }
    }
    var messages = new LinkedHashMap<String, Bytes>();
    digits.forEach((title, parts) -> messages.put(title, Bytes.hex(String.join("", parts))));
    return messages;
  }

  private static String withoutRemark(String line) {
    int remark = line.indexOf('#');
    return (remark < 0 ? line : line.substring(0, remark)).strip();
  }

  private static Stream<String> lines(String file) {
    try (var in = Objects.requireNonNull(Examples.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
