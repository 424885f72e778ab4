package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.ChainedEntries.EntryDecoder;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.directory.DirectoryBuffer;
import org.sumbawa.wire.fscc.directory.DirectoryInfoClass;
import org.sumbawa.wire.fscc.directory.DirectoryInformation;
import org.sumbawa.wire.fscc.file.FileFullEaInformation;
import org.sumbawa.wire.fscc.file.FileInformation;
import org.sumbawa.wire.fscc.filesystem.FsInformation;
import org.sumbawa.wire.fscc.fsctl.CompressionState;
import org.sumbawa.wire.fscc.fsctl.QueryAllocatedRanges;
import org.sumbawa.wire.fscc.fsctl.QueryNetworkInterfaceInfo;
import org.sumbawa.wire.fscc.fsctl.SetZeroData;
import org.sumbawa.wire.fscc.fsctl.SrvCopyChunk;
import org.sumbawa.wire.fscc.fsctl.SrvRequestResumeKey;
import org.sumbawa.wire.fscc.fsctl.ValidateNegotiateInfo;

/** What another implementation sent is read, and written back byte for byte. */
class CapturedPayloadTest {

  /**
   * One payload.
   *
   * @param carrier CN notify, QD listing, QI and SI information asked and set, IOREQ and IORSP controls
   * @param number the information type, the directory class or the control code
   * @param infoClass the information class
   * @param bytes what was sent
   */
  record Payload(String carrier, int number, int infoClass, Bytes bytes) {}

  static List<Payload> payloads() throws IOException {
    return lines("captured.txt").stream().map(line -> line.split(" ")).map(parts -> new Payload(parts[0],
        Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Bytes.hex(parts[3]))).toList();
  }

  static List<String> lines(String resource) throws IOException {
    try (
        var in = Objects.requireNonNull(CapturedPayloadTest.class.getResourceAsStream("/fscc/" + resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void payload_readAndWritten_isAsItWas(Payload payload) throws Malformed {
    var again = switch (payload.carrier()) {
      case "CN" -> notified(payload.bytes());
      case "QD" -> listed(DirectoryInfoClass.of(payload.number()).orElseThrow(), payload.bytes());
      case "QI", "SI" -> information(payload);
      case "IOREQ" -> request(Fsctl.of(payload.number()).orElseThrow()).decode(in(payload)).encoded();
      case "IORSP" -> response(Fsctl.of(payload.number()).orElseThrow()).decode(in(payload)).encoded();
      default -> throw new AssertionError(payload);
    };
    // Requests may go on behind their structure, in padding.
    assertThat(payload.bytes().slice(0, again.size())).isEqualTo(again);
    assertThat(payload.bytes().size() - again.size()).isBetween(0, "SI".equals(payload.carrier()) ? 4 : 0);
  }

  private static WireReader in(Payload payload) {
    return WireReader.of(payload.bytes());
  }

  private static Bytes notified(Bytes bytes) throws Malformed {
    var out = new WireWriter();
    NotifyRecord.encodeList(NotifyRecord.decodeList(WireReader.of(bytes)), out);
    return out.view();
  }

  private static Bytes listed(DirectoryInfoClass infoClass, Bytes bytes) throws Malformed {
    var out = new WireWriter();
    var buffer = new DirectoryBuffer(infoClass, out, bytes.size());
    assertThat(DirectoryBuffer.decode(infoClass, WireReader.of(bytes))).isNotEmpty().allMatch(buffer::add);
    return out.view();
  }

  private static Bytes information(Payload payload) throws Malformed {
    return payload.number() == 1
        ? FileInformation.decode(FileInfoClass.of(payload.infoClass()).orElseThrow(), in(payload)).encoded()
        : FsInformation.decode(FsInfoClass.of(payload.infoClass()).orElseThrow(), in(payload)).encoded();
  }

  private static EntryDecoder<? extends Wire> request(Fsctl control) {
    return switch (control) {
      case SRV_COPYCHUNK, SRV_COPYCHUNK_WRITE -> SrvCopyChunk.Request::decode;
      case VALIDATE_NEGOTIATE_INFO -> ValidateNegotiateInfo.Request::decode;
      case QUERY_ALLOCATED_RANGES -> QueryAllocatedRanges.Request::decode;
      case SET_ZERO_DATA -> SetZeroData.Request::decode;
      case SET_COMPRESSION -> CompressionState::decode;
      default -> throw new AssertionError(control);
    };
  }

  private static EntryDecoder<? extends Wire> response(Fsctl control) {
    return switch (control) {
      case SRV_COPYCHUNK, SRV_COPYCHUNK_WRITE -> SrvCopyChunk.Response::decode;
      case SRV_REQUEST_RESUME_KEY -> SrvRequestResumeKey.Response::decode;
      case VALIDATE_NEGOTIATE_INFO -> ValidateNegotiateInfo.Response::decode;
      case QUERY_ALLOCATED_RANGES -> QueryAllocatedRanges.Response::decode;
      case QUERY_NETWORK_INTERFACE_INFO -> QueryNetworkInterfaceInfo.Response::decode;
      case GET_COMPRESSION -> CompressionState::decode;
      case CREATE_OR_GET_OBJECT_ID -> ObjectId::decode;
      default -> throw new AssertionError(control);
    };
  }

  @Test
  void extendedAttributes_areTheTwoThatWereSet() throws Exception {
    var payload = payloads().stream().filter(each -> each.carrier().equals("QI") && each.infoClass() == 15)
        .findFirst().orElseThrow();
    assertThat(FileFullEaInformation.decode(in(payload)).eas()).containsExactly(
        new FullEa("SECONDEA", Bytes.of("ValueTwo".getBytes(StandardCharsets.US_ASCII))),
        new FullEa("EAONE", Bytes.of("VALUE1".getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void listing_beginsWithTheFolderItself() throws Exception {
    var payload = payloads().stream().filter(each -> each.carrier().equals("QD") && each.number() == 12)
        .findFirst().orElseThrow();
    assertThat(DirectoryBuffer.decode(DirectoryInfoClass.NAMES, in(payload)))
        .extracting(DirectoryInformation::fileName).startsWith(".", "..");
  }
}
