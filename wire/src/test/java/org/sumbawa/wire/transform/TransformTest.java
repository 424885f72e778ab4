package org.sumbawa.wire.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;

class TransformTest {

  /** The beginning of an encrypted message between Samba's tools and its server. */
  @Test
  void recordedTransformHeader_isReadFieldByField() throws Malformed {
    var bytes = Bytes.hex(
        """
            fd534d42 99ea97ca4894f0c1c042faae633806d9 0100000000000000284a0a9400000000 6a000000 0000 0100 ce68ab1700000000""");
    var header = TransformHeader.decode(WireReader.of(bytes));
    assertThat(header).isEqualTo(new TransformHeader(Bytes.hex("99ea97ca4894f0c1c042faae633806d9"),
        Bytes.hex("0100000000000000284a0a9400000000"), 106, TransformHeader.ENCRYPTED, 0x17AB68CEL));
    assertThat(header.encoded()).isEqualTo(bytes);
    assertThat(TransformHeader.isTransform(bytes.buffer())).isTrue();
    assertThat(CompressionHeader.isCompressed(bytes.buffer())).isFalse();
    assertThat(TransformHeader.isTransform(bytes.slice(0, 3).buffer())).isFalse();
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> TransformHeader.decode(WireReader.of(bytes.slice(0, 51))));
  }

  @Test
  void unchainedCompression_isLaidOutAsInTheDocument() throws Malformed {
    var bytes = Bytes.hex("fc534d42 00100000 0200 0000 03000000 aabbcc 11223344");
    assertForm(
        new UnchainedCompression(4096, CompressionAlgorithm.LZ77, Bytes.hex("aabbcc"), Bytes.hex("11223344")),
        bytes);
    assertThat(CompressionHeader.isCompressed(bytes.buffer())).isTrue();
  }

  @Test
  void unchainedCompression_withoutAlgorithmOrBeyondTheEnd_isMalformed() {
    assertMalformed("fc534d42 00100000 0000 0000 00000000 11223344");
    assertMalformed("fc534d42 00100000 0600 0000 00000000 11223344");
    assertMalformed("fc534d42 00100000 0200 0000 05000000 11223344");
    assertMalformed("fc534d42 00100000 0200 0200 00000000 11223344");
    assertMalformed("fe534d42 00100000 0200 0000 00000000 11223344");
  }

  @Test
  void chainedCompression_isLaidOutAsInTheDocument() throws Malformed {
    assertForm(new ChainedCompression(8196,
        List.of(new CompressedPayload.Pattern(0x61, 4096),
            new CompressedPayload.Compressed(CompressionAlgorithm.LZ77_HUFFMAN, 4096, Bytes.hex("112233")),
            new CompressedPayload.Plain(Bytes.hex("aabbccdd")))),
        Bytes.hex("""
            fc534d42 04200000
            0400 0100 08000000 61 00 0000 00100000
            0300 0000 07000000 00100000 112233
            0000 0000 04000000 aabbccdd"""));
  }

  @Test
  void chainedCompression_whosePayloadsDoNotFit_isMalformed() {
    assertMalformed("fc534d42 00100000 0400 0100 07000000 61 00 0000 001000");
    assertMalformed("fc534d42 00100000 0400 0100 09000000 61 00 0000 00100000 00");
    assertMalformed("fc534d42 00100000 0200 0100 03000000 112233");
    assertMalformed("fc534d42 00100000 0000 0100 05000000 11223344");
    assertMalformed("fc534d42 00100000 0000 0100 04000000 11223344 00");
  }

  @Test
  void payloads_knowHowManyBytesComeOut() {
    assertThat(new CompressedPayload.Pattern(0, 0xFFFF_FFFFL).originalSize()).isEqualTo(0xFFFF_FFFFL);
    assertThat(new CompressedPayload.Plain(Bytes.hex("aabb")).originalSize()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CompressedPayload.Compressed(CompressionAlgorithm.PATTERN_V1, 1, Bytes.EMPTY));
  }

  @Test
  void rdmaTransform_isLaidOutAsInTheDocument() throws Malformed {
    var transform = new RdmaTransform(2,
        List.of(
            new RdmaCryptoTransform(RdmaCryptoTransform.SIGNING, Bytes.hex("11223344"), Bytes.hex("aabbcc"))),
        List.of(new RdmaBufferDescriptor(0x0807060504030201L, 0x0D0C0B0A, 4096)));
    assertThat(RdmaTransform.decode(WireReader.of(Bytes.hex("""
        3000 1000 02000000 0100 0000 00000000
        0200 0400 0300 0000 11223344 aabbcc 00 0000000000000000 0000000000000000
        0102030405060708 0a0b0c0d 00100000""")))).isEqualTo(transform);
    var bytes = Bytes.hex("""
        2000 1000 02000000 0100 0000 00000000
        0200 0400 0300 0000 11223344 aabbcc 00
        0102030405060708 0a0b0c0d 00100000""");
    assertThat(transform.encoded()).isEqualTo(bytes);
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> RdmaTransform.decode(WireReader.of(bytes.slice(0, 40))));
  }

  @Test
  void rdmaTransform_ofNoTransformOrALongSignature_isMalformed() {
    assertThatExceptionOfType(Malformed.class).isThrownBy(
        () -> RdmaTransform.decode(WireReader.of(Bytes.hex("0000 0000 00000000 0000 0000 00000000"))));
    assertThatExceptionOfType(Malformed.class).isThrownBy(
        () -> RdmaCryptoTransform.decode(WireReader.of(Bytes.hex("0100 1100 0000 0000" + "00".repeat(24)))));
  }

  @Test
  void descriptors_fillTheChannelInformation() throws Malformed {
    var one = "0100000000000000 02000000 03000000";
    assertThat(RdmaBufferDescriptor.decodeList(WireReader.of(Bytes.hex(one + one))))
        .containsExactly(new RdmaBufferDescriptor(1, 2, 3), new RdmaBufferDescriptor(1, 2, 3));
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> RdmaBufferDescriptor.decodeList(WireReader.of(Bytes.hex(one + "00"))));
  }

  @Test
  void algorithms_areNumberedAsInTheDocument() {
    assertThat(CompressionAlgorithm.of(5)).contains(CompressionAlgorithm.LZ4);
    assertThat(CompressionAlgorithm.of(6)).isEmpty();
    assertThat(CompressionAlgorithm.LZ77_HUFFMAN.id()).isEqualTo(3);
  }

  private static void assertForm(Wire value, Bytes bytes) throws Malformed {
    assertThat(value.encoded()).isEqualTo(bytes);
    assertThat(CompressionHeader.decode(WireReader.of(bytes))).isEqualTo(value);
  }

  private static void assertMalformed(String hex) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> CompressionHeader.decode(WireReader.of(Bytes.hex(hex))));
  }
}
