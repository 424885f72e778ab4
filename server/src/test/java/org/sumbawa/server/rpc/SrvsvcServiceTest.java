package org.sumbawa.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.Identity;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.WinError;
import org.sumbawa.wire.rpc.level.EnumResponse;
import org.sumbawa.wire.rpc.level.EnumStruct;
import org.sumbawa.wire.rpc.level.InfoRequest;
import org.sumbawa.wire.rpc.level.InfoResponse;
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
import org.sumbawa.wire.rpc.srvsvc.Srvsvc;
import org.sumbawa.wire.rpc.srvsvc.StatusResponse;
import org.sumbawa.wire.rpc.wkssvc.Wkssvc;
import org.sumbawa.wire.rpc.wkssvc.WkstaInfo;

final class SrvsvcServiceTest {
  private final SmallDirectory directory = new SmallDirectory();

  private Bytes call(Identity caller, int opnum, Bytes stub) throws Malformed {
    return PipeClient.bound(directory, caller, Srvsvc.PIPE, Srvsvc.INTERFACE).call(opnum, stub);
  }

  private EnumResponse<ShareInfo> shares(Identity caller, int level, int maximum, ResumeHandle resume)
      throws Malformed {
    return ShareEnum.decodeResponse(call(caller, Srvsvc.SHARE_ENUM,
        new ShareEnum.Request("\\\\server", EnumStruct.empty(level), maximum, resume).stub()));
  }

  private EnumResponse<ShareInfo> stickyShares(int level) throws Malformed {
    return ShareEnum.decodeResponse(call(SmallDirectory.ALICE, Srvsvc.SHARE_ENUM_STICKY,
        new ShareEnum.Request("\\\\server", EnumStruct.empty(level), -1, ResumeHandle.NONE).stub()));
  }

  private InfoResponse<ShareInfo> share(Identity caller, String name, int level) throws Malformed {
    return ShareGetInfo.decodeResponse(
        call(caller, Srvsvc.SHARE_GET_INFO, new ShareGetInfo.Request("server", name, level).stub()));
  }

  @Test
  void shares_inLevelsForEveryone_areListed() throws Malformed {
    assertThat(shares(SmallDirectory.ALICE, 0, -1, ResumeHandle.NONE).info().entries())
        .containsExactly(new ShareInfo.Name("docs"), new ShareInfo.Name("music"), new ShareInfo.Name("IPC$"));
    var kinds = shares(SmallDirectory.ALICE, 1, -1, ResumeHandle.NONE);
    assertThat(kinds.info().entries()).endsWith(new ShareInfo.Kind("IPC$", 0x8000_0003, "pipes"));
    assertThat(kinds.totalEntries()).isEqualTo(3);
    assertThat(shares(SmallDirectory.ALICE, 501, -1, ResumeHandle.NONE).info().entries())
        .startsWith(new ShareInfo.Cached("docs", 0, "papers", 0));
    assertThat(stickyShares(1)).isEqualTo(kinds);
    assertThat(stickyShares(501).status()).isEqualTo(WinError.INVALID_LEVEL);
    assertThat(shares(Identity.ANONYMOUS, 1, -1, ResumeHandle.NONE).info().entries()).isEmpty();
  }

  @Test
  void shares_inLevelsThatTellWhereTheyAre_areForAdministrators() throws Malformed {
    for (int level : List.of(2, 502, 503)) {
      assertThat(shares(SmallDirectory.ALICE, level, -1, ResumeHandle.NONE))
          .isEqualTo(EnumResponse.refused(level, ResumeHandle.NONE, WinError.ACCESS_DENIED));
      assertThat(shares(SmallDirectory.ADMIN, level, -1, ResumeHandle.NONE).info().entries()).hasSize(3);
      assertThat(share(SmallDirectory.ALICE, "docs", level).status()).isEqualTo(WinError.ACCESS_DENIED);
    }
    var use = new ShareInfo.Use("docs", 0, "papers", 0, -1, 2, "C:\\docs", "");
    assertThat(share(SmallDirectory.ADMIN, "docs", 502).info().info())
        .contains(new ShareInfo.Secured(use, SmallDirectory.DESCRIPTOR));
    assertThat(share(SmallDirectory.ADMIN, "docs", 503).info().info())
        .contains(new ShareInfo.Scoped(use, "*", SmallDirectory.DESCRIPTOR));
  }

