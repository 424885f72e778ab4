package org.sumbawa.wire.transform;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * One thing that was done to data that travels by RDMA. MS-SMB2 2.2.43.1.
 *
 * @param type {@link #ENCRYPTION} or {@link #SIGNING}
 * @param signature at most 16 bytes
 * @param nonce what the algorithm needs
 */
public record RdmaCryptoTransform(int type, Bytes signature, Bytes nonce) implements Wire {
  /** The data is encrypted. */
  public static final int ENCRYPTION = 1;
  /** The data is signed. */
  public static final int SIGNING = 2;

  private static final int HEAD_SIZE = 8;
  private static final int LONGEST_SIGNATURE = 16;
  private static final int ALIGNMENT = 8;

  /** Holds the values against their fields. */
  public RdmaCryptoTransform {
    Width.u16(type);
    Width.bytes16(nonce);
    if (signature.size() > LONGEST_SIGNATURE) {
      throw new IllegalArgumentException("a signature of " + signature.size() + " bytes");
    }
  }

  /** Reads the structure with its padding. */
  public static RdmaCryptoTransform decode(WireReader in) throws Malformed {
    int type = in.u16();
    int signatureLength = in.u16();
    int nonceLength = in.u16();
    in.reserved(2);
    if (signatureLength > LONGEST_SIGNATURE) {
      throw new Malformed("a signature of " + signatureLength + " bytes");
    }
    var transform = new RdmaCryptoTransform(type, in.bytes(signatureLength), in.bytes(nonceLength));
    in.align(ALIGNMENT);
    return transform;
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(type).u16(signature.size()).u16(nonce.size()).reserved(2).bytes(signature).bytes(nonce);
    out.align(ALIGNMENT);
  }

  /** How many bytes it takes, with its padding. */
  int size() {
    return (HEAD_SIZE + signature.size() + nonce.size() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
