package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.rpc.Recorded;
import org.sumbawa.wire.rpc.StubForm;
import org.sumbawa.wire.rpc.lsarpc.LookupNames;
import org.sumbawa.wire.rpc.lsarpc.LookupSids;
import org.sumbawa.wire.rpc.lsarpc.OpenPolicy;
import org.sumbawa.wire.rpc.lsarpc.QueryInformationPolicy;
import org.sumbawa.wire.rpc.srvsvc.FileEnum;
import org.sumbawa.wire.rpc.srvsvc.NameValidate;
import org.sumbawa.wire.rpc.srvsvc.RemoteTod;
import org.sumbawa.wire.rpc.srvsvc.SessionEnum;
import org.sumbawa.wire.rpc.srvsvc.ShareEnum;
import org.sumbawa.wire.rpc.srvsvc.ShareGetInfo;
import org.sumbawa.wire.rpc.srvsvc.ShareInfo;

/** Arguments and results of calls: the first byte chooses the procedure and direction. */
class StubFuzzTest {

  /** A procedure and direction by its recorded name, and the form of its stub. */
  private record Target(String procedure, boolean isRequest, StubForm<?> form) {}

  private static final List<Target> TARGETS =
      List.of(request("share-enum", new StubForm<>(ShareEnum.Request::decode, ShareEnum.Request::stub)),
          request("session-enum", new StubForm<>(SessionEnum.Request::decode, SessionEnum.Request::stub)),
          request("file-enum", new StubForm<>(FileEnum.Request::decode, FileEnum.Request::stub)),
          request("share-get-info", new StubForm<>(ShareGetInfo.Request::decode, ShareGetInfo.Request::stub)),
          request("name-validate", new StubForm<>(NameValidate.Request::decode, NameValidate.Request::stub)),
          request("open-policy2", new StubForm<>(OpenPolicy.Request2::decode, OpenPolicy.Request2::stub)),
          request("lookup-sids",
              new StubForm<>(stub -> LookupSids.Request.decode(LookupSids.Form.PLAIN, stub),
                  LookupSids.Request::stub)),
          request("lookup-names",
              new StubForm<>(stub -> LookupNames.Request.decode(LookupNames.Form.PLAIN, stub),
                  LookupNames.Request::stub)),
          response("share-enum",
              new StubForm<>(ShareEnum::decodeResponse, response -> response.stub(ShareInfo.LEVELS))),
          response("remote-tod", new StubForm<>(RemoteTod.Response::decode, RemoteTod.Response::stub)),
          response("query-policy",
              new StubForm<>(QueryInformationPolicy.Response::decode, QueryInformationPolicy.Response::stub)),
          response("lookup-names",
              new StubForm<>(stub -> LookupNames.Response.decode(LookupNames.Form.PLAIN, stub),
                  LookupNames.Response::stub)));

  static Stream<byte[]> seeds() {
    return IntStream.range(0, TARGETS.size()).boxed().flatMap(index -> {
      var target = TARGETS.get(index);
      return Recorded.stubs().stream()
          .filter(
              stub -> stub.procedure().equals(target.procedure()) && stub.isRequest() == target.isRequest())
          .map(stub -> new WireWriter().u8(index).bytes(stub.bytes()).toByteArray());
    });
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void stub(byte[] input) throws Malformed {
    if (input.length > 0) {
      TARGETS.get((input[0] & 0xFF) % TARGETS.size()).form().survives(Bytes.of(input, 1, input.length - 1));
    }
  }

  private static Target request(String procedure, StubForm<?> form) {
    return new Target(procedure, true, form);
  }

  private static Target response(String procedure, StubForm<?> form) {
    return new Target(procedure, false, form);
  }
}
