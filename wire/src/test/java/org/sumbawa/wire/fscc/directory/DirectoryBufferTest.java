package org.sumbawa.wire.fscc.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FileId128;

class DirectoryBufferTest {

  private static DirectoryInformation entry(String name) {
    var details = new DirectoryInformation.Details(new FileTime(1), new FileTime(2), new FileTime(3),
        new FileTime(4), 5, 4096, FileAttributes.NORMAL);
    return new DirectoryInformation(name, 0, details, 0, 0, "", 6, FileId128.of(6));
  }

  private static List<String> names(DirectoryInfoClass infoClass, byte[] bytes) throws Malformed {
    return DirectoryBuffer.decode(infoClass, WireReader.of(bytes)).stream()
        .map(DirectoryInformation::fileName).toList();
  }

  @ParameterizedTest
  @EnumSource
  void entries_packedUntilFull_fillTheRoomAndComeBack(DirectoryInfoClass infoClass) throws Malformed {
    int limit = 1000;
    var out = new WireWriter();
    var buffer = new DirectoryBuffer(infoClass, out, limit);
    var packed = new ArrayList<String>();
    for (int i = 0; buffer.add(entry("name" + "x".repeat(i % 7) + i)); i++) {
      packed.add("name" + "x".repeat(i % 7) + i);
    }
    assertThat(buffer.count()).isEqualTo(packed.size()).isGreaterThan(5);
    assertThat(out.size()).isEqualTo(buffer.size()).isBetween(limit - infoClass.fixedSize() - 40, limit);
    assertThat(names(infoClass, out.toByteArray())).isEqualTo(packed);
  }

  @Test
  void entries_behindOneAnother_beginAtMultiplesOf8AndTheLastEndsWithItsName() {
    var out = new WireWriter();
    var buffer = new DirectoryBuffer(DirectoryInfoClass.NAMES, out, 100);
    buffer.add(entry("a"));
    buffer.add(entry("b"));
    assertThat(out.size()).isEqualTo(16 + 14);
    assertThat(out.toByteArray()).startsWith(16, 0, 0, 0);
  }

  @Test
  void entry_whenNothingFits_leavesTheBufferEmpty() {
    var buffer = new DirectoryBuffer(DirectoryInfoClass.DIRECTORY, new WireWriter(), 65);
    assertThat(buffer.isEmpty()).isTrue();
    assertThat(buffer.add(entry("a"))).isFalse();
    assertThat(buffer.isEmpty()).isTrue();
    assertThat(buffer.size()).isZero();
  }

  @Test
  void firstEntry_cut_saysHowLongItsNameWouldBe() {
    var out = new WireWriter();
    var buffer = new DirectoryBuffer(DirectoryInfoClass.DIRECTORY, out, 64 + 5);
    assertThat(buffer.addCut(entry("abcd"))).isTrue();
    assertThat(out.size()).isEqualTo(64 + 4);
    assertThat(out.toByteArray()[60]).isEqualTo((byte) 8);
    assertThat(out.toByteArray()).endsWith('a', 0, 'b', 0);
  }

  @Test
  void firstEntry_withoutRoomForItsFixedPart_isNotCut() {
    var buffer = new DirectoryBuffer(DirectoryInfoClass.DIRECTORY, new WireWriter(), 63);
    assertThat(buffer.addCut(entry("abcd"))).isFalse();
    assertThat(buffer.size()).isZero();
  }

  @Test
  void laterEntry_isNotCut() {
    var buffer = new DirectoryBuffer(DirectoryInfoClass.DIRECTORY, new WireWriter(), 200);
    assertThat(buffer.add(entry("a"))).isTrue();
    assertThat(buffer.addCut(entry("b".repeat(50)))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void damagedListing_isMalformedOrAnother(DirectoryInfoClass infoClass) {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var out = new WireWriter();
    var buffer = new DirectoryBuffer(infoClass, out, 4096);
    for (int i = 0; i < 5; i++) {
      buffer.add(entry("entry" + i));
    }
    var whole = out.toByteArray();
    for (int round = 0; round < 2000; round++) {
      var damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        names(infoClass, damaged);
      } catch (Malformed expected) {
        assertThat(expected).hasMessageMatching("(?s).+");
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
  }
}
