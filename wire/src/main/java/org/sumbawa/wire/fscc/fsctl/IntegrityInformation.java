package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Checksums over a file's data: FSCTL_GET_INTEGRITY_INFORMATION, FSCTL_SET_INTEGRITY_INFORMATION and
 * FSCTL_SET_INTEGRITY_INFORMATION_EX. MS-FSCC 2.3.20, 2.3.73 and 2.3.75.
 */
public interface IntegrityInformation {
  /** No checksums. */
  int CHECKSUM_NONE = 0x0000;
  /** CRC-32. */
  int CHECKSUM_CRC32 = 0x0001;
  /** CRC-64. */
  int CHECKSUM_CRC64 = 0x0002;
  /** When setting: leave it as it is. */
  int CHECKSUM_UNCHANGED = 0xFFFF;
  /** A flag: data with a wrong checksum can be read nevertheless. */
  int ENFORCEMENT_OFF = 0x0000_0001;

  /**
   * How it is. MS-FSCC 2.3.20.
   *
   * @param checksumAlgorithm one of the constants here
   * @param flags {@link #ENFORCEMENT_OFF} or 0
   * @param checksumChunkSize over how many bytes each checksum goes
   * @param clusterSize bytes a cluster
   */
  record GetResponse(int checksumAlgorithm, int flags, int checksumChunkSize,
      int clusterSize) implements Wire {

    /** Checks what the fields can hold. */
    public GetResponse {
      Width.u16(checksumAlgorithm);
    }

    /** Reads 16 bytes. */
    public static GetResponse decode(WireReader in) throws Malformed {
      int algorithm = in.u16();
      in.reserved(2);
      return new GetResponse(algorithm, in.i32(), in.i32(), in.i32());
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(checksumAlgorithm).reserved(2).i32(flags).i32(checksumChunkSize).i32(clusterSize);
    }
  }

  /**
   * How it shall be. MS-FSCC 2.3.73.
   *
   * @param checksumAlgorithm one of the constants here
   * @param flags {@link #ENFORCEMENT_OFF} or 0
   */
  record SetRequest(int checksumAlgorithm, int flags) implements Wire {

    /** Checks what the fields can hold. */
    public SetRequest {
      Width.u16(checksumAlgorithm);
    }

    /** Reads 8 bytes. */
    public static SetRequest decode(WireReader in) throws Malformed {
      int algorithm = in.u16();
      in.reserved(2);
      return new SetRequest(algorithm, in.i32());
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(checksumAlgorithm).reserved(2).i32(flags);
    }
  }

  /**
   * How it shall be, leaving the algorithm to the file system. MS-FSCC 2.3.75.
   *
   * @param enableIntegrity whether there shall be checksums
   * @param keepStateUnchanged whether that stays as it is, and only the flags change
   * @param flags {@link #ENFORCEMENT_OFF} or 0
   * @param version 1
   */
  record SetRequestEx(boolean enableIntegrity, boolean keepStateUnchanged, int flags,
      int version) implements Wire {

    /** Checks what the fields can hold. */
    public SetRequestEx {
      Width.u8(version);
    }

    /** Reads 16 bytes. */
    public static SetRequestEx decode(WireReader in) throws Malformed {
      boolean enable = in.u8() != 0;
      boolean keep = in.u8() != 0;
      in.reserved(2);
      var request = new SetRequestEx(enable, keep, in.i32(), in.u8());
      in.reserved(7);
      return request;
    }

    @Override
    public void encode(WireWriter out) {
      out.u8(enableIntegrity ? 1 : 0).u8(keepStateUnchanged ? 1 : 0).reserved(2);
      out.i32(flags).u8(version).reserved(7);
    }
  }
}
