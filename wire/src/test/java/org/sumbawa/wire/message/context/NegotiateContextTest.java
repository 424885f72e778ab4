package org.sumbawa.wire.message.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

class NegotiateContextTest {

  @Test
  void contexts_areLaidOutAsInTheDocument() throws Malformed {
    assertForm(new PreauthIntegrityCapabilities(List.of(1), Bytes.hex("aabb")),
        "0100 0800 00000000 0100 0200 0100 aabb");
    assertForm(new EncryptionCapabilities(List.of(2, 1, 4, 3)),
        "0200 0a00 00000000 0400 0200 0100 0400 0300");
    assertForm(new CompressionCapabilities(CompressionFlags.CHAINED, List.of(4, 2)),
        "0300 0c00 00000000 0200 0000 01000000 0400 0200");
    assertForm(new NetName("ab"), "0500 0400 00000000 61006200");
    assertForm(new TransportCapabilities(TransportFlags.ACCEPT_TRANSPORT_LEVEL_SECURITY),
        "0600 0400 00000000 01000000");
    assertForm(new RdmaTransformCapabilities(List.of(1, 2)),
        "0700 0c00 00000000 0200 0000 00000000 0100 0200");
    assertForm(new SigningCapabilities(List.of(2, 1, 0)), "0800 0800 00000000 0300 0200 0100 0000");
    assertForm(new RawNegotiateContext(0x100, Bytes.hex("93ad2550")), "0001 0400 00000000 93ad2550");
  }

  @Test
  void list_ofSeveral_isAlignedButNotPaddedAtItsEnd() throws Malformed {
    List<NegotiateContext> list = List.of(new SigningCapabilities(List.of(1)), new NetName("a"));
    var out = new WireWriter();
    NegotiateContext.encodeList(list, out);
    var bytes = Bytes.hex("0800 0400 00000000 0100 0100 00000000 0500 0200 00000000 6100");
    assertThat(out.view()).isEqualTo(bytes);
    assertThat(NegotiateContext.decodeList(WireReader.of(bytes), 2)).isEqualTo(list);
  }

  @Test
  void contexts_shorterThanTheirCounts_areMalformed() {
    assertMalformed("0100 0600 00000000 0100 0400 0100");
    assertMalformed("0200 0400 00000000 0200 0200");
    assertMalformed("0300 0600 00000000 0000 0000 0100");
    assertMalformed("0600 0300 00000000 010000");
    assertMalformed("0700 0200 00000000 0000");
    assertMalformed("0800 0000 00000000");
    assertMalformed("0800 0500 00000000 0100 0100");
  }

  @Test
  void context_longerThanItsCounts_isUnderstood() throws Malformed {
    assertThat(NegotiateContext.decodeList(WireReader.of(Bytes.hex("0800 0600 00000000 0100 0200 ffff")), 1))
        .containsExactly(new SigningCapabilities(List.of(2)));
  }

  @Test
  void netName_ofOddLength_isIgnoredRatherThanRefused() throws Malformed {
    assertForm(new RawNegotiateContext(NetName.TYPE, Bytes.hex("616263")), "0500 0300 00000000 616263");
  }

  private static void assertForm(NegotiateContext context, String hex) throws Malformed {
    var out = new WireWriter();
    NegotiateContext.encodeList(List.of(context), out);
    assertThat(out.view()).isEqualTo(Bytes.hex(hex));
    assertThat(NegotiateContext.decodeList(WireReader.of(Bytes.hex(hex)), 1)).containsExactly(context);
  }

  private static void assertMalformed(String hex) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> NegotiateContext.decodeList(WireReader.of(Bytes.hex(hex)), 1));
  }
}
