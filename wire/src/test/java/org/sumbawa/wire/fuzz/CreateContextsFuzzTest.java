package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.WireLaws;
import org.sumbawa.wire.message.context.CreateContext;
import org.sumbawa.wire.message.context.CreateContexts;

/** Lists of create contexts: the first byte chooses between request and response. */
class CreateContextsFuzzTest {

  static Stream<byte[]> seeds() {
    return Stream.concat(
        Seeds.messages().filter(message -> message.at(12) == 5 && message.at(64) == 57)
            .map(m -> list(m, 112, 0)),
        Seeds.messages().filter(message -> message.at(12) == 5 && message.at(64) == 89)
            .map(m -> list(m, 144, 1)));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void contexts(byte[] input) throws Malformed {
    if (input.length > 0) {
      var list = Bytes.of(input, 1, input.length - 1).toByteArray();
      WireLaws.survives(
          input[0] % 2 == 0 ? form(CreateContexts::decodeRequest) : form(CreateContexts::decodeResponse),
          list);
    }
  }

  /** What reads a list. */
  private interface Decoder {
    List<? extends CreateContext> decode(WireReader in) throws Malformed;
  }

  private static WireLaws.Form<List<? extends CreateContext>> form(Decoder decoder) {
    return new WireLaws.Form<>() {
      @Override
      public Bytes write(List<? extends CreateContext> contexts) {
        var out = new WireWriter();
        CreateContexts.encode(contexts, out);
        return out.view();
      }

      @Override
      public List<? extends CreateContext> read(WireReader in) throws Malformed {
        return decoder.decode(in);
      }
    };
  }

  /** The list in a message, found by its offset and length at an index, behind the byte that chooses. */
  private static byte[] list(Bytes message, int at, int choice) {
    int offset = message.buffer().getInt(at);
    int length = message.buffer().getInt(at + 4);
    return new WireWriter().u8(choice).bytes(message.slice(offset, length)).toByteArray();
  }
}
