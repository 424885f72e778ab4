package org.sumbawa.wire.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

class SpnegoTest {
  /** MS-SPNG 4. */
  private static final Bytes OF_THE_DOCUMENT = Bytes.hex("""
      60 82 01 5d 06 06 2b 06 01 05 05 02 a0 82 01 51
      30 82 01 4d a0 1a 30 18 06 0a 2b 06 01 04 01 82
      37 02 02 1e 06 0a 2b 06 01 04 01 82 37 02 02 0a
      a2 82 01 01 04 81 fe 4e 45 47 4f 45 58 54 53 01
      00 00 00 00 00 00 00 60 00 00 00 70 00 00 00 cf
      fa 11 76 5e 12 59 9a 34 7d 76 68 52 bf ce 70 97
      45 87 10 bb 82 42 b4 c7 df ba d2 da 89 7a a3 11
      a7 d8 68 46 34 30 95 25 62 dc 13 c5 54 f2 01 00
      00 00 00 00 00 00 00 60 00 00 00 01 00 00 00 00
      00 00 00 00 00 00 00 5c 33 53 0d ea f9 0d 4d b2
      ec 4a e3 78 6e c3 08 4e 45 47 4f 45 58 54 53 03
      00 00 00 01 00 00 00 40 00 00 00 8e 00 00 00 cf
      fa 11 76 5e 12 59 9a 34 7d 76 68 52 bf ce 70 5c
      33 53 0d ea f9 0d 4d b2 ec 4a e3 78 6e c3 08 40
      00 00 00 4e 00 00 00 30 4c a0 4a 30 48 30 2a 80
      28 30 26 31 24 30 22 06 03 55 04 03 13 1b 58 4d
      4c 50 72 6f 76 69 64 65 72 20 49 6e 74 65 72 6d
      65 64 69 61 74 65 20 43 41 30 1a 80 18 30 16 31
      14 30 12 06 03 55 04 03 13 0b 58 4d 4c 50 72 6f
      76 69 64 65 72 a3 2a 30 28 a0 26 1b 24 6e 6f 74
      5f 64 65 66 69 6e 65 64 5f 69 6e 5f 52 46 43 34
      31 37 38 40 70 6c 65 61 73 65 5f 69 67 6e 6f 72
      65""");

  private static Spnego decoded(Bytes token) throws Malformed {
    return Spnego.decode(WireReader.of(token));
  }

  @Test
  void negTokenInit2_ofTheDocument_readsAsItSays() throws Malformed {
    var token = (NegTokenInit2) decoded(OF_THE_DOCUMENT);

    assertThat(token.mechTypes().mechanisms()).containsExactly(ObjectIdentifier.NEGOEX,
        ObjectIdentifier.NTLM);
    assertThat(token.mechTypes().first()).isEqualTo(ObjectIdentifier.NEGOEX);
    assertThat(token.mechTypes().encoded())
        .isEqualTo(Bytes.hex("3018060a2b06010401823702021e060a2b06010401823702020a"));
    assertThat(token.mechToken().size()).isEqualTo(254);
    assertThat(token.hintName()).isEqualTo(NegTokenInit2.NO_HINT);
    assertThat(token.mechListMic()).isEqualTo(Bytes.EMPTY);
    assertThat(token.encoded()).isEqualTo(OF_THE_DOCUMENT);
  }

  /**
   * Of a session of Samba's peers: the server's hint, then both sides' tokens, which differ in every shape.
   */
  @Test
  void tokens_ofSambasPeers_readAndAreWrittenAlike() throws Malformed {
    var hint = Bytes.hex("604806062b0601050502a03e303ca00e300c060a2b06010401823702020a"
        + "a32a3028a0261b246e6f745f646566696e65645f696e5f5246433431373840706c656173655f69676e6f7265");
    assertThat(decoded(hint)).isEqualTo(new NegTokenInit2(MechTypeList.of(List.of(ObjectIdentifier.NTLM)),
        Bytes.EMPTY, NegTokenInit2.NO_HINT, Bytes.EMPTY));
    assertThat(decoded(hint).encoded()).isEqualTo(hint);

    var init = Bytes.hex("604806062b0601050502a03e303ca00e300c060a2b06010401823702020a"
        + "a22a04284e544c4d53535000010000001582086200000000280000000000000028000000060100000000000f");
    assertThat(((NegTokenInit) decoded(init)).mechToken().size()).isEqualTo(40);
    assertThat(decoded(init).encoded()).isEqualTo(init);

    var end = Bytes.hex("a11b3019a0030a0100a312041001000000b5ea6cbb89e8591500000000");
    assertThat(decoded(end)).isEqualTo(new NegTokenResp(NegState.ACCEPT_COMPLETED, ObjectIdentifier.NONE,
        Bytes.EMPTY, Bytes.hex("01000000b5ea6cbb89e8591500000000")));
    assertThat(decoded(end).encoded()).isEqualTo(end);
  }

