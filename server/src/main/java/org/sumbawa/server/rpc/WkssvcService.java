package org.sumbawa.server.rpc;

import org.sumbawa.auth.Identity;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.SyntaxId;
import org.sumbawa.wire.rpc.WinError;
import org.sumbawa.wire.rpc.level.InfoRequest;
import org.sumbawa.wire.rpc.level.InfoResponse;
import org.sumbawa.wire.rpc.level.InfoStruct;
import org.sumbawa.wire.rpc.pdu.Fault;
import org.sumbawa.wire.rpc.wkssvc.Wkssvc;
import org.sumbawa.wire.rpc.wkssvc.WkstaInfo;

/** The workstation service for one caller. MS-WKST 3.2.4. */
final class WkssvcService implements RpcService {
  private final RpcDirectory directory;
  private final Identity caller;

  WkssvcService(RpcDirectory directory, Identity caller) {
    this.directory = directory;
    this.caller = caller;
  }

  @Override
  public SyntaxId syntax() {
    return Wkssvc.INTERFACE;
  }

  @Override
  public Bytes call(int opnum, Bytes stub) throws RpcFault, Malformed {
    if (opnum != Wkssvc.GET_INFO) {
      throw new RpcFault(Fault.OPERATION_RANGE);
    }
    return getInfo(InfoRequest.decode(stub)).stub(WkstaInfo.LEVELS);
  }

  private InfoResponse<WkstaInfo> getInfo(InfoRequest request) {
    int level = request.level();
    boolean administrator = directory.isAdministrator(caller);
    // How many use it is for administrators. MS-WKST 3.2.4.1.
    if (level == ServerViews.LIMITS && !administrator) {
      return InfoResponse.refused(level, WinError.ACCESS_DENIED);
    }
    int users = administrator ? directory.sessions().size() : 0;
    return ServerViews.workstation(level, directory.server(), users)
        .map(info -> new InfoResponse<>(InfoStruct.of(level, info), WinError.SUCCESS))
        .orElseGet(() -> InfoResponse.refused(level, WinError.INVALID_LEVEL));
  }
}
