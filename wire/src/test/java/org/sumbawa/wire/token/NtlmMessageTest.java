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
import org.sumbawa.wire.dtyp.FileTime;

/** The messages of MS-NLMP 4.2, and what real peers send. */
class NtlmMessageTest {
  private static final NtlmVersion DOCUMENTS_SERVER = new NtlmVersion(6, 0, 6000, 15);
  private static final NtlmVersion DOCUMENTS_CLIENT = new NtlmVersion(5, 1, 2600, 15);

  private static NtlmMessage decoded(String hex) throws Malformed {
    return NtlmMessage.decode(WireReader.of(Bytes.hex(hex)));
  }

  /** MS-NLMP 4.2.2.3. */
  @Test
  void challenge_ofTheDocumentForVersion1_readsAsItSays() throws Malformed {
    var message =
        decoded("4e544c4d53535000020000000c000c0038000000338202e20123456789abcdef00000000000000000000"
            + "000000000000060070170000000f530065007200760065007200");

    assertThat(message).isEqualTo(new NtlmChallenge("Server", new NegotiateFlags(0xE2028233),
        Bytes.hex("0123456789abcdef"), AvPairs.NONE, DOCUMENTS_SERVER));
  }

  /** MS-NLMP 4.2.2.3. */
  @Test
  void authenticate_ofTheDocumentForVersion1_readsAndIsWrittenAlike() throws Malformed {
    var hex =
        "4e544c4d5353500003000000180018006c00000018001800840000000c000c00480000000800080054000000100010005c00"
            + "0000100010009c000000358280e20501280a0000000f44006f006d00610069006e00550073006500720043004f004d0050005500"
            + "54004500520098def7b87f88aa5dafe2df779688a172def11c7d5ccdef1367c43011f30298a2ad35ece64f16331c44bdbed92784"
            + "1f94518822b1b3f350c8958682ecbb3e3cb7";

    var message = decoded(hex);

    assertThat(message)
        .isEqualTo(new NtlmAuthenticate(Bytes.hex("98def7b87f88aa5dafe2df779688a172def11c7d5ccdef13"),
            Bytes.hex("67c43011f30298a2ad35ece64f16331c44bdbed927841f94"), "Domain", "User", "COMPUTER",
            Bytes.hex("518822b1b3f350c8958682ecbb3e3cb7"), new NegotiateFlags(0xE2808235), DOCUMENTS_CLIENT,
            Bytes.EMPTY));
    assertThat(message.encoded()).isEqualTo(Bytes.hex(hex));
  }

  /** MS-NLMP 4.2.3.3. */
  @Test
  void authenticate_ofTheDocumentWithClientChallenge_readsAndIsWrittenAlike() throws Malformed {
    var hex =
        "4e544c4d5353500003000000180018006c00000018001800840000000c000c00480000000800080054000000100010005c00"
            + "0000000000009c000000358208820501280a0000000f44006f006d00610069006e00550073006500720043004f004d0050005500"
            + "540045005200aaaaaaaaaaaaaaaa000000000000000000000000000000007537f803ae367128ca458204bde7caf81e97ed268326"
            + "7232";

    var message = (NtlmAuthenticate) decoded(hex);

    assertThat(message.encryptedSessionKey()).isEqualTo(Bytes.EMPTY);
    assertThat(message.flags().has(NegotiateFlags.EXTENDED_SESSIONSECURITY)).isTrue();
    assertThat(message.flags().has(NegotiateFlags.KEY_EXCH)).isFalse();
    assertThat(message.encoded()).isEqualTo(Bytes.hex(hex));
  }

  /** MS-NLMP 4.2.4.3. */
  @Test
  void challenge_ofTheDocumentForVersion2_readsAndIsWrittenAlike() throws Malformed {
    var hex =
        "4e544c4d53535000020000000c000c003800000033828ae20123456789abcdef00000000000000002400240044000000"
            + "060070170000000f53006500720076006500720002000c0044006f006d00610069006e0001000c00530065007200760065007200"
            + "00000000";

    var message = (NtlmChallenge) decoded(hex);

    assertThat(message.targetInfo()).isEqualTo(new AvPairs(
        List.of(AvPair.text(AvId.NB_DOMAIN_NAME, "Domain"), AvPair.text(AvId.NB_COMPUTER_NAME, "Server"))));
    assertThat(message.encoded()).isEqualTo(Bytes.hex(hex));
  }

