package org.sumbawa.vfs.samba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;

class DosAttribTest {
  private static final long TIME = 132_223_344_556_677_889L;

  @Test
  void decode_whatSamba417Wrote_hasAttributesAndTime() throws Malformed {
    var value = Bytes.hex("0000 0500 0500 0000 11000000 23000000 8000c44a19c1d501").toByteArray();
    var read = DosAttrib.decode(value);
    assertThat(read.attributes())
        .isEqualTo(FileAttributes.READONLY.or(FileAttributes.HIDDEN).or(FileAttributes.ARCHIVE));
    assertThat(read.creation().toString()).isEqualTo("2020-01-02T03:04:05Z");
    assertThat(read.encoded().toByteArray()).isEqualTo(value);
  }

  /** Made with Samba's own NDR library, each version with and without the old text in front. */
  @ParameterizedTest
  @CsvSource({
      "0000 01000100 0000 23000000 04000000 0500000000000000 0600000000000000 019b506b6ec0d501 0807060504030201",
      "307832300000 01000100 0000 23000000 04000000 0500000000000000 0600000000000000 019b506b6ec0d501 0807060504030201",
      "0000 02000200 0000 00000000 23000000 04000000 0500000000000000 0600000000000000 019b506b6ec0d501 0807060504030201 0900000000000000 7800",
      "0000 03000300 0000 11000000 23000000 04000000 0500000000000000 0600000000000000 019b506b6ec0d501 0807060504030201",
      "307831323200 03000300 0000 11000000 23000000 04000000 0500000000000000 0600000000000000 019b506b6ec0d501 0807060504030201",
      "0000 04000400 0000 11000000 23000000 0700000000000000 019b506b6ec0d501",
      "0000 05000500 0000 11000000 23000000 019b506b6ec0d501"})
  void decode_everyVersion_hasAttributesAndTime(String hex) throws Malformed {
    var read = DosAttrib.decode(Bytes.hex(hex).toByteArray());
    assertThat(read).isEqualTo(new DosAttrib(new FileAttributes(0x23), new FileTime(TIME)));
  }

  @Test
  void decode_partsNotValid_areNotTaken() throws Malformed {
    var neither =
        DosAttrib.decode(Bytes.hex("0000 05000500 0000 00000000 23000000 019b506b6ec0d501").toByteArray());
    assertThat(neither).isEqualTo(new DosAttrib(FileAttributes.NONE, FileTime.NONE));
    var noTime = new DosAttrib(FileAttributes.HIDDEN, FileTime.NONE);
    assertThat(DosAttrib.decode(noTime.encoded().toByteArray())).isEqualTo(noTime);
  }

  @Test
  void decode_textAlone_isTheOldestForm() throws Malformed {
    assertThat(DosAttrib.decode("0x22".getBytes(StandardCharsets.US_ASCII)).attributes())
        .isEqualTo(FileAttributes.HIDDEN.or(FileAttributes.ARCHIVE));
    assertThat(DosAttrib.decode("0x1\0".getBytes(StandardCharsets.US_ASCII)).attributes())
        .isEqualTo(FileAttributes.READONLY);
    assertThatThrownBy(() -> DosAttrib.decode("nonsense".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void decode_anyBytes_isMalformedAtWorst() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var good = new DosAttrib(FileAttributes.HIDDEN, new FileTime(TIME)).encoded().toByteArray();
    for (int i = 0; i < 20_000; i++) {
      var bytes = java.util.Arrays.copyOf(good, random.nextInt(good.length + 1));
      if (bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        DosAttrib.decode(bytes);
      } catch (Malformed expected) {
        assertThat(expected).as("seed " + seed).hasMessageMatching(".+");
      }
    }
  }
}
