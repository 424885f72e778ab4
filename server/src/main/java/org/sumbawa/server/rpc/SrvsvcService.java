package org.sumbawa.server.rpc;

import java.time.InstantSource;
import java.time.ZoneId;
import org.sumbawa.auth.Identity;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.SyntaxId;
import org.sumbawa.wire.rpc.WinError;
import org.sumbawa.wire.rpc.level.EnumResponse;
import org.sumbawa.wire.rpc.level.InfoRequest;
import org.sumbawa.wire.rpc.level.InfoResponse;
import org.sumbawa.wire.rpc.level.InfoStruct;
import org.sumbawa.wire.rpc.pdu.Fault;
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

/**
 * The server service for one caller. Everyone may see which shares there are, as far as the directory shows them; who
 * uses what, and where shares are, only administrators, as on Windows. MS-SRVS 3.1.4.
 */
final class SrvsvcService implements RpcService {
  /** With the zero at its end. MS-SRVS 3.1.4.6. */
  private static final int LONGEST_NAME = 1024;

  private final RpcDirectory directory;
  private final Caller asking;
  private final Identity caller;
  private final InstantSource clock;
  private final ZoneId zone;

  SrvsvcService(RpcDirectory directory, Caller asking, InstantSource clock, ZoneId zone) {
    this.directory = directory;
    this.asking = asking;
    caller = asking.identity();
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public SyntaxId syntax() {
    return Srvsvc.INTERFACE;
  }

  @Override
  public Bytes call(int opnum, Bytes stub) throws RpcFault, Malformed {
    return switch (opnum) {
      case Srvsvc.SHARE_ENUM -> shareEnum(ShareEnum.Request.decode(stub)).stub(ShareInfo.LEVELS);
      case Srvsvc.SHARE_ENUM_STICKY -> stickyShareEnum(ShareEnum.Request.decode(stub)).stub(ShareInfo.LEVELS);
      case Srvsvc.SHARE_GET_INFO -> shareGetInfo(ShareGetInfo.Request.decode(stub)).stub(ShareInfo.LEVELS);
      case Srvsvc.SERVER_GET_INFO -> serverGetInfo(InfoRequest.decode(stub)).stub(ServerInfo.LEVELS);
      case Srvsvc.SESSION_ENUM -> sessionEnum(SessionEnum.Request.decode(stub)).stub(SessionInfo.LEVELS);
      case Srvsvc.FILE_ENUM -> fileEnum(FileEnum.Request.decode(stub)).stub(FileInfo.LEVELS);
      case Srvsvc.FILE_CLOSE -> new StatusResponse(fileClose(FileClose.Request.decode(stub))).stub();
      case Srvsvc.SESSION_DEL -> new StatusResponse(sessionDel(SessionDel.Request.decode(stub))).stub();
      case Srvsvc.CONNECTION_ENUM ->
        connectionEnum(ConnectionEnum.Request.decode(stub)).stub(ConnectionInfo.LEVELS);
      case Srvsvc.REMOTE_TOD -> {
        RemoteTod.Request.decode(stub);
        yield remoteTod().stub();
      }
      case Srvsvc.NAME_VALIDATE -> nameValidate(NameValidate.Request.decode(stub)).stub();
      default -> throw new RpcFault(Fault.OPERATION_RANGE);
    };
  }

  private EnumResponse<ShareInfo> shareEnum(ShareEnum.Request request) {
    int level = request.info().level();
    // Flags alone make no list. MS-SRVS 3.1.4.8.
    if (level == ShareViews.FLAGS_ONLY || !ShareInfo.LEVELS.knows(level)) {
      return EnumResponse.refused(level, request.resume(), WinError.INVALID_LEVEL);
    }
    if (mayNotSee(level)) {
      return EnumResponse.refused(level, request.resume(), WinError.ACCESS_DENIED);
    }
    var shares = directory.shares(caller).stream().map(share -> ShareViews.of(level, share)).toList();
    return Listing.of(level, shares, request.preferredMaximum(), request.resume());
  }

  /** Every share here is kept in settings, and so outlives the server; but this list knows no level 501. */
  private EnumResponse<ShareInfo> stickyShareEnum(ShareEnum.Request request) {
    return request.info().level() == ShareViews.CACHED
        ? EnumResponse.refused(ShareViews.CACHED, request.resume(), WinError.INVALID_LEVEL)
        : shareEnum(request);
  }

  private InfoResponse<ShareInfo> shareGetInfo(ShareGetInfo.Request request) {
    int level = request.level();
    if (!ShareInfo.LEVELS.knows(level)) {
      return InfoResponse.refused(level, WinError.INVALID_LEVEL);
    }
    if (mayNotSee(level)) {
      return InfoResponse.refused(level, WinError.ACCESS_DENIED);
    }
    return directory.shares(caller).stream().filter(share -> share.name().equalsIgnoreCase(request.netName()))
        .findFirst()
        .map(share -> new InfoResponse<>(InfoStruct.of(level, ShareViews.of(level, share)), WinError.SUCCESS))
        .orElseGet(() -> InfoResponse.refused(level, WinError.NET_NAME_NOT_FOUND));
  }

  private InfoResponse<ServerInfo> serverGetInfo(InfoRequest request) {
    int level = request.level();
    if (level == ServerViews.LIMITS && !directory.isAdministrator(caller)) {
      return InfoResponse.refused(level, WinError.ACCESS_DENIED);
    }
    return ServerViews.server(level, directory.server())
        .map(info -> new InfoResponse<>(InfoStruct.of(level, info), WinError.SUCCESS))
        .orElseGet(() -> InfoResponse.refused(level, WinError.INVALID_LEVEL));
  }

  private EnumResponse<SessionInfo> sessionEnum(SessionEnum.Request request) {
    int level = request.info().level();
    if (!SessionInfo.LEVELS.knows(level)) {
      return EnumResponse.refused(level, request.resume(), WinError.INVALID_LEVEL);
    }
    if (!directory.isAdministrator(caller)) {
      return EnumResponse.refused(level, request.resume(), WinError.ACCESS_DENIED);
    }
    var sessions = directory.sessions().stream()
        .filter(session -> UseViews.isOf(session, request.client(), request.user()))
        .map(session -> UseViews.session(level, session, clock.instant())).toList();
    return Listing.of(level, sessions, request.preferredMaximum(), request.resume());
  }

  /** Who asks may be among them: then nobody hears the answer. */
  private WinError sessionDel(SessionDel.Request request) {
    var client = request.client();
    var user = request.user();
    if (!directory.isAdministrator(caller)) {
      return WinError.ACCESS_DENIED;
    }
    boolean tooLong = client.length() >= LONGEST_NAME || user.length() >= LONGEST_NAME;
    if (tooLong || (client.isEmpty() && user.isEmpty())) {
      return WinError.INVALID_PARAMETER;
    }
    if (!client.isEmpty() && !client.startsWith("\\\\")) {
      return WinError.CLIENT_NAME_NOT_FOUND;
    }
    boolean ended = false;
    for (var session : directory.sessions()) {
      ended |= UseViews.isOf(session, client, user)
          && directory.closeSession(session.id(), asking.administrator());
    }
    return ended ? WinError.SUCCESS : WinError.CLIENT_NAME_NOT_FOUND;
  }

  private WinError fileClose(FileClose.Request request) {
    if (!directory.isAdministrator(caller)) {
      return WinError.ACCESS_DENIED;
    }
    boolean closed = directory.opens().stream().filter(open -> UseViews.fileId(open) == request.fileId())
        .findFirst().filter(open -> directory.closeOpen(open.id(), asking.administrator())).isPresent();
    return closed ? WinError.SUCCESS : WinError.FILE_ID_NOT_FOUND;
  }

  private EnumResponse<FileInfo> fileEnum(FileEnum.Request request) {
    int level = request.info().level();
    if (!FileInfo.LEVELS.knows(level)) {
      return EnumResponse.refused(level, request.resume(), WinError.INVALID_LEVEL);
    }
    if (!directory.isAdministrator(caller)) {
      return EnumResponse.refused(level, request.resume(), WinError.ACCESS_DENIED);
    }
    var path = request.basePath();
    var files = directory.opens().stream()
        .filter(open -> open.fullPath().regionMatches(true, 0, path, 0, path.length()))
        .filter(open -> UseViews.matches(request.user(), open.user())).map(open -> UseViews.file(level, open))
        .toList();
    return Listing.of(level, files, request.preferredMaximum(), request.resume());
  }

  private EnumResponse<ConnectionInfo> connectionEnum(ConnectionEnum.Request request) {
    int level = request.info().level();
    var qualifier = request.qualifier();
    if (!ConnectionInfo.LEVELS.knows(level)) {
      return EnumResponse.refused(level, request.resume(), WinError.INVALID_LEVEL);
    }
    if (!directory.isAdministrator(caller)) {
      return EnumResponse.refused(level, request.resume(), WinError.ACCESS_DENIED);
    }
    if (qualifier.isEmpty()) {
      return EnumResponse.refused(level, request.resume(), WinError.INVALID_PARAMETER);
    }
    boolean byClient = qualifier.startsWith("\\\\");
    var connections = directory.trees().stream()
        .filter(tree -> byClient
            ? tree.client().equalsIgnoreCase(UseViews.withoutSlashes(qualifier))
            : tree.share().equalsIgnoreCase(qualifier))
        .map(tree -> UseViews.connection(level, tree, byClient)).toList();
    return Listing.of(level, connections, request.preferredMaximum(), request.resume());
  }

  private RemoteTod.Response remoteTod() {
    return new RemoteTod.Response(ServerViews.timeOfDay(clock.instant(), zone, directory.server().started()),
        WinError.SUCCESS);
  }

  private NameValidate.Response nameValidate(NameValidate.Request request) {
    if (request.type() != NameValidate.SHARE || request.flags() != 0) {
      return new NameValidate.Response(WinError.INVALID_PARAMETER);
    }
    return new NameValidate.Response(
        ShareViews.isName(request.name()) ? WinError.SUCCESS : WinError.INVALID_NAME);
  }

  private boolean mayNotSee(int level) {
    return ShareViews.tellsWhere(level) && !directory.isAdministrator(caller);
  }
}
