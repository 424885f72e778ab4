package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.WireLaws;

/** Whole requests, header and body. */
class RequestFuzzTest implements WireLaws.Form<RequestFuzzTest.Request> {

  /** What is read and written here. */
  record Request(Header header, RequestBody body) {}

  static Stream<byte[]> seeds() {
    return Seeds.messages().filter(message -> (message.at(16) & 1) == 0).map(Bytes::toByteArray);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void request(byte[] message) throws Malformed {
    WireLaws.survives(this, message);
  }

  @Override
  public Bytes write(Request request) {
    var out = new WireWriter();
    request.header().encode(out);
    request.body().encode(out);
    return out.view();
  }

  @Override
  public Request read(WireReader in) throws Malformed {
    var header = Header.decode(in);
    var command = header.command().orElseThrow(() -> new Malformed("no command"));
    return new Request(header, RequestBody.decode(command, in));
  }
}
