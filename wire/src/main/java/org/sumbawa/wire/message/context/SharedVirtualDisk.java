package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;

/**
 * Opens a virtual disk that several machines share; request and response have the same form. MS-RSVD 2.2.4.12,
 * 2.2.4.31, 2.2.4.32 and 2.2.4.33.
 *
 * @param initiator who opens
 * @param properties what the second version adds; {@link Properties#NONE} in a request
 * @param version 1 or 2
 */
public record SharedVirtualDisk(Initiator initiator, Properties properties,
    int version) implements CreateRequestContext, CreateResponseContext {
  private static final int NAME_SIZE = 126;

  /**
   * Who opens a shared virtual disk. MS-RSVD 2.2.4.12.
   *
   * @param hasId whether the id means anything
   * @param id identifies the initiator
   * @param flags chosen by the application
   * @param originatorFlags which component sends this
   * @param openRequestId chosen by the client
   * @param hostName the name of the initiator's machine
   */
  public record Initiator(boolean hasId, Guid id, int flags, int originatorFlags, long openRequestId,
      String hostName) {

    /** Holds the name against its field. */
    public Initiator {
      if (2 * hostName.length() > NAME_SIZE) {
        throw new IllegalArgumentException("a host name of " + hostName.length() + " characters");
      }
    }
  }

  /**
   * What the second version tells about the disk. MS-RSVD 2.2.4.33.
   *
   * @param initialized whether the sizes mean anything
   * @param serverServiceVersion the version of the server
   * @param virtualSectorSize in bytes
   * @param physicalSectorSize in bytes
   * @param virtualSize the length of the disk in bytes
   */
  public record Properties(int initialized, int serverServiceVersion, int virtualSectorSize,
      int physicalSectorSize, long virtualSize) {
    /** Nothing told. */
    public static final Properties NONE = new Properties(0, 0, 0, 0, 0);
  }

  /** Checks the version. */
  public SharedVirtualDisk {
    if (version != 2 && (version != 1 || !properties.equals(Properties.NONE))) {
      throw new IllegalArgumentException("version " + version + " with " + properties);
    }
  }

  /** Whether the data begins with a version that is known; others must be ignored. */
  static boolean isKnownVersion(Bytes data) {
    int version = data.size() < 4 ? 0 : data.buffer().getInt();
    return version == 1 || version == 2;
  }

  static SharedVirtualDisk decode(WireReader in) throws Malformed {
    int version = in.i32();
    var initiator = initiator(in);
    var properties =
        version == 1 ? Properties.NONE : new Properties(in.i32(), in.i32(), in.i32(), in.i32(), in.i64());
    return new SharedVirtualDisk(initiator, properties, version);
  }

  @Override
  public Bytes name() {
    return CreateContextName.SHARED_VIRTUAL_DISK.bytes();
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(version).u8(initiator.hasId() ? 1 : 0).reserved(3);
    initiator.id().encode(out);
    out.i32(initiator.flags()).i32(initiator.originatorFlags()).i64(initiator.openRequestId());
    int nameLength = 2 * initiator.hostName().length();
    out.u16(nameLength).utf16(initiator.hostName()).reserved(NAME_SIZE - nameLength);
    if (version == 2) {
      out.i32(properties.initialized()).i32(properties.serverServiceVersion());
      out.i32(properties.virtualSectorSize()).i32(properties.physicalSectorSize())
          .i64(properties.virtualSize());
    }
  }

  private static Initiator initiator(WireReader in) throws Malformed {
    boolean hasId = in.u8() != 0;
    in.reserved(3);
    var id = Guid.decode(in);
    int flags = in.i32();
    int originatorFlags = in.i32();
    long openRequestId = in.i64();
    int nameLength = in.u16();
    var name = in.sub(NAME_SIZE).utf16(nameLength);
    return new Initiator(hasId, id, flags, originatorFlags, openRequestId, name);
  }
}
