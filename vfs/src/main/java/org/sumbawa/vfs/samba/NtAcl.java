package org.sumbawa.vfs.samba;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.SecurityDescriptor;

/**
 * Security descriptors as Samba's {@code acl_xattr} keeps them in {@value #NAME}: a version, twice, what the version
 * has in front, and the descriptor, whose offsets count from the start of the whole. Versions 1 to 4 are read.
 *
 * <p>Version 1 is written, the one without a hash of the file's POSIX permissions, which mean nothing here: Samba takes
 * such a descriptor as it is, with and without {@code ignore system acls}, whereas the others it takes only with it.
 */
public final class NtAcl {
  /** The extended attribute that holds it where the process is permitted to write it. */
  public static final String NAME = "security.NTACL";
  /** The extended attribute that holds it elsewhere. */
  public static final String USER_NAME = "user.NTACL";

  private static final int VERSION = 1;
  private static final int REFERENT = 0x0002_0000;
  private static final int HASH = 64;
  private static final int OLD_HASH = 16;
  private static final int TIME = 8;
  private static final int FIRST_OFFSET = 4;
  private static final int LAST_OFFSET = 16;

  private NtAcl() {}

  /** Reads an extended attribute's value. */
  public static SecurityDescriptor decode(byte[] value) throws Malformed {
    var in = WireReader.of(value);
    int version = in.u16();
    if (in.u16() != version) {
      throw new Malformed("the two versions differ");
    }
    in.align(4).reserved(4);
    switch (version) {
      case 1 -> {
      }
      case 2 -> in.reserved(4 + OLD_HASH);
      case 3 -> in.reserved(4 + 2 + HASH);
      case 4 -> {
        in.reserved(4 + 2 + HASH);
        skipText(in);
        in.align(4).reserved(TIME + HASH);
      }
      default -> throw new Malformed("a security descriptor of version " + version);
    }
    in.align(4);
    int start = in.position();
    var descriptor = ByteBuffer.wrap(in.array(in.left())).order(ByteOrder.LITTLE_ENDIAN);
    moveOffsets(descriptor, -start);
    return SecurityDescriptor.decode(WireReader.of(descriptor));
  }

  /** Says what the hash is of. */
  private static void skipText(WireReader in) throws Malformed {
    while (in.u8() != 0) {
      // The text itself is of no use.
    }
  }

  /** The value for an extended attribute. */
  public static byte[] encode(SecurityDescriptor descriptor) {
    var out = new WireWriter().u16(VERSION).u16(VERSION).i32(REFERENT);
    var encoded = ByteBuffer.wrap(descriptor.encoded().toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    moveOffsets(encoded, out.size());
    return out.bytes(encoded.array()).toByteArray();
  }

  /** Where owner, group and the two lists stand: each offset that is not 0, which means that there is none. */
  private static void moveOffsets(ByteBuffer descriptor, int by) {
    for (int at = FIRST_OFFSET; at <= LAST_OFFSET && at + 4 <= descriptor.limit(); at += 4) {
      int offset = descriptor.getInt(at);
      if (offset != 0) {
        descriptor.putInt(at, offset + by);
      }
    }
  }
}
