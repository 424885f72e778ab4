package org.sumbawa.wire.fscc.fsctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.ChainedEntries.EntryDecoder;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.SockAddr;

class FsctlStructuresTest {
  private static final Bytes KEY = Bytes.hex("000102030405060708090a0b0c0d0e0f1011121314151617");

  private static <W extends Wire> void check(W value, EntryDecoder<W> decoder, String hex) throws Malformed {
    assertThat(value.encoded()).isEqualTo(Bytes.hex(hex));
    assertThat(decoder.decode(WireReader.of(Bytes.hex(hex)))).isEqualTo(value);
  }

  private static <W> void refused(EntryDecoder<W> decoder, String hex) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> decoder.decode(WireReader.of(Bytes.hex(hex))));
  }

  @Test
  void copyChunk_isAKeyAndChunks() throws Malformed {
    check(new SrvCopyChunk.Request(KEY, List.of(new SrvCopyChunk.Chunk(1, 2, 3))),
        SrvCopyChunk.Request::decode,
        KEY + "01000000 00000000 0100000000000000 0200000000000000 03000000 00000000");
    check(new SrvCopyChunk.Response(256, 0x10_0000, 0x100_0000), SrvCopyChunk.Response::decode,
        "00010000 00001000 00000001");
  }

  @Test
  void copyChunk_withFewerChunksThanItSays_isMalformed() {
    refused(SrvCopyChunk.Request::decode, KEY + "ffffffff 00000000");
    refused(SrvCopyChunk.Request::decode,
        KEY + "02000000 00000000 0100000000000000 0200000000000000 03000000 00000000");
  }

  @Test
  void resumeKey_takes32Bytes() throws Malformed {
    check(new SrvRequestResumeKey.Response(KEY), SrvRequestResumeKey.Response::decode,
        KEY + "00000000 00000000");
    assertThat(new SrvRequestResumeKey.Response(KEY).encoded().size()).isEqualTo(32);
    assertThatIllegalArgumentException().isThrownBy(() -> new SrvRequestResumeKey.Response(KEY.slice(0, 23)));
  }

  @Test
  void snapshots_areTokensEndedByTwoNuls() throws Malformed {
    check(SrvEnumerateSnapshots.Response.all(List.of("@a", "@b")), SrvEnumerateSnapshots.Response::decode,
        "02000000 02000000 0e000000 40006100 0000 40006200 0000 0000");
    check(SrvEnumerateSnapshots.Response.countsOnly(List.of("@a", "@b")),
        SrvEnumerateSnapshots.Response::decode, "02000000 00000000 0e000000 00000000");
    check(SrvEnumerateSnapshots.Response.all(List.of()), SrvEnumerateSnapshots.Response::decode,
        "00000000 00000000 02000000 00000000");
  }

  @Test
  void snapshots_thatDoNotAddUp_areMalformed() {
    refused(SrvEnumerateSnapshots.Response::decode, "02000000 ffffffff 0e000000 40006100 0000");
    refused(SrvEnumerateSnapshots.Response::decode, "01000000 01000000 0e000000 40006100 0000 0000");
  }

  @Test
  void readHash_hasTwoFormsOfAnswer() throws Malformed {
    check(new SrvReadHash.Request(1, 2, 1, 100, 8), SrvReadHash.Request::decode,
        "01000000 02000000 01000000 64000000 0800000000000000");
    check(new SrvReadHash.HashBasedResponse(8, Bytes.hex("aabb")), SrvReadHash.HashBasedResponse::decode,
        "0800000000000000 02000000 00000000 aabb");
    check(new SrvReadHash.FileBasedResponse(8, 9, Bytes.hex("aa")), SrvReadHash.FileBasedResponse::decode,
        "0800000000000000 0900000000000000 01000000 00000000 aa");
    check(new SrvReadHash.HashHeader(1, 1, new FileTime(5), 6, 7, 8, true, "a"),
        SrvReadHash.HashHeader::decode,
        "01000000 01000000 0500000000000000 0600000000000000 07000000 08000000 0100 0200 6100");
  }

  @Test
  void resiliency_isATimeout() throws Malformed {
    check(new LmrRequestResiliency.Request(0xFFFF_FFFFL), LmrRequestResiliency.Request::decode,
        "ffffffff 00000000");
  }

  @Test
  void networkInterfaces_take152BytesEach() throws Malformed, UnknownHostException {
    var v4 = new SockAddr(new InetSocketAddress(InetAddress.getByAddress(new byte[]{10, 0, 0, 1}), 0));
    var v6 = new SockAddr(new InetSocketAddress(
        InetAddress.getByAddress(Bytes.hex("fe800000000000000000000000000001").toByteArray()), 0));
    check(
        new QueryNetworkInterfaceInfo.Response(List.of(
            new QueryNetworkInterfaceInfo.NetworkInterface(2,
                QueryNetworkInterfaceInfo.Capability.RSS_CAPABLE, 1_000_000_000L, v4),
            new QueryNetworkInterfaceInfo.NetworkInterface(2, QueryNetworkInterfaceInfo.Capability.NONE,
                1_000_000_000L, v6))),
        QueryNetworkInterfaceInfo.Response::decode,
        "98000000 02000000 01000000 00000000 00ca9a3b00000000 0200 0000 0a000001" + "00".repeat(120)
            + "00000000 02000000 00000000 00000000 00ca9a3b00000000 1700 0000 00000000"
            + "fe800000000000000000000000000001" + "00".repeat(104));
  }

  @Test
  void validateNegotiate_repeatsWhatWasNegotiated() throws Malformed {
    var guid = new Guid(0x0807_0605_0403_0201L, 0x100F_0E0D_0C0B_0A09L);
    check(new ValidateNegotiateInfo.Request(0x7F, guid, 1, List.of(0x0202, 0x0210, 0x0300)),
        ValidateNegotiateInfo.Request::decode,
        "7f000000 0102030405060708090a0b0c0d0e0f10 0100 0300 0202 1002 0003");
    check(new ValidateNegotiateInfo.Response(0x2F, guid, 3, 0x0302), ValidateNegotiateInfo.Response::decode,
        "2f000000 0102030405060708090a0b0c0d0e0f10 0300 0203");
    refused(ValidateNegotiateInfo.Request::decode,
        "7f000000 0102030405060708090a0b0c0d0e0f10 0100 0300 0202 1002");
  }

  @Test
  void setSparse_withoutAByte_meansYes() throws Malformed {
    check(new SetSparse.Request(true), SetSparse.Request::decode, "01");
    check(new SetSparse.Request(false), SetSparse.Request::decode, "00");
    assertThat(SetSparse.Request.decode(WireReader.of()).setSparse()).isTrue();
  }

  @Test
  void ranges_areOffsetAndLength() throws Malformed {
    check(new SetZeroData.Request(16, 32), SetZeroData.Request::decode, "1000000000000000 2000000000000000");
    check(new QueryAllocatedRanges.Request(new ByteRange(1, 2)), QueryAllocatedRanges.Request::decode,
        "0100000000000000 0200000000000000");
    check(new QueryAllocatedRanges.Response(List.of(new ByteRange(1, 2), new ByteRange(3, 4))),
        QueryAllocatedRanges.Response::decode,
        "0100000000000000 0200000000000000 0300000000000000 0400000000000000");
    check(new QueryAllocatedRanges.Response(List.of()), QueryAllocatedRanges.Response::decode, "");
    refused(QueryAllocatedRanges.Response::decode, "0100000000000000 02000000000000");
  }

  @Test
  void trim_isAKeyAndRanges() throws Malformed {
    check(new FileLevelTrim.Request(0, List.of(new ByteRange(1, 2))), FileLevelTrim.Request::decode,
        "00000000 01000000 0100000000000000 0200000000000000");
    check(new FileLevelTrim.Response(1), FileLevelTrim.Response::decode, "01000000");
    refused(FileLevelTrim.Request::decode, "00000000 ffffffff");
  }

  @Test
  void duplicateExtents_beginWithAFileIdOf16Bytes() throws Malformed {
    var extents = "0100000000000000 0200000000000000 0300000000000000 0400000000000000 0500000000000000";
    var request = new DuplicateExtentsToFile.Request(1, 2, 3, 4, 5);
    check(request, DuplicateExtentsToFile.Request::decode, extents);
    check(
        new DuplicateExtentsToFileEx.Request(request, DuplicateExtentsToFileEx.DuplicateFlags.SOURCE_ATOMIC),
        DuplicateExtentsToFileEx.Request::decode, "3000000000000000" + extents + "01000000 00000000");
    refused(DuplicateExtentsToFileEx.Request::decode, "3800000000000000" + extents + "01000000 00000000");
  }

  @Test
  void compression_isANumber() throws Malformed {
    check(CompressionState.LZNT1, CompressionState::decode, "0200");
  }

  @Test
  void integrity_hasThreeForms() throws Malformed {
    check(new IntegrityInformation.GetResponse(IntegrityInformation.CHECKSUM_CRC64, 0, 65_536, 4096),
        IntegrityInformation.GetResponse::decode, "0200 0000 00000000 00000100 00100000");
    check(
        new IntegrityInformation.SetRequest(IntegrityInformation.CHECKSUM_UNCHANGED,
            IntegrityInformation.ENFORCEMENT_OFF),
        IntegrityInformation.SetRequest::decode, "ffff 0000 01000000");
    check(new IntegrityInformation.SetRequestEx(true, false, 1, 1), IntegrityInformation.SetRequestEx::decode,
        "01 00 0000 01000000 01 00000000000000");
  }

  @Test
  void offloadToken_isBigEndian() throws Malformed {
    var zeros = new OffloadToken(OffloadToken.ZERO_DATA, 8, Bytes.of(new byte[OffloadToken.ID_SIZE]));
    var token = "ffff0001 0000 0008" + "00".repeat(504);
    check(zeros, OffloadToken::decode, token);
    check(new OffloadRead.Request(1000, 4096, 8192), OffloadRead.Request::decode,
        "20000000 00000000 e8030000 00000000 0010000000000000 0020000000000000");
    check(new OffloadRead.Response(OffloadRead.Response.ALL_ZERO_BEYOND, 8192, zeros),
        OffloadRead.Response::decode, "10020000 01000000 0020000000000000" + token);
    check(new OffloadWrite.Request(1, 2, 3, zeros), OffloadWrite.Request::decode,
        "20020000 00000000 0100000000000000 0200000000000000 0300000000000000" + token);
    check(new OffloadWrite.Response(2), OffloadWrite.Response::decode, "10000000 00000000 0200000000000000");
    refused(OffloadWrite.Response::decode, "11000000 00000000 0200000000000000");
  }

  @Test
  void regions_areCounted() throws Malformed {
    var region = new QueryFileRegions.Region(0, 4096, QueryFileRegions.VALID_CACHED_DATA);
    var hex = "0000000000000000 0010000000000000 01000000 00000000";
    check(region, QueryFileRegions.Region::decode, hex);
    check(new QueryFileRegions.Response(2, List.of(region)), QueryFileRegions.Response::decode,
        "00000000 02000000 01000000 00000000" + hex);
    refused(QueryFileRegions.Response::decode, "00000000 02000000 02000000 00000000" + hex);
  }

  @Test
  void pipes_areWaitedForAndPeekedAt() throws Malformed {
    check(new PipeWait.Request("srvsvc", 50, true), PipeWait.Request::decode,
        "3200000000000000 0c000000 01 00 7300720076007300760063 00");
    check(new PipePeek.Response(PipePeek.Response.CONNECTED, 2, 1, 2, Bytes.hex("aabb")),
        PipePeek.Response::decode, "03000000 02000000 01000000 02000000 aabb");
  }

  @Test
  void volumes_haveTheirDocumentsSizes() throws Malformed {
    var size = new VolumeSize(1, 2, 3, 4, 5, 512, 4096);
    var sizeHex = "0100000000000000 0200000000000000 0300000000000000 0400000000000000 0500000000000000"
        + "00020000 00100000";
    check(new NtfsVolumeData(size, 1024, 0, new NtfsVolumeData.MasterFileTable(6, 7, 8, 9, 10)),
        NtfsVolumeData::decode, sizeHex + "00040000 00000000 0600000000000000 0700000000000000"
            + "0800000000000000 0900000000000000 0a00000000000000");
    check(new RefsVolumeData(3, 7, 4096, size, 2048), RefsVolumeData::decode,
        "98000000 03000000 07000000 00100000" + sizeHex + "0008000000000000" + "00".repeat(80));
    refused(RefsVolumeData::decode, "47000000 03000000 07000000 00100000" + sizeHex + "0008000000000000");
  }
}
