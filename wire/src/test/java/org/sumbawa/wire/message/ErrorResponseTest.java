package org.sumbawa.wire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.FileId;

class ErrorResponseTest {

  @Test
  void error_withNothingToSay_hasNineBytes() throws Malformed {
    assertThat(ErrorResponse.EMPTY.encoded()).isEqualTo(Bytes.hex("0900 00 00 00000000 00"));
    assertThat(response(Command.CREATE, NtStatus.ACCESS_DENIED, "0900 00 00 00000000 00"))
        .isEqualTo(ErrorResponse.EMPTY);
    assertThat(response(Command.CREATE, NtStatus.PENDING, "0900 00 00 00000000 21"))
        .isEqualTo(ErrorResponse.EMPTY);
    assertThat(response(Command.CREATE, NtStatus.ACCESS_DENIED, "0900 00 00 00000000"))
        .isEqualTo(ErrorResponse.EMPTY);
  }

  @Test
  void neededSize_inEachDialect_hasItsForm() {
    var size = Bytes.hex("58010000");
    assertThat(ErrorResponse.of(Dialect.V3_0_2, size).encoded())
        .isEqualTo(Bytes.hex("0900 00 00 04000000 58010000"));
    assertThat(ErrorResponse.of(Dialect.V3_1_1, size).encoded())
        .isEqualTo(Bytes.hex("0900 01 00 0c000000 04000000 00000000 58010000"));
    assertThat(ErrorResponse.of(Dialect.V3_1_1, Bytes.EMPTY).encoded())
        .isEqualTo(Bytes.hex("0900 01 00 08000000 00000000 00000000"));
    assertThat(ErrorResponse.of(Dialect.V3_0, size).detail()).isEqualTo(size);
    assertThat(ErrorResponse.of(Dialect.V3_1_1, size).detail()).isEqualTo(size);
  }

  @Test
  void contexts_beginAtMultiplesOf8() throws Malformed {
    var error = new ErrorResponse(List.of(new ErrorContext(ErrorContext.SHARE_REDIRECT, Bytes.hex("aabb")),
        new ErrorContext(ErrorContext.DEFAULT, Bytes.hex("cc"))), Bytes.EMPTY);
    var bytes = "0900 02 00 19000000 02000000 53526472 aabb 000000000000 01000000 00000000 cc";
    assertThat(error.encoded()).isEqualTo(Bytes.hex(bytes));
    assertThat(response(Command.TREE_CONNECT, NtStatus.BAD_NETWORK_NAME, bytes)).isEqualTo(error);
    assertThat(error.detail()).isEqualTo(Bytes.hex("cc"));
  }

  @Test
  void bodyOfNineBytes_isAnErrorOrNot_asTheStatusSays() throws Malformed {
    var body = "0900 4800 02000000 aabb";
    var output = Bytes.hex("aabb");
    assertThat(response(Command.QUERY_INFO, NtStatus.SUCCESS, body))
        .isEqualTo(new QueryInfo.Response(output));
    assertThat(response(Command.QUERY_INFO, NtStatus.BUFFER_OVERFLOW, body))
        .isEqualTo(new QueryInfo.Response(output));
    assertThat(response(Command.QUERY_DIRECTORY, NtStatus.BUFFER_OVERFLOW, body))
        .isEqualTo(new QueryDirectory.Response(output));
    assertThat(response(Command.CHANGE_NOTIFY, NtStatus.NOTIFY_ENUM_DIR, "0900 0000 00000000"))
        .isEqualTo(new ChangeNotify.Response(Bytes.EMPTY));
    assertThat(response(Command.CHANGE_NOTIFY, NtStatus.CANCELLED, "0900 00 00 00000000 00"))
        .isEqualTo(ErrorResponse.EMPTY);
    assertThat(response(Command.SESSION_SETUP, NtStatus.MORE_PROCESSING_REQUIRED, "0900 0000 4800 0200 aabb"))
        .isInstanceOf(SessionSetup.Response.class);
    assertThat(response(Command.SESSION_SETUP, NtStatus.LOGON_FAILURE, "0900 00 00 00000000 00"))
        .isEqualTo(ErrorResponse.EMPTY);
  }

  @Test
  void copyChunkRefusal_withItsLimits_isAResponse() throws Malformed {
    var ioctl = new Ioctl.Response(0x1440F2, new FileId(1, 2), Bytes.hex("000100000000100000000001"));
    var out = new WireWriter();
    var header = Header.request(Command.IOCTL, 1).respond(NtStatus.INVALID_PARAMETER, 1);
    header.encode(out);
    ioctl.encode(out);
    assertThat(ResponseBody.decode(header, WireReader.of(out.view()))).isEqualTo(ioctl);
  }

  @Test
  void cancel_hasNoResponseButMayFail() throws Malformed {
    assertThat(response(Command.CANCEL, NtStatus.ACCESS_DENIED, "0900 00 00 00000000 00"))
        .isEqualTo(ErrorResponse.EMPTY);
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> response(Command.CANCEL, NtStatus.SUCCESS, "0400 0000"));
  }

  @Test
  void symbolicLink_isLaidOutAsInTheDocument() throws Malformed {
    var link = new SymbolicLinkError(6, "..\\b", "..\\b", SymbolicLinkError.RELATIVE);
    var bytes = Bytes.hex(
        """
            28000000 53594d4c 0c0000a0 1c00 0600 0000 0800 0800 0800 01000000 2e002e005c006200 2e002e005c006200""");
    assertThat(link.encoded()).isEqualTo(bytes);
    assertThat(SymbolicLinkError.decode(WireReader.of(bytes))).isEqualTo(link);
    assertThat(link.isRelative()).isTrue();
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> SymbolicLinkError.decode(WireReader.of(bytes.slice(0, 30))));
  }

  @Test
  void shareRedirect_isLaidOutAsInTheDocument() throws Malformed, UnknownHostException {
    var redirect = new ShareRedirectError("x",
        List.of(InetAddress.getByAddress(new byte[]{10, 0, 0, 1}), InetAddress.getByName("fe80::1")));
    var bytes = Bytes.hex("""
        30000000 03000000 48000000 02000000 0000 0000 02000000
        01000000 00000000 0a000001 000000000000000000000000
        02000000 00000000 fe800000000000000000000000000001 7800""");
    assertThat(redirect.encoded()).isEqualTo(bytes);
    assertThat(ShareRedirectError.decode(WireReader.of(bytes))).isEqualTo(redirect);
  }

  private static ResponseBody response(Command command, NtStatus status, String body) throws Malformed {
    var header = Header.request(command, 1).respond(status, 1);
    var out = new WireWriter();
    header.encode(out);
    return ResponseBody.decode(header, WireReader.of(out.bytes(Bytes.hex(body)).view()));
  }
}
