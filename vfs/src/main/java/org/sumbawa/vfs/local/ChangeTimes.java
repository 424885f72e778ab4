package org.sumbawa.vfs.local;

import java.nio.charset.StandardCharsets;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;

/**
 * Change times that clients set by hand. The kernel keeps its own, which nobody can set: theirs are kept in {@value #NAME},
 * together with the kernel's at that moment, and hold as long as that does not go on.
 */
final class ChangeTimes {
  /** The extended attribute that holds it. */
  static final String NAME = "user.sumbawa.change";
  static final byte[] ATTRIBUTE = NAME.getBytes(StandardCharsets.US_ASCII);

  /** How far the kernel's time goes on while both are written, with room for a machine under load: 20 ms. */
  private static final long WRITING = 200_000;

  private ChangeTimes() {}

  /**
   * What is kept.
   *
   * @param wanted what the client set
   * @param kernel the kernel's time when it was written
   */
  static byte[] encode(FileTime wanted, FileTime kernel) {
    return new WireWriter().i64(wanted.ticks()).i64(kernel.ticks()).view().toByteArray();
  }

  /** The time that counts: what was set by hand, if the file has not changed since. */
  static FileTime of(Stat stat, byte[] kept) {
    var in = WireReader.of(Bytes.of(kept));
    try {
      var wanted = new FileTime(in.i64());
      long since = stat.change().ticks() - in.i64();
      return since >= 0 && since < WRITING && wanted.isTime() ? wanted : stat.change();
    } catch (Malformed nonsense) {
      return stat.change();
    }
  }
}
