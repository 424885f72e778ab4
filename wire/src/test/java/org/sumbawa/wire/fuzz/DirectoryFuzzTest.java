package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.directory.DirectoryInfoClass;
import org.sumbawa.wire.fscc.directory.DirectoryInformation;
import org.sumbawa.wire.message.WireLaws;

/** Directory entries of all classes: the first byte chooses. */
class DirectoryFuzzTest {
  private static final DirectoryInfoClass[] CLASSES = DirectoryInfoClass.values();

  static Stream<byte[]> seeds() {
    return Stream.iterate(0, index -> index < CLASSES.length, index -> index + 1).map(index -> {
      var seed = new byte[160];
      seed[0] = (byte) (int) index;
      return seed;
    });
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void entry(byte[] input) throws Malformed {
    if (input.length > 0) {
      var infoClass = CLASSES[(input[0] & 0xFF) % CLASSES.length];
      WireLaws.survives(new WireLaws.Form<DirectoryInformation>() {
        @Override
        public Bytes write(DirectoryInformation entry) {
          var out = new WireWriter();
          entry.encode(infoClass, out);
          return out.view();
        }

        @Override
        public DirectoryInformation read(WireReader in) throws Malformed {
          return DirectoryInformation.decode(infoClass, in);
        }
      }, Arrays.copyOfRange(input, 1, input.length));
    }
  }
}
