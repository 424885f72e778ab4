package org.sumbawa.wire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

class Smb1NegotiateTest {
  /** What Samba's client opens with when it may speak SMB1. */
  private static final Bytes RECORDED = Bytes.hex(
      """
          ff534d4272000000001843c80000000000000000000000000000feff00000000003100024e54204c414e4d414e20312e3000024e54
          204c4d20302e31320002534d4220322e3030320002534d4220322e3f3f3f00""");

  @Test
  void recordedMessage_offersTheseDialects() throws Malformed {
    var negotiate = Smb1Negotiate.decode(WireReader.of(RECORDED));
    assertThat(negotiate.dialects()).containsExactly("NT LANMAN 1.0", "NT LM 0.12", "SMB 2.002", "SMB 2.???");
  }

  @Test
  void otherMessages_areMalformed() {
    assertMalformed(changed(4, 0x75));
    assertMalformed(changed(9, 0x98));
    assertMalformed(changed(0, 0xFE));
    assertMalformed(changed(35, 3));
    assertMalformed(changed(36, 0xE4));
    assertMalformed(RECORDED.slice(0, 80));
    assertMalformed(RECORDED.slice(0, 34));
  }

  @Test
  void isSmb1_looksAtTheFirstBytesFromThePosition() {
    var buffer = ByteBuffer.allocate(8).put(new byte[4]).put(new byte[]{-1, 'S', 'M', 'B'}).flip();
    assertThat(Smb1Negotiate.isSmb1(buffer)).isFalse();
    assertThat(Smb1Negotiate.isSmb1(buffer.position(4))).isTrue();
    assertThat(Smb1Negotiate.isSmb1(buffer.position(5))).isFalse();
    assertThat(Smb1Negotiate.isSmb1(Header.request(Command.ECHO, 0).encoded().buffer())).isFalse();
  }

  @Test
  void names_thatTheMessageCannotHold_cannotBeMade() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Smb1Negotiate(List.of("é")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Smb1Negotiate(List.of("a\0b")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Smb1Negotiate(List.of("a".repeat(0xFFFE))));
  }

  private static Bytes changed(int at, int value) {
    var bytes = RECORDED.toByteArray();
    bytes[at] = (byte) value;
    return Bytes.of(bytes);
  }

  private static void assertMalformed(Bytes bytes) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Smb1Negotiate.decode(WireReader.of(bytes)));
  }
}
