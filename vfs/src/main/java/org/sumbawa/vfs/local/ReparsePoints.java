package org.sumbawa.vfs.local;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Names;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.ReparseContent;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.fscc.ReparseTag;

/**
 * Reparse points: those that clients made, kept whole in {@value #ATTRIBUTE} as later versions of Samba do, and what
 * the disk has that is neither file nor folder. A client's symbolic link never becomes one of the host's, where other
 * programs would follow it.
 */
final class ReparsePoints {
  /** The extended attribute that holds a client's reparse data. */
  static final String ATTRIBUTE = "user.SmbReparse";

  private static final int RELATIVE = ReparseContent.SymbolicLink.RELATIVE;

  private ReparsePoints() {}

  /** Reads what {@link #ATTRIBUTE} holds; empty where it makes no sense. */
  static Optional<ReparseData> decode(byte[] value) {
    try {
      return Optional.of(ReparseData.decode(WireReader.of(value)));
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  /** The tag of what is neither file nor folder. */
  static int tag(Stat special) {
    return special.isSymlink() ? ReparseTag.SYMLINK : ReparseTag.NFS;
  }

  /** What is neither file nor folder, as clients see it. */
  static ReparseData ofSpecial(Descriptor place, Stat special) throws VfsException {
    if (special.isSymlink()) {
      return link(Names.linkTarget(place));
    }
    if (special.isCharacterDevice() || special.isBlockDevice()) {
      var numbers = new WireWriter().i32((int) (special.number() >>> 32)).i32((int) special.number());
      long type = special.isBlockDevice()
          ? ReparseContent.NfsSpecialFile.BLOCK_DEVICE
          : ReparseContent.NfsSpecialFile.CHARACTER_DEVICE;
      return ReparseData.of(new ReparseContent.NfsSpecialFile(type, numbers.view()));
    }
    long type =
        special.isSocket() ? ReparseContent.NfsSpecialFile.SOCKET : ReparseContent.NfsSpecialFile.FIFO;
    return ReparseData.of(new ReparseContent.NfsSpecialFile(type, new WireWriter().view()));
  }

  /** A target as Windows writes it. One from the host's root leads nowhere that a client could go. */
  private static ReparseData link(byte[] target) {
    var text = new String(target, StandardCharsets.UTF_8).replace('/', '\\');
    int flags = text.startsWith("\\") ? 0 : RELATIVE;
    return ReparseData.of(new ReparseContent.SymbolicLink(text, text, flags));
  }

  /** Refuses data that is longer than file systems take. */
  static byte[] encode(ReparseData data) throws VfsException {
    var encoded = data.encoded().toByteArray();
    if (encoded.length > ReparseData.MAXIMUM_SIZE) {
      throw new VfsException(Reason.EA_TOO_LARGE, encoded.length + " bytes of reparse data");
    }
    return encoded;
  }
}