  /** MS-NLMP 4.2.4.3. */
  @Test
  void authenticate_ofTheDocumentForVersion2_readsAndIsWrittenAlike() throws Malformed {
    var hex =
        "4e544c4d5353500003000000180018006c00000054005400840000000c000c00480000000800080054000000100010005c00"
            + "000010001000d8000000358288e20501280a0000000f44006f006d00610069006e00550073006500720043004f004d0050005500"
            + "54004500520086c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa68cd0ab851e51c96aabc927bebef6a1c010100000000"
            + "00000000000000000000aaaaaaaaaaaaaaaa0000000002000c0044006f006d00610069006e0001000c0053006500720076006500"
            + "72000000000000000000c5dad2544fc9799094ce1ce90bc9d03e";

    var message = (NtlmAuthenticate) decoded(hex);
    var response = NtlmV2Response.decode(WireReader.of(message.ntResponse()));

    assertThat(response).isEqualTo(new NtlmV2Response(Bytes.hex("68cd0ab851e51c96aabc927bebef6a1c"),
        FileTime.NONE, Bytes.hex("aaaaaaaaaaaaaaaa"), new AvPairs(List
            .of(AvPair.text(AvId.NB_DOMAIN_NAME, "Domain"), AvPair.text(AvId.NB_COMPUTER_NAME, "Server")))));
    assertThat(response.encoded()).isEqualTo(message.ntResponse());
    assertThat(message.encoded()).isEqualTo(Bytes.hex(hex));
  }

  /** Of a session of Samba's client: a MIC, and every attribute that a client adds. */
  @Test
  void authenticate_ofSambasClient_tellsItsAttributes() throws Malformed {
    var message =
        (NtlmAuthenticate) decoded("4e544c4d53535000030000001800180058000000e000e0007000000012001200500100"
            + "000e000e00620100000400040070010000100010007401000015820862060100000000000fc59cc6694b17970d7e085bc48eb31c"
            + "bb00000000000000000000000000000000000000000000000067af16acd856f905b0516a6fa09881f2010100000000000052fc04"
            + "f37b7cdd01ba20ce26d76741dc0000000002001000500045004500520053004d004200440001001000500045004500520053004d"
            + "0042004400040000000300040076006d000700080052fc04f37b7cdd010600040002000000080030003000000000000000000000"
            + "000000000027888d2098a1a1e9b2fdfb260a4de87905eadaf80992b931231fabe03f8dad9c0a0010000000000000000000000000"
            + "000000000009001c0063006900660073002f003100320037002e0030002e0030002e0031000000000057004f0052004b00470052"
            + "004f005500500073006d006200740065007300740056004d00db6165118a5422b9208887fa2f3d9aeb");

    assertThat(message.userName()).isEqualTo("smbtest");
    assertThat(message.domainName()).isEqualTo("WORKGROUP");
    assertThat(message.workstation()).isEqualTo("VM");
    assertThat(message.mic()).isEqualTo(Bytes.hex("c59cc6694b17970d7e085bc48eb31cbb"));
    assertThat(message.encryptedSessionKey().size()).isEqualTo(16);
    var attributes = NtlmV2Response.decode(WireReader.of(message.ntResponse())).avPairs();
    assertThat(attributes.flags()).isEqualTo(AvPairs.FLAG_MIC);
    assertThat(attributes.text(AvId.NB_COMPUTER_NAME)).contains("PEERSMBD");
    assertThat(attributes.text(AvId.DNS_DOMAIN_NAME)).contains("");
    assertThat(attributes.text(AvId.TARGET_NAME)).contains("cifs/127.0.0.1");
    assertThat(attributes.text(AvId.DNS_TREE_NAME)).isEmpty();
    assertThat(attributes.timestamp()).contains(new FileTime(0x01DD7C7BF304FC52L));
    assertThat(attributes.value(AvId.CHANNEL_BINDINGS)).contains(Bytes.of(new byte[16]));
    assertThat(
        SingleHostData.decode(WireReader.of(attributes.value(AvId.SINGLE_HOST).orElseThrow())).customData())
        .isEqualTo(Bytes.of(new byte[8]));
  }