  @Test
  void shares_inUnknownLevels_areRefused() throws Malformed {
    for (int level : List.of(3, 1004, 1005, 77)) {
      assertThat(shares(SmallDirectory.ADMIN, level, -1, ResumeHandle.NONE).status())
          .isEqualTo(WinError.INVALID_LEVEL);
    }
    assertThat(share(SmallDirectory.ALICE, "docs", 77).status()).isEqualTo(WinError.INVALID_LEVEL);
  }

  @Test
  void share_isFoundWhateverItsCase() throws Malformed {
    assertThat(share(SmallDirectory.ALICE, "DOCS", 1).info().info())
        .contains(new ShareInfo.Kind("docs", 0, "papers"));
    assertThat(share(SmallDirectory.ALICE, "ipc$", 1005).info().info()).contains(new ShareInfo.Flags(0x30));
    assertThat(share(SmallDirectory.ALICE, "nosuch", 1).status()).isEqualTo(WinError.NET_NAME_NOT_FOUND);
  }

  @Test
  void lists_longerThanThePreferredLength_goOnWhereTheyEnded() throws Malformed {
    directory.shares.clear();
    for (int i = 0; i < 40; i++) {
      directory.shares.add(SmallDirectory.share("share" + i, "remark"));
    }
    var seen = new ArrayList<ShareInfo>();
    var resume = ResumeHandle.of(0);
    int rounds = 0;
    WinError status;
    do {
      var page = shares(SmallDirectory.ALICE, 1, 700, resume);
      assertThat(page.totalEntries()).isEqualTo(40 - seen.size());
      seen.addAll(page.info().entries());
      resume = page.resume();
      status = page.status();
      rounds++;
    } while (status.equals(WinError.MORE_DATA));
    assertThat(status).isEqualTo(WinError.SUCCESS);
    assertThat(resume).isEqualTo(ResumeHandle.of(0));
    assertThat(rounds).isBetween(3, 20);
    assertThat(seen).hasSize(40).doesNotHaveDuplicates();

    assertThat(shares(SmallDirectory.ALICE, 1, 0, ResumeHandle.NONE).info().entries()).hasSize(1);
    var beyond = shares(SmallDirectory.ALICE, 1, -1, ResumeHandle.of(-5));
    assertThat(beyond.info().entries()).isEmpty();
    assertThat(beyond.status()).isEqualTo(WinError.SUCCESS);
  }

  @Test
  void server_tellsWhatItIs() throws Malformed {
    assertThat(server(SmallDirectory.ALICE, 100).info().info()).contains(new ServerInfo.Name(500, "SERVER"));
    var kind = new ServerInfo.Kind(500, "SERVER", 10, 0, 0x9003, "a server");
    assertThat(server(SmallDirectory.ALICE, 101).info().info()).contains(kind);
    assertThat(server(SmallDirectory.ALICE, 102).status()).isEqualTo(WinError.ACCESS_DENIED);
    assertThat(server(SmallDirectory.ADMIN, 102).info().info())
        .contains(new ServerInfo.Limits(kind, -1, -1, 1, 0, 0, 0, ""));
    assertThat(server(SmallDirectory.ADMIN, 103).status()).isEqualTo(WinError.INVALID_LEVEL);
  }

  private InfoResponse<ServerInfo> server(Identity caller, int level) throws Malformed {
    return InfoResponse.decode(ServerInfo.LEVELS,
        call(caller, Srvsvc.SERVER_GET_INFO, new InfoRequest("server", level).stub()));
  }

  @Test
  void workstation_tellsWhatItIs() throws Malformed {
    var name = new WkstaInfo.Name(500, "SERVER", "WORKGROUP", 10, 0);
    assertThat(workstation(SmallDirectory.ALICE, 100).info().info()).contains(name);
    assertThat(workstation(SmallDirectory.ALICE, 101).info().info()).contains(new WkstaInfo.Rooted(name, ""));
    assertThat(workstation(SmallDirectory.ALICE, 102).status()).isEqualTo(WinError.ACCESS_DENIED);
    assertThat(workstation(SmallDirectory.ADMIN, 102).info().info())
        .contains(new WkstaInfo.Used(name, "", 2));
    assertThat(workstation(SmallDirectory.ADMIN, 502).status()).isEqualTo(WinError.INVALID_LEVEL);
    var client = PipeClient.bound(directory, SmallDirectory.ALICE, Wkssvc.PIPE, Wkssvc.INTERFACE);
    assertThat(client.fault(2, Bytes.EMPTY)).isEqualTo(0x1C01_0002);
  }

