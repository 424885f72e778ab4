package org.sumbawa.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.rpc.level.EnumResponse;
import org.sumbawa.wire.rpc.level.EnumStruct;
import org.sumbawa.wire.rpc.level.InfoRequest;
import org.sumbawa.wire.rpc.level.InfoResponse;
import org.sumbawa.wire.rpc.level.InfoStruct;
import org.sumbawa.wire.rpc.level.ResumeHandle;
import org.sumbawa.wire.rpc.srvsvc.ConnectionEnum;
import org.sumbawa.wire.rpc.srvsvc.ConnectionInfo;
import org.sumbawa.wire.rpc.srvsvc.FileClose;
import org.sumbawa.wire.rpc.srvsvc.FileEnum;
import org.sumbawa.wire.rpc.srvsvc.FileInfo;
import org.sumbawa.wire.rpc.srvsvc.NameValidate;
import org.sumbawa.wire.rpc.srvsvc.RemoteTod;
import org.sumbawa.wire.rpc.srvsvc.ServerInfo;
import org.sumbawa.wire.rpc.srvsvc.SessionDel;
import org.sumbawa.wire.rpc.srvsvc.SessionEnum;
import org.sumbawa.wire.rpc.srvsvc.SessionInfo;
import org.sumbawa.wire.rpc.srvsvc.ShareEnum;
import org.sumbawa.wire.rpc.srvsvc.ShareGetInfo;
import org.sumbawa.wire.rpc.srvsvc.ShareInfo;
import org.sumbawa.wire.rpc.srvsvc.StatusResponse;
import org.sumbawa.wire.rpc.wkssvc.WkstaInfo;

final class SrvsvcTest {
  private static ShareInfo share(Chance chance, int level) {
    return switch (level) {
      case 0 -> new ShareInfo.Name(chance.text());
      case 1 -> new ShareInfo.Kind(chance.text(), chance.number(), chance.text());
      case 2 -> new ShareInfo.Local(use(chance));
      case 501 -> new ShareInfo.Cached(chance.text(), chance.number(), chance.text(), chance.number());
      case 502 -> new ShareInfo.Secured(use(chance), chance.bytes());
      case 503 -> new ShareInfo.Scoped(use(chance), chance.text(), chance.bytes());
      default -> new ShareInfo.Flags(chance.number());
    };
  }

  private static ShareInfo.Use use(Chance chance) {
    return new ShareInfo.Use(chance.text(), chance.number(), chance.text(), chance.number(), chance.number(),
        chance.number(), chance.text(), chance.text());
  }

  private static EnumStruct<ShareInfo> shares(Chance chance) {
    int level = chance.oneOf(0, 1, 2, 501, 502, 503, 1005);
    return new EnumStruct<>(level, chance.some(() -> share(chance, level)));
  }

  private static SessionInfo session(Chance chance, int level) {
    var use = new SessionInfo.Use(chance.text(), chance.text(), chance.number(), chance.number(),
        chance.number(), chance.number());
    return switch (level) {
      case 0 -> new SessionInfo.Client(chance.text());
      case 1 -> use;
      case 2 -> new SessionInfo.Typed(use, chance.text());
      case 10 -> new SessionInfo.User(chance.text(), chance.text(), chance.number(), chance.number());
      default -> new SessionInfo.Transported(use, chance.text(), chance.text());
    };
  }

  private static EnumStruct<SessionInfo> sessions(Chance chance) {
    int level = chance.oneOf(0, 1, 2, 10, 502);
    return new EnumStruct<>(level, chance.some(() -> session(chance, level)));
  }

  private static EnumStruct<FileInfo> files(Chance chance) {
    int level = chance.oneOf(2, 3);
    return new EnumStruct<>(level, chance.some(() -> level == 2
        ? new FileInfo.Id(chance.number())
        : new FileInfo.Use(chance.number(), chance.number(), chance.number(), chance.text(), chance.text())));
  }

  private static EnumStruct<ConnectionInfo> connections(Chance chance) {
    int level = chance.oneOf(0, 1);
    return new EnumStruct<>(level,
        chance.some(() -> level == 0
            ? new ConnectionInfo.Id(chance.number())
            : new ConnectionInfo.Use(chance.number(), chance.number(), chance.number(), chance.number(),
                chance.number(), chance.text(), chance.text())));
  }

