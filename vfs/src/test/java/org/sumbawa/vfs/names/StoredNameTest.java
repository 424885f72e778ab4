package org.sumbawa.vfs.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.wire.codec.Bytes;

class StoredNameTest {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertShown(byte[] disk, String shown) {
    assertThat(StoredName.ofDisk(disk).shown()).isEqualTo(shown);
    assertThat(StoredName.ofClient(shown)).contains(StoredName.ofDisk(disk));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "name.txt", "a b", ".profile", " leading", "..a", "Größe", "漢字", "😀",
      "a~b#c'd", "\u007F", "\uE000", "\uF8FF"})
  void name_legalEverywhere_isItself(String name) {
    assertShown(utf8(name), name);
    assertThat(StoredName.ofClient(name)).hasSize(1);
  }

  @Test
  void name_forbiddenOnWindows_isMapped() {
    assertShown(utf8("a:b"), "a\uF022b");
    assertShown(utf8("\"*:<>?\\|"), "\uF020\uF021\uF022\uF023\uF024\uF025\uF026\uF027");
    assertShown(utf8("tab\there\u0001"), "tab\uF009here\uF001");
    assertShown(utf8("dot."), "dot\uF029");
    assertShown(utf8("blank "), "blank\uF028");
    assertShown(utf8("..."), "..\uF029");
    assertShown(utf8("a. b ."), "a. b \uF029");
  }

  @Test
  void name_ofPrivateCharacters_isItself() {
    assertShown(utf8("a\uF022b"), "a\uF022b");
    assertThat(StoredName.ofClient("a\uF022b")).extracting(StoredName::bytes).containsExactly(utf8("a:b"),
        utf8("a\uF022b"));
    assertThat(StoredName.ofDisk(utf8("a:b")).isAmbiguous()).isTrue();
    assertThat(StoredName.escaped(utf8("a\uF022b")).shown()).isEqualTo("a\uF7EF\uF780\uF7A2b");
    assertThat(StoredName.ofClient("a\uF7EF\uF780\uF7A2b")).extracting(StoredName::bytes)
        .containsExactly(utf8("a\uF022b"));
  }

  @Test
  void name_mixingBothReadings_isEscaped() {
    assertShown(utf8("a:\uF022"), "a\uF022\uF7EF\uF780\uF7A2");
  }

  @Test
  void name_notUtf8_isShownByteByByte() {
    assertShown(new byte[]{'a', (byte) 0xFF, 'b'}, "a\uF7FFb");
    assertShown(new byte[]{(byte) 0xC3}, "\uF7C3");
    assertShown(new byte[]{(byte) 0xC0, (byte) 0xAF}, "\uF7C0\uF7AF");
    assertShown(utf8("\uF7C3"), "\uF7EF\uF79F\uF783");
    assertShown(Bytes.hex("EDA080EDB080").toByteArray(), "\uD800\uF7ED\uF7B0\uF780");
  }

  @Test
  void name_ofSingleSurrogate_comesBack() {
    for (var name : List.of("a\uD800", "\uDC00b", "\uDC00\uD800", "x\uDFFFy\uDBFF")) {
      assertThat(StoredName.ofClient(name)).hasSize(1);
      assertThat(StoredName.ofDisk(StoredName.ofClient(name).getFirst().bytes()).shown()).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "a:b", "a\\b", "a*", "?", "a\u0000", "a\n", "dot.", "blank ",
      "\uF7C3\uF7A9", "\uF7FF\uF741\uF7C3\uF7A9"})
  void name_thatNoFileIsShownAs_isIllegal(String name) {
    assertThat(StoredName.ofClient(name)).isEmpty();
  }

  /** Whatever is on the disk has a name for clients that leads back to it; in escaped form, to it alone. */
  @Test
  void anyDiskName_forClients_leadsBack() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var byShown = new HashMap<String, byte[]>();
    for (int i = 0; i < 50_000; i++) {
      var disk = randomName(random);
      if (Arrays.equals(disk, new byte[]{'.'}) || Arrays.equals(disk, new byte[]{'.', '.'})) {
        continue;
      }
      var shown = StoredName.ofDisk(disk).shown();
      var readings = StoredName.ofClient(shown);
      assertThat(readings).as("seed %s, %s shown as %s", seed, Bytes.of(disk), shown)
          .extracting(StoredName::bytes).contains(disk);
      assertThat(StoredName.ofClient(StoredName.escaped(disk).shown()))
          .as("seed %s, %s", seed, Bytes.of(disk)).extracting(StoredName::bytes).contains(disk);
      var escaped = StoredName.escaped(disk).shown();
      var other = byShown.putIfAbsent(escaped, disk);
      assertThat(other == null || Arrays.equals(other, disk)).as("seed %s, %s", seed, Bytes.of(disk))
          .isTrue();
    }
  }

  private static byte[] randomName(Random random) {
    var pieces = new byte[][]{utf8("a"), utf8(":"), utf8("."), utf8(" "), utf8("\uF022"), utf8("\uF029"),
        utf8("\uF028"), utf8("\uF001"), utf8("\uF7C3"), utf8("é"), utf8("😀"),
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xED, (byte) 0xB0, (byte) 0x80},
        {(byte) random.nextInt(0x80, 0x100)}, {(byte) random.nextInt(1, 0x20)}, {(byte) 0xEF}, {(byte) 0x80},
        {(byte) 0xA2}};
    var out = new java.io.ByteArrayOutputStream();
    int count = random.nextInt(1, 7);
    for (int i = 0; i < count; i++) {
      out.writeBytes(pieces[random.nextInt(pieces.length)]);
    }
    return out.toByteArray();
  }

  /** Whatever name of a client's is taken comes back as it was. */
  @Test
  void anyClientName_onDisk_comesBack() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    int taken = 0;
    for (int i = 0; i < 50_000; i++) {
      var name = new StringBuilder();
      int count = random.nextInt(1, 6);
      for (int j = 0; j < count; j++) {
        name.append(switch (random.nextInt(6)) {
          case 0 -> (char) random.nextInt(0x20, 0x7F);
          case 1 -> (char) random.nextInt(0xF000, 0xF030);
          case 2 -> (char) random.nextInt(0xF770, 0xF800);
          case 3 -> (char) random.nextInt(0xD800, 0xE000);
          default -> (char) random.nextInt(0x1, 0x1_0000);
        });
      }
      for (var stored : StoredName.ofClient(name.toString())) {
        taken++;
        boolean comesBack = StoredName.ofDisk(stored.bytes()).shown().contentEquals(name)
            || StoredName.escaped(stored.bytes()).shown().contentEquals(name);
        assertThat(comesBack).as("seed %s, %s", seed, Bytes.of(stored.bytes())).isTrue();
      }
    }
    assertThat(taken).isGreaterThan(10_000);
  }
}
