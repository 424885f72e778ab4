package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.fscc.ReparseContent;
import org.sumbawa.wire.message.WireLaws;

/** What reparse points say: the first byte chooses the tag. */
class ReparseFuzzTest {
  private static final List<Decoder> DECODERS =
      List.of(ReparseContent.SymbolicLink::decode, ReparseContent.MountPoint::decode,
          ReparseContent.NfsSpecialFile::decode, ReparseContent.LxSymlink::decode);

  /** A content's static decode method. */
  private interface Decoder {
    ReparseContent decode(WireReader in) throws Malformed;
  }

  static Stream<byte[]> seeds() {
    return Stream.of("00 0000 0400 0400 0400 01000000 61006200 61006200",
        "01 0000 0400 0600 0400 61006200 0000 61006200 0000", "02 4c4e4b0000000000 61006200",
        "03 02000000 6162").map(hex -> Bytes.hex(hex).toByteArray());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void content(byte[] input) throws Malformed {
    if (input.length > 0) {
      var decoder = DECODERS.get((input[0] & 0xFF) % DECODERS.size());
      WireLaws.survives(new WireLaws.Form<ReparseContent>() {
        @Override
        public Bytes write(ReparseContent content) {
          return content.stored().data();
        }

        @Override
        public ReparseContent read(WireReader in) throws Malformed {
          return decoder.decode(in);
        }
      }, Arrays.copyOfRange(input, 1, input.length));
    }
  }
}
