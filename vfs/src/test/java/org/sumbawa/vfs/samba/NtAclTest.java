package org.sumbawa.vfs.samba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.SecurityDescriptor;

class NtAclTest {
  /** O:SYG:SYD:(A;;FA;;;WD), as Samba lays it out after offsets that fit each version. */
  private static final String PARTS = "010100000000000512000000 010100000000000512000000"
      + "02001c000100000000001400ff011f00010100000000000100000000";

  private static final String HASH = "11".repeat(64);

  private static SecurityDescriptor expected() throws Malformed {
    var plain = "01000480 14000000 20000000 00000000 2c000000" + PARTS;
    return SecurityDescriptor.decode(WireReader.of(Bytes.hex(plain)));
  }

  private static byte[] value(String front, String owner, String group, String dacl) {
    return Bytes.hex(front + "01000480" + owner + group + "00000000" + dacl + PARTS).toByteArray();
  }

  /** Made with Samba's own NDR library. */
  @Test
  void decode_versions1To4_haveTheDescriptor() throws Malformed {
    assertThat(NtAcl.decode(value("01000100 00000200", "1c000000", "28000000", "34000000")))
        .isEqualTo(expected());
    assertThat(NtAcl
        .decode(value("02000200 00000200 04000200" + "22".repeat(16), "30000000", "3c000000", "48000000")))
        .isEqualTo(expected());
    assertThat(NtAcl
        .decode(value("03000300 00000200 04000200 0100" + HASH + "0000", "64000000", "70000000", "7c000000")))
        .isEqualTo(expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"706f7369785f61636c00:b4000000:c0000000:cc000000",
      "616263640000:b0000000:bc000000:c8000000", "0000:ac000000:b8000000:c4000000",
      "6100:ac000000:b8000000:c4000000"})
  void decode_version4WithAnyDescription_hasTheDescriptor(String parts) throws Malformed {
    var part = parts.split(":", -1);
    var front = "04000400 00000200 04000200 0100" + HASH + part[0] + "019b506b6ec0d501" + HASH;
    assertThat(NtAcl.decode(value(front, part[1], part[2], part[3]))).isEqualTo(expected());
  }

  @Test
  void decode_whatSamba417Wrote_hasOwnerAndList() throws Malformed {
    var value = Bytes.hex("03000300000002000400020001000000" + "00".repeat(64)
        + "01000480640000008000000000000000900000000105000000000005150000005e6d85997ffe7ef8d0c353bce8030000"
        + "010200000000001602000000e1030000020080000500000000001400a90012000101000000000001000000000000"
        + "1400bf01120001010000000000010000000000001400ff011f0001010000000000051200000000001800bf0112000102"
        + "00000000001602000000e103000000002400ff011f000105000000000005150000005e6d85997ffe7ef8d0c353bce8030000");
    var descriptor = NtAcl.decode(value.toByteArray());
    assertThat(descriptor.owner().orElseThrow().toString())
        .isEqualTo("S-1-5-21-2575658334-4169072255-3159606224-1000");
    assertThat(descriptor.dacl().orElseThrow().aces()).hasSize(5);
  }

  @Test
  void encode_version1_isReadBack() throws Malformed {
    var encoded = NtAcl.encode(expected());
    assertThat(Bytes.of(encoded).slice(0, 12)).isEqualTo(Bytes.hex("01000100 00000200 01000480"));
    assertThat(NtAcl.decode(encoded)).isEqualTo(expected());
    assertThat(NtAcl.decode(NtAcl.encode(SecurityDescriptor.EMPTY))).isEqualTo(SecurityDescriptor.EMPTY);
  }

  @Test
  void decode_anyBytes_isMalformedAtWorst() throws Malformed {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      var bytes = NtAcl.encode(expected());
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      var cut = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      try {
        NtAcl.decode(cut);
      } catch (Malformed expected) {
        assertThat(expected).as("seed " + seed).hasMessageMatching(".+");
      }
    }
    assertThatThrownBy(() -> NtAcl.decode(Bytes.hex("05000500 00000200").toByteArray()))
        .isInstanceOf(Malformed.class);
  }
}