  @Test
  void negTokenInit_withOldFlagsAndFieldsOfTheFuture_readsWithoutThem() throws Malformed {
    var token = Bytes.hex("602d06062b0601050502a0233021a00d300b06092a864886f712010202a104030206c0"
        + "a20404020102a50404025c39");

    assertThat(decoded(token)).isEqualTo(new NegTokenInit(MechTypeList.of(List.of(ObjectIdentifier.KERBEROS)),
        Bytes.hex("0102"), Bytes.EMPTY));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      // indefinite length
      "a1803005a0030a0100",
      // length longer than it must be
      "a18107300 5a0030a0100", "a1820007 3005a0030a0100",
      // length of more bytes than a buffer can have
      "a184000000073005a0030a0100",
      // what is inside reaches beyond what is around it
      "a1073006a0030a0100",
      // something follows
      "a1073005a0030a010000",
      // a state that there is not
      "a1073005a0030a0104",
      // a state of two bytes
      "a1083006a0040a020000",
      // an identifier with a padded number, and one without end
      "a1093007a1050603800102", "a1073005a103060181"})
  void token_thatIsNotStrictlyEncoded_isMalformed(String hex) {
    assertThatThrownBy(() -> decoded(Bytes.hex(hex))).isInstanceOf(Malformed.class);
  }

  @Test
  void token_ofAnotherMechanism_isMalformedAndSaysWhose() {
    var kerberos = Bytes.hex("600f06092a864886f71201020201006e00");

    assertThatThrownBy(() -> decoded(kerberos)).isInstanceOf(Malformed.class)
        .hasMessageContaining("1.2.840.113554.1.2.2");
  }

  @Test
  void identifier_ofSixtyFourBytes_isTheLongest() throws Malformed {
    assertThat(decoded(naming(64)).toString()).contains("NegTokenResp");

    for (int length : new int[]{65, 65_000}) {
      assertThatThrownBy(() -> decoded(naming(length))).isInstanceOf(Malformed.class)
          .hasMessageContaining("object identifier of " + length + " bytes");
    }
    assertThatThrownBy(() -> new ObjectIdentifier(Bytes.of(new byte[65])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A token whose mechanism has a name of one number, as long as that. */
  private static Bytes naming(int length) {
    var name = new byte[length];
    Arrays.fill(name, (byte) 0xFF);
    name[length - 1] = 1;
    var identifier = DerWriter.element(DerTag.OBJECT_IDENTIFIER, Bytes.of(name));
    return DerWriter.element(0xA1, DerWriter.element(DerTag.SEQUENCE, DerWriter.element(0xA1, identifier)));
  }

  @Test
  void identifier_asText_isWhatItWasMadeOf() {
    for (var text : List.of("1.3.6.1.5.5.2", "1.2.840.113554.1.2.2.3", "2.5", "2.999.1", "0.39", "1.0.0",
        "2.25.329800735698586629295641978511506172918")) {
      assertThat(ObjectIdentifier.of(text)).hasToString(text);
    }
    assertThat(ObjectIdentifier.KERBEROS_MICROSOFT.content()).isEqualTo(Bytes.hex("2a864882f712010202"));
    assertThat(ObjectIdentifier.NONE).hasToString("");
    assertThat(MechTypeList.of(List.of()).first()).isEqualTo(ObjectIdentifier.NONE);
  }
}