  private static ServerInfo server(Chance chance, int level) {
    var kind = new ServerInfo.Kind(chance.number(), chance.text(), chance.number(), chance.number(),
        chance.number(), chance.text());
    return switch (level) {
      case 100 -> new ServerInfo.Name(chance.number(), chance.text());
      case 101 -> kind;
      default -> new ServerInfo.Limits(kind, chance.number(), chance.number(), chance.number(),
          chance.number(), chance.number(), chance.number(), chance.text());
    };
  }

  private static WkstaInfo workstation(Chance chance, int level) {
    var name =
        new WkstaInfo.Name(chance.number(), chance.text(), chance.text(), chance.number(), chance.number());
    return switch (level) {
      case 100 -> name;
      case 101 -> new WkstaInfo.Rooted(name, chance.text());
      default -> new WkstaInfo.Used(name, chance.text(), chance.number());
    };
  }

  @Test
  void lists_ofEveryLevel_readBackAsTheyWere() {
    new StubForm<>(ShareEnum.Request::decode, ShareEnum.Request::stub).hold(
        chance -> new ShareEnum.Request(chance.text(), shares(chance), chance.number(), chance.resume()));
    new StubForm<>(ShareEnum::decodeResponse, response -> response.stub(ShareInfo.LEVELS))
        .hold(chance -> new EnumResponse<>(shares(chance), chance.number(), chance.resume(), chance.error()));
    new StubForm<>(SessionEnum.Request::decode, SessionEnum.Request::stub)
        .hold(chance -> new SessionEnum.Request(chance.text(), chance.text(), chance.text(), sessions(chance),
            chance.number(), chance.resume()));
    new StubForm<>(SessionEnum::decodeResponse, response -> response.stub(SessionInfo.LEVELS)).hold(
        chance -> new EnumResponse<>(sessions(chance), chance.number(), chance.resume(), chance.error()));
    new StubForm<>(FileEnum.Request::decode, FileEnum.Request::stub)
        .hold(chance -> new FileEnum.Request(chance.text(), chance.text(), chance.text(), files(chance),
            chance.number(), chance.resume()));
    new StubForm<>(FileEnum::decodeResponse, response -> response.stub(FileInfo.LEVELS))
        .hold(chance -> new EnumResponse<>(files(chance), chance.number(), chance.resume(), chance.error()));
    new StubForm<>(ConnectionEnum.Request::decode, ConnectionEnum.Request::stub)
        .hold(chance -> new ConnectionEnum.Request(chance.text(), chance.text(), connections(chance),
            chance.number(), chance.resume()));
    new StubForm<>(ConnectionEnum::decodeResponse, response -> response.stub(ConnectionInfo.LEVELS)).hold(
        chance -> new EnumResponse<>(connections(chance), chance.number(), chance.resume(), chance.error()));
  }

