package org.sumbawa.wire.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.message.WireLaws;

/** Many small structures behind one target: the first byte of an input chooses, the rest is what is read. */
record Targets(List<Decoder> decoders) {
  private static final int SEED_SIZE = 120;

  /** A structure's static decode method. */
  interface Decoder {
    Wire decode(WireReader in) throws Malformed;
  }

  static Targets of(Decoder... decoders) {
    return new Targets(List.of(decoders));
  }

  /** Checks one input. */
  void check(byte[] input) throws Malformed {
    if (input.length > 0) {
      var decoder = decoders.get((input[0] & 0xFF) % decoders.size());
      check(decoder, Arrays.copyOfRange(input, 1, input.length));
    }
  }

  /** For each structure two inputs to begin with: of zeros, and of small numbers. */
  Stream<byte[]> seeds() {
    return IntStream.range(0, decoders.size()).boxed()
        .flatMap(index -> Stream.of(seed(index, 0), seed(index, 3)));
  }

  /** Checks bytes against one structure. */
  static void check(Decoder decoder, byte[] bytes) throws Malformed {
    WireLaws.survives(new WireLaws.Form<Wire>() {
      @Override
      public Bytes write(Wire value) {
        return value.encoded();
      }

      @Override
      public Wire read(WireReader in) throws Malformed {
        return decoder.decode(in);
      }
    }, bytes);
  }

  private static byte[] seed(int index, int most) {
    var seed = new byte[1 + SEED_SIZE];
    for (int i = 1; i < seed.length; i++) {
      seed[i] = (byte) (i & most);
    }
    seed[0] = (byte) index;
    return seed;
  }
}
