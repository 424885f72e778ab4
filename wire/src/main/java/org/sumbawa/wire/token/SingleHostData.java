package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Which machine the client is, of use only to a server on the same machine. MS-NLMP 2.2.2.2.
 *
 * @param customData eight bytes that only the client's platform understands
 * @param machineId 32 random bytes that the machine chose when it started
 */
public record SingleHostData(Bytes customData, Bytes machineId) implements Wire {
  private static final int SIZE = 48;
  private static final int CUSTOM_DATA = 8;
  private static final int MACHINE_ID = 32;

  /** Refuses other lengths. */
  public SingleHostData {
    if (customData.size() != CUSTOM_DATA || machineId.size() != MACHINE_ID) {
      throw new IllegalArgumentException(
          "single host data of " + customData.size() + " and " + machineId.size() + " bytes");
    }
  }

  /** Reads the structure; what a later version may append is left. */
  public static SingleHostData decode(WireReader in) throws Malformed {
    int size = in.size32();
    if (size < SIZE) {
      throw new Malformed("single host data of " + size + " bytes");
    }
    in.reserved(4);
    return new SingleHostData(in.bytes(CUSTOM_DATA), in.bytes(MACHINE_ID));
  }

  @Override
  public void encode(WireWriter out) {
    out.u32(SIZE).reserved(4).bytes(customData).bytes(machineId);
  }
}