  @Test
  void singleThings_ofEveryLevel_readBackAsTheyWere() {
    new StubForm<>(ShareGetInfo.Request::decode, ShareGetInfo.Request::stub)
        .hold(chance -> new ShareGetInfo.Request(chance.text(), chance.text(), chance.number()));
    new StubForm<>(ShareGetInfo::decodeResponse, response -> response.stub(ShareInfo.LEVELS)).hold(chance -> {
      int level = chance.oneOf(0, 1, 2, 501, 502, 503, 1005);
      return new InfoResponse<>(InfoStruct.of(level, share(chance, level)), chance.error());
    });
    new StubForm<>(ShareGetInfo::decodeResponse, response -> response.stub(ShareInfo.LEVELS))
        .hold(chance -> InfoResponse.refused(chance.number(), chance.error()));
    new StubForm<>(InfoRequest::decode, InfoRequest::stub)
        .hold(chance -> new InfoRequest(chance.text(), chance.number()));
    new StubForm<InfoResponse<ServerInfo>>(stub -> InfoResponse.decode(ServerInfo.LEVELS, stub),
        response -> response.stub(ServerInfo.LEVELS)).hold(chance -> {
          int level = chance.oneOf(100, 101, 102);
          return new InfoResponse<>(InfoStruct.of(level, server(chance, level)), chance.error());
        });
    new StubForm<InfoResponse<WkstaInfo>>(stub -> InfoResponse.decode(WkstaInfo.LEVELS, stub),
        response -> response.stub(WkstaInfo.LEVELS)).hold(chance -> {
          int level = chance.oneOf(100, 101, 102);
          return new InfoResponse<>(InfoStruct.of(level, workstation(chance, level)), chance.error());
        });
    new StubForm<>(RemoteTod.Request::decode, RemoteTod.Request::stub)
        .hold(chance -> new RemoteTod.Request(chance.text()));
    new StubForm<>(RemoteTod.Response::decode, RemoteTod.Response::stub)
        .hold(chance -> new RemoteTod.Response(
            new RemoteTod.TimeOfDay(chance.number(), chance.number(), chance.number(), chance.number(),
                chance.number(), chance.number(), chance.number(), chance.number(),
                new RemoteTod.Date(chance.number(), chance.number(), chance.number(), chance.number())),
            chance.error()));
    new StubForm<>(NameValidate.Request::decode, NameValidate.Request::stub).hold(
        chance -> new NameValidate.Request(chance.text(), chance.text(), chance.number(), chance.number()));
    new StubForm<>(NameValidate.Response::decode, NameValidate.Response::stub)
        .hold(chance -> new NameValidate.Response(chance.error()));
  }

  @Test
  void requestsToEndWhatOthersUse_writtenAndRead_areTheSame() {
    new StubForm<>(FileClose.Request::decode, FileClose.Request::stub)
        .hold(chance -> new FileClose.Request(chance.text(), chance.number()));
    new StubForm<>(SessionDel.Request::decode, SessionDel.Request::stub)
        .hold(chance -> new SessionDel.Request(chance.text(), chance.text(), chance.text()));
    new StubForm<>(StatusResponse::decode, StatusResponse::stub)
        .hold(chance -> new StatusResponse(chance.error()));
  }

  @Test
  void recordedShareList_isRead() throws Malformed {
    var response = ShareEnum.decodeResponse(Recorded.stub("share-enum", 15, false, "01000000"));
    assertThat(response.info().entries()).startsWith(new ShareInfo.Kind("share", 0, ""))
        .endsWith(new ShareInfo.Kind("IPC$", 0x8000_0003, "IPC Service (Samba 4.17.12-Debian)"));
    assertThat(response.totalEntries()).isEqualTo(4);
    assertThat(response.status()).isEqualTo(WinError.SUCCESS);

    var request = ShareEnum.Request.decode(Recorded.stub("share-enum", 15, true, "00000200"));
    assertThat(request)
        .isEqualTo(new ShareEnum.Request("127.0.0.1", EnumStruct.empty(0), -1, ResumeHandle.NONE));
  }

  @Test
  void recordedShare_withASecurityDescriptor_isRead() throws Malformed {
    var stub =
        Recorded.stubs().stream().filter(one -> one.procedure().equals("share-get-info") && !one.isRequest())
            .filter(one -> one.bytes().size() > 150 && one.bytes().at(0) == 0xF6).toList().getLast();
    var response = ShareGetInfo.decodeResponse(stub.bytes());
    var share = (ShareInfo.Secured) response.info().info().orElseThrow();
    assertThat(share.use())
        .isEqualTo(new ShareInfo.Use("docs", 0, "papers", 0, ShareInfo.UNLIMITED, 2, "C:\\docs", ""));
    var descriptor = SecurityDescriptor.decode(WireReader.of(share.securityDescriptor()));
    assertThat(descriptor.toString()).startsWith("O:BAG:BAD:(A;;");
  }

