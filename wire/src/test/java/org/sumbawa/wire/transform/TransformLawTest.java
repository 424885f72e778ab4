package org.sumbawa.wire.transform;

import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.message.WireLaws;

class TransformLawTest {

  /** A structure's static decode method. */
  private interface Decoder<W> {
    W decode(WireReader in) throws Malformed;
  }

  @Test
  void transformHeader_readBackOrDamaged_keepsTheLaws() {
    hold(TransformHeader.class, TransformHeader::decode);
  }

  @Test
  void compression_readBackOrDamaged_keepsTheLaws() {
    hold(UnchainedCompression.class, CompressionHeader::decode);
    hold(ChainedCompression.class, CompressionHeader::decode);
  }

  @Test
  void rdmaStructures_readBackOrDamaged_keepTheLaws() {
    hold(RdmaTransform.class, RdmaTransform::decode);
    hold(RdmaCryptoTransform.class, RdmaCryptoTransform::decode);
    hold(RdmaBufferDescriptor.class, RdmaBufferDescriptor::decode);
  }

  private static <W extends Wire> void hold(Class<? extends W> type, Decoder<W> decoder) {
    WireLaws.hold(type, new WireLaws.Form<W>() {
      @Override
      public Bytes write(W value) {
        return value.encoded();
      }

      @Override
      public W read(WireReader in) throws Malformed {
        return decoder.decode(in);
      }
    });
  }
}
