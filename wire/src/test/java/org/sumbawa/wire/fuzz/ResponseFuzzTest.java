package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.ResponseBody;
import org.sumbawa.wire.message.WireLaws;

/** Whole responses, header and body. */
class ResponseFuzzTest implements WireLaws.Form<ResponseFuzzTest.Response> {

  /** What is read and written here. */
  record Response(Header header, ResponseBody body) {}

  static Stream<byte[]> seeds() {
    return Seeds.messages().filter(message -> (message.at(16) & 1) != 0).map(Bytes::toByteArray);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void response(byte[] message) throws Malformed {
    WireLaws.survives(this, message);
  }

  @Override
  public Bytes write(Response response) {
    var out = new WireWriter();
    response.header().encode(out);
    response.body().encode(out);
    return out.view();
  }

  @Override
  public Response read(WireReader in) throws Malformed {
    var header = Header.decode(in);
    return new Response(header, ResponseBody.decode(header, in));
  }
}