  @Test
  void recordedRefusals_areRead() throws Malformed {
    var unknownLevel = Bytes.hex("4d000000 7c000000");
    InfoResponse<ShareInfo> refused = InfoResponse.refused(77, WinError.INVALID_LEVEL);
    assertThat(ShareGetInfo.decodeResponse(unknownLevel)).isEqualTo(refused);
    assertThat(refused.stub(ShareInfo.LEVELS)).isEqualTo(unknownLevel);
    InfoResponse<ShareInfo> missing = InfoResponse.refused(1, WinError.INVALID_NAME);
    assertThat(missing.stub(ShareInfo.LEVELS)).isEqualTo(Bytes.hex("01000000 00000000 7b000000"));
    var denied =
        SessionEnum.decodeResponse(Recorded.stub("session-enum", 12, false, "0a0000000a00000008000200"));
    assertThat(denied.status()).isEqualTo(WinError.ACCESS_DENIED);
    assertThat(denied.info()).isEqualTo(EnumStruct.<SessionInfo>empty(10));
  }

  @Test
  void recordedSessionsFilesAndConnections_areRead() throws Malformed {
    var sessions =
        SessionEnum.decodeResponse(Recorded.stub("session-enum", 12, false, "f6010000f601000000000200"));
    var use = new SessionInfo.Use("192.0.2.9", "bob", 3, 100, 5, SessionInfo.GUEST);
    assertThat(sessions.info().entries()).first().isEqualTo(new SessionInfo.Transported(use, "x", "tcp"));
    var files = FileEnum.decodeResponse(Recorded.stub("file-enum", 9, false, "030000000300000000000200"));
    assertThat(files.info().entries())
        .containsExactly(new FileInfo.Use(17, 3, 2, "C:\\share\\a b.txt", "bob"));
    assertThat(files.resume()).isEqualTo(ResumeHandle.of(7));
    var connections =
        ConnectionEnum.decodeResponse(Recorded.stub("connection-enum", 8, false, "010000000100000000000200"));
    assertThat(connections.info().entries())
        .containsExactly(new ConnectionInfo.Use(4, 3, 2, 1, 99, "bob", "IPC$"));
  }

  @Test
  void recordedServerAndWorkstation_areRead() throws Malformed {
    InfoResponse<ServerInfo> server =
        InfoResponse.decode(ServerInfo.LEVELS, Recorded.stub("server-get-info", 21, false, "65000000"));
    assertThat(server.info().info()).contains(
        new ServerInfo.Kind(ServerInfo.PLATFORM_NT, "PEERSMBD", 6, 1, 0x809A03, "Samba 4.17.12-Debian"));
    InfoResponse<WkstaInfo> workstation =
        InfoResponse.decode(WkstaInfo.LEVELS, Recorded.stub("wksta-get-info", 0, false, "6600000000000200"));
    assertThat(workstation.info().info())
        .contains(new WkstaInfo.Used(new WkstaInfo.Name(500, "SERVER", "LAB", 10, 0), "", 3));
    var time = RemoteTod.Response.decode(Recorded.stub("remote-tod", 28, false, "")).time();
    assertThat(time.date()).isEqualTo(new RemoteTod.Date(25, 11, 2026, 3));
  }

  @Test
  void unknownLevel_hasNothingBehindItsNumber() throws Malformed {
    var request = new ShareEnum.Request("s", EnumStruct.empty(77), -1, ResumeHandle.of(0));
    assertThat(request.stub().slice(20, 16)).isEqualTo(Bytes.hex("4d000000 4d000000 ffffffff 04000200"));
    assertThat(ShareEnum.Request.decode(request.stub())).isEqualTo(request);
    assertThatThrownBy(
        () -> ShareEnum.Request.decode(Bytes.hex("00000000 4d000000 4e000000 ffffffff 00000000")))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void counts_beyondTheBytes_areMalformedAndCostNothing() {
    var huge = Bytes.hex("00000000 01000000 01000000 00000200 ffffff7f 04000200 ffffff7f 08000200");
    assertThatThrownBy(() -> ShareEnum.Request.decode(huge)).isInstanceOf(Malformed.class);
    for (var stub : List.of("00000200 ffffffff 00000000 ffffffff", "00000200 02000000 01000000 01000000 4100",
        "00000200 01000000 00000000 02000000 41000000", "00000200 02000000 00000000 02000000 41004200")) {
      assertThatThrownBy(() -> RemoteTod.Request.decode(Bytes.hex(stub))).as(stub)
          .isInstanceOf(Malformed.class);
    }
  }
}