  private InfoResponse<WkstaInfo> workstation(Identity caller, int level) throws Malformed {
    return InfoResponse.decode(WkstaInfo.LEVELS,
        PipeClient.bound(directory, caller, Wkssvc.PIPE, Wkssvc.INTERFACE).call(Wkssvc.GET_INFO,
            new InfoRequest("server", level).stub()));
  }

  @Test
  void sessions_areForAdministrators() throws Malformed {
    assertThat(sessions(SmallDirectory.ALICE, "", "", 10).status()).isEqualTo(WinError.ACCESS_DENIED);
    assertThat(sessions(SmallDirectory.ADMIN, "", "", 3).status()).isEqualTo(WinError.INVALID_LEVEL);
    var use = new SessionInfo.Use("LAPTOP", "alice", 2, 90, 5, 0);
    assertThat(sessions(SmallDirectory.ADMIN, "\\\\laptop", "", 502).info().entries())
        .containsExactly(new SessionInfo.Transported(use, "", "Tcp"));
    assertThat(sessions(SmallDirectory.ADMIN, "\\\\192.0.2.8", "GUEST", 1).info().entries())
        .containsExactly(new SessionInfo.Use("\\\\192.0.2.8", "SERVER\\Guest", 0, 10, 0, SessionInfo.GUEST));
    assertThat(sessions(SmallDirectory.ADMIN, "", "", 0).info().entries()).hasSize(2);
    assertThat(sessions(SmallDirectory.ADMIN, "", "", 2).info().entries()).first()
        .isEqualTo(new SessionInfo.Typed(use, ""));
    assertThat(sessions(SmallDirectory.ADMIN, "", "", 10).info().entries()).first()
        .isEqualTo(new SessionInfo.User("LAPTOP", "alice", 90, 5));
  }

  @Test
  void sessions_areEndedByAdministrators() throws Malformed {
    assertThat(endSessions(SmallDirectory.ALICE, "", "alice")).isEqualTo(WinError.ACCESS_DENIED);
    assertThat(endSessions(SmallDirectory.ADMIN, "", "")).isEqualTo(WinError.INVALID_PARAMETER);
    assertThat(endSessions(SmallDirectory.ADMIN, "", "a".repeat(1024))).isEqualTo(WinError.INVALID_PARAMETER);
    assertThat(endSessions(SmallDirectory.ADMIN, "LAPTOP", "")).isEqualTo(WinError.CLIENT_NAME_NOT_FOUND);
    assertThat(endSessions(SmallDirectory.ADMIN, "\\\\LAPTOP", "bob"))
        .isEqualTo(WinError.CLIENT_NAME_NOT_FOUND);
    assertThat(directory.closed).isEmpty();
    assertThat(endSessions(SmallDirectory.ADMIN, "\\\\laptop", "")).isEqualTo(WinError.SUCCESS);
    assertThat(endSessions(SmallDirectory.ADMIN, "", "guest")).isEqualTo(WinError.SUCCESS);
    assertThat(directory.closed).containsExactly(
        "session 71 by Administrator[user=SERVER\\admin, computer=DESK]",
        "session 72 by Administrator[user=SERVER\\admin, computer=DESK]");
  }

  private WinError endSessions(Identity caller, String client, String user) throws Malformed {
    return StatusResponse
        .decode(call(caller, Srvsvc.SESSION_DEL, new SessionDel.Request("s", client, user).stub())).status();
  }

  @Test
  void files_areClosedByAdministrators() throws Malformed {
    assertThat(closeFile(SmallDirectory.ALICE, 2)).isEqualTo(WinError.ACCESS_DENIED);
    assertThat(closeFile(SmallDirectory.ADMIN, 3)).isEqualTo(WinError.FILE_ID_NOT_FOUND);
    assertThat(directory.closed).isEmpty();
    assertThat(closeFile(SmallDirectory.ADMIN, 2)).isEqualTo(WinError.SUCCESS);
    assertThat(directory.closed)
        .containsExactly("open 2 by Administrator[user=SERVER\\admin, computer=DESK]");
  }

  private WinError closeFile(Identity caller, int id) throws Malformed {
    return StatusResponse.decode(call(caller, Srvsvc.FILE_CLOSE, new FileClose.Request("s", id).stub()))
        .status();
  }