  @Test
  void withoutMic_ofAMessage_hasZerosInItsPlaceAlone() {
    var message = Bytes.of(new byte[100]).toByteArray();
    Arrays.fill(message, (byte) 7);

    var without = NtlmAuthenticate.withoutMic(Bytes.of(message));

    Arrays.fill(message, 72, 88, (byte) 0);
    assertThat(without).isEqualTo(message);
  }

  /** The shortest that was ever sent, one without a version, and one whose denied fields hold rubbish. */
  @ParameterizedTest
  @ValueSource(strings = {"4e544c4d53535000010000000782 0800",
      "4e544c4d5353500001000000078208000000000000000000 0000000000000000",
      "4e544c4d535350000100000007820800ffffffffffffffffffffffffffffffff0000000000000000"})
  void negotiate_ofLittleOrDeniedContent_reads(String hex) throws Malformed {
    assertThat(decoded(hex))
        .isEqualTo(new NtlmNegotiate(new NegotiateFlags(0x00088207), "", "", NtlmVersion.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      // no message at all, no NTLM, a type that there is not
      "", "4e544c4d5353510001000000", "4e544c4d535350000400000007820800",
      // a name beyond the end
      "4e544c4d5353500001000000079208000400040028000000000000000000000000",
      // UTF-16 of an odd length
      "4e544c4d535350000200000003000300380000000100000001234567"
          + "89abcdef0000000000000000000000000000000000000000" + "00000000410042"})
  void message_thatCannotBe_isMalformed(String hex) {
    assertThatThrownBy(() -> decoded(hex)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      // without end, with an end that holds something, flags, a time and a hash of wrong length, odd text
      "0100020041 00", "0000010041", "060002000000", "07000400000000000000000000", "0a000100000000 0000",
      "010003004100420000 0000"})
  void attributes_thatCannotBe_areMalformed(String hex) {
    assertThatThrownBy(() -> AvPairs.decode(WireReader.of(Bytes.hex(hex)))).isInstanceOf(Malformed.class);
  }

  @Test
  void attributes_whenSet_keepTheirPlace() {
    var pairs = new AvPairs(List.of(AvPair.text(AvId.NB_DOMAIN_NAME, "D"),
        AvPair.text(AvId.NB_COMPUTER_NAME, "C"), AvPair.text(AvId.NB_DOMAIN_NAME, "D again")));

    var changed =
        pairs.with(AvPair.text(AvId.NB_DOMAIN_NAME, "E")).withFlags(6).withTimestamp(new FileTime(9));

    assertThat(changed.pairs().stream().map(pair -> pair.id().value())).containsExactly(2, 1, 6, 7);
    assertThat(changed.text(AvId.NB_DOMAIN_NAME)).contains("E");
    assertThat(changed.flags()).isEqualTo(6);
    assertThat(changed.timestamp()).contains(new FileTime(9));
    assertThat(AvPairs.NONE.flags()).isZero();
    assertThat(AvPairs.NONE.timestamp()).isEmpty();
  }

  @Test
  void value_thatCannotBeSent_cannotBeMade() {
    assertThatThrownBy(() -> new AvPair(AvId.FLAGS, Bytes.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AvId(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NtlmNegotiate(NegotiateFlags.NONE, "D", "", NtlmVersion.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NtlmNegotiate(NegotiateFlags.NONE, "", "W", NtlmVersion.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NtlmChallenge("", NegotiateFlags.NONE, Bytes.of(new byte[7]), AvPairs.NONE,
        NtlmVersion.NONE)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NtlmChallenge("", NegotiateFlags.NONE, Bytes.of(new byte[8]),
        AvPairs.NONE.withFlags(1), NtlmVersion.NONE)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NtlmAuthenticate(Bytes.EMPTY, Bytes.EMPTY, "", "", "", Bytes.EMPTY,
        NegotiateFlags.NONE, NtlmVersion.NONE, Bytes.of((byte) 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
        () -> new NtlmV2Response(Bytes.EMPTY, FileTime.NONE, Bytes.of(new byte[8]), AvPairs.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SingleHostData(Bytes.EMPTY, Bytes.of(new byte[32])))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
