package org.sumbawa.wire.rpc;

import java.util.Map;
import org.sumbawa.wire.rpc.level.InfoRequest;
import org.sumbawa.wire.rpc.level.InfoResponse;
import org.sumbawa.wire.rpc.lsarpc.Close;
import org.sumbawa.wire.rpc.lsarpc.GetUserName;
import org.sumbawa.wire.rpc.lsarpc.LookupNames;
import org.sumbawa.wire.rpc.lsarpc.LookupSids;
import org.sumbawa.wire.rpc.lsarpc.OpenPolicy;
import org.sumbawa.wire.rpc.lsarpc.QueryInformationPolicy;
import org.sumbawa.wire.rpc.srvsvc.ConnectionEnum;
import org.sumbawa.wire.rpc.srvsvc.ConnectionInfo;
import org.sumbawa.wire.rpc.srvsvc.FileEnum;
import org.sumbawa.wire.rpc.srvsvc.FileInfo;
import org.sumbawa.wire.rpc.srvsvc.NameValidate;
import org.sumbawa.wire.rpc.srvsvc.RemoteTod;
import org.sumbawa.wire.rpc.srvsvc.ServerInfo;
import org.sumbawa.wire.rpc.srvsvc.SessionEnum;
import org.sumbawa.wire.rpc.srvsvc.SessionInfo;
import org.sumbawa.wire.rpc.srvsvc.ShareEnum;
import org.sumbawa.wire.rpc.srvsvc.ShareGetInfo;
import org.sumbawa.wire.rpc.srvsvc.ShareInfo;
import org.sumbawa.wire.rpc.wkssvc.WkstaInfo;

/** The form of every stub that was recorded. */
public final class StubForms {
  private static final Map<String, StubForm<?>> REQUESTS = Map.ofEntries(
      Map.entry("share-enum", new StubForm<>(ShareEnum.Request::decode, ShareEnum.Request::stub)),
      Map.entry("session-enum", new StubForm<>(SessionEnum.Request::decode, SessionEnum.Request::stub)),
      Map.entry("file-enum", new StubForm<>(FileEnum.Request::decode, FileEnum.Request::stub)),
      Map.entry("connection-enum",
          new StubForm<>(ConnectionEnum.Request::decode, ConnectionEnum.Request::stub)),
      Map.entry("share-get-info", new StubForm<>(ShareGetInfo.Request::decode, ShareGetInfo.Request::stub)),
      Map.entry("server-get-info", new StubForm<>(InfoRequest::decode, InfoRequest::stub)),
      Map.entry("wksta-get-info", new StubForm<>(InfoRequest::decode, InfoRequest::stub)),
      Map.entry("remote-tod", new StubForm<>(RemoteTod.Request::decode, RemoteTod.Request::stub)),
      Map.entry("name-validate", new StubForm<>(NameValidate.Request::decode, NameValidate.Request::stub)),
      Map.entry("open-policy", new StubForm<>(OpenPolicy.Request::decode, OpenPolicy.Request::stub)),
      Map.entry("open-policy2", new StubForm<>(OpenPolicy.Request2::decode, OpenPolicy.Request2::stub)),
      Map.entry("close", new StubForm<>(Close.Request::decode, Close.Request::stub)),
      Map.entry("query-policy",
          new StubForm<>(QueryInformationPolicy.Request::decode, QueryInformationPolicy.Request::stub)),
      Map.entry("get-user-name", new StubForm<>(GetUserName.Request::decode, GetUserName.Request::stub)));
  private static final Map<String, StubForm<?>> RESPONSES = Map.ofEntries(
      Map.entry("share-enum",
          new StubForm<>(ShareEnum::decodeResponse, response -> response.stub(ShareInfo.LEVELS))),
      Map.entry("session-enum",
          new StubForm<>(SessionEnum::decodeResponse, response -> response.stub(SessionInfo.LEVELS))),
      Map.entry("file-enum",
          new StubForm<>(FileEnum::decodeResponse, response -> response.stub(FileInfo.LEVELS))),
      Map.entry("connection-enum",
          new StubForm<>(ConnectionEnum::decodeResponse, response -> response.stub(ConnectionInfo.LEVELS))),
      Map.entry("share-get-info",
          new StubForm<>(ShareGetInfo::decodeResponse, response -> response.stub(ShareInfo.LEVELS))),
      Map.entry("server-get-info",
          new StubForm<InfoResponse<ServerInfo>>(stub -> InfoResponse.decode(ServerInfo.LEVELS, stub),
              response -> response.stub(ServerInfo.LEVELS))),
      Map.entry("wksta-get-info",
          new StubForm<InfoResponse<WkstaInfo>>(stub -> InfoResponse.decode(WkstaInfo.LEVELS, stub),
              response -> response.stub(WkstaInfo.LEVELS))),
      Map.entry("remote-tod", new StubForm<>(RemoteTod.Response::decode, RemoteTod.Response::stub)),
      Map.entry("name-validate", new StubForm<>(NameValidate.Response::decode, NameValidate.Response::stub)),
      Map.entry("open-policy", new StubForm<>(OpenPolicy.Response::decode, OpenPolicy.Response::stub)),
      Map.entry("open-policy2", new StubForm<>(OpenPolicy.Response::decode, OpenPolicy.Response::stub)),
      Map.entry("close", new StubForm<>(Close.Response::decode, Close.Response::stub)),
      Map.entry("query-policy",
          new StubForm<>(QueryInformationPolicy.Response::decode, QueryInformationPolicy.Response::stub)),
      Map.entry("get-user-name", new StubForm<>(GetUserName.Response::decode, GetUserName.Response::stub)));

  private StubForms() {}

  /** The form of the stubs of a procedure in one direction. */
  public static StubForm<?> of(Recorded.Stub stub) {
    var sids = LookupSids.Form.of(stub.opnum());
    var names = LookupNames.Form.of(stub.opnum());
    return switch (stub.procedure()) {
      case "lookup-sids" -> stub.isRequest()
          ? new StubForm<>(bytes -> LookupSids.Request.decode(sids.orElseThrow(), bytes),
              LookupSids.Request::stub)
          : new StubForm<>(bytes -> LookupSids.Response.decode(sids.orElseThrow(), bytes),
              LookupSids.Response::stub);
      case "lookup-names" -> stub.isRequest()
          ? new StubForm<>(bytes -> LookupNames.Request.decode(names.orElseThrow(), bytes),
              LookupNames.Request::stub)
          : new StubForm<>(bytes -> LookupNames.Response.decode(names.orElseThrow(), bytes),
              LookupNames.Response::stub);
      default -> {
        var form = (stub.isRequest() ? REQUESTS : RESPONSES).get(stub.procedure());
        if (form == null) {
          throw new AssertionError(stub);
        }
        yield form;
      }
    };
  }
}