  private EnumResponse<SessionInfo> sessions(Identity caller, String client, String user, int level)
      throws Malformed {
    return SessionEnum.decodeResponse(call(caller, Srvsvc.SESSION_ENUM,
        new SessionEnum.Request("s", client, user, EnumStruct.empty(level), -1, ResumeHandle.NONE).stub()));
  }

  @Test
  void files_areForAdministrators() throws Malformed {
    assertThat(files(SmallDirectory.ALICE, "", "", 3).status()).isEqualTo(WinError.ACCESS_DENIED);
    assertThat(files(SmallDirectory.ADMIN, "", "", 4).status()).isEqualTo(WinError.INVALID_LEVEL);
    assertThat(files(SmallDirectory.ADMIN, "MUSIC", "", 3).info().entries())
        .containsExactly(new FileInfo.Use(2, 3, 4, "music\\b.ogg", "alice"));
    assertThat(files(SmallDirectory.ADMIN, "", "alice", 2).info().entries())
        .containsExactly(new FileInfo.Id(1), new FileInfo.Id(2));
    assertThat(files(SmallDirectory.ADMIN, "", "bob", 2).info().entries()).isEmpty();
  }

  private EnumResponse<FileInfo> files(Identity caller, String path, String user, int level)
      throws Malformed {
    return FileEnum.decodeResponse(call(caller, Srvsvc.FILE_ENUM,
        new FileEnum.Request("s", path, user, EnumStruct.empty(level), -1, ResumeHandle.NONE).stub()));
  }

  @Test
  void connections_ofAShareOrAClient_areForAdministrators() throws Malformed {
    assertThat(connections(SmallDirectory.ALICE, "docs", 1).status()).isEqualTo(WinError.ACCESS_DENIED);
    assertThat(connections(SmallDirectory.ADMIN, "", 1).status()).isEqualTo(WinError.INVALID_PARAMETER);
    assertThat(connections(SmallDirectory.ADMIN, "docs", 2).status()).isEqualTo(WinError.INVALID_LEVEL);
    assertThat(connections(SmallDirectory.ADMIN, "DOCS", 1).info().entries())
        .containsExactly(new ConnectionInfo.Use(5, 0, 1, 1, 80, "alice", "192.0.2.7"));
    assertThat(connections(SmallDirectory.ADMIN, "\\\\192.0.2.8", 1).info().entries())
        .containsExactly(new ConnectionInfo.Use(6, 3, 0, 1, 9, "Guest", "IPC$"));
    assertThat(connections(SmallDirectory.ADMIN, "docs", 0).info().entries())
        .containsExactly(new ConnectionInfo.Id(5));
  }

  private EnumResponse<ConnectionInfo> connections(Identity caller, String qualifier, int level)
      throws Malformed {
    return ConnectionEnum.decodeResponse(call(caller, Srvsvc.CONNECTION_ENUM,
        new ConnectionEnum.Request("s", qualifier, EnumStruct.empty(level), -1, ResumeHandle.NONE).stub()));
  }

  @Test
  void timeOfDay_isUtcWithTheZoneBeside() throws Malformed {
    var response = RemoteTod.Response
        .decode(call(SmallDirectory.ALICE, Srvsvc.REMOTE_TOD, new RemoteTod.Request("s").stub()));
    assertThat(response.time()).isEqualTo(new RemoteTod.TimeOfDay((int) PipeClient.NOW.getEpochSecond(),
        306_789, 4, 5, 6, 78, 300, 100, new RemoteTod.Date(3, 2, 2026, 2)));
  }

  @Test
  void names_ofShares_areValidated() throws Malformed {
    assertThat(validated("docs", NameValidate.SHARE)).isEqualTo(WinError.SUCCESS);
    assertThat(validated("a share", NameValidate.SHARE)).isEqualTo(WinError.SUCCESS);
    for (var name : List.of("", "a/b", "a\\b", "a:b", "a?", "a\tb", "x".repeat(81))) {
      assertThat(validated(name, NameValidate.SHARE)).as(name).isEqualTo(WinError.INVALID_NAME);
    }
    assertThat(validated("docs", 1)).isEqualTo(WinError.INVALID_PARAMETER);
  }

  private WinError validated(String name, int type) throws Malformed {
    return NameValidate.Response.decode(
        call(SmallDirectory.ALICE, Srvsvc.NAME_VALIDATE, new NameValidate.Request("s", name, type, 0).stub()))
        .status();
  }
}
