package org.sumbawa.wire.rpc.srvsvc;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.level.Levels;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrDecoder;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** What is told of an open file. MS-SRVS 2.2.4.6 and 2.2.4.7. */
public sealed interface FileInfo extends NdrStructure {

  /** The levels of files. */
  Levels<FileInfo> LEVELS = Levels.of(FileInfo::decoder);

  /** How each file of a level is read; empty for a level that is not known here. */
  private static Optional<NdrDecoder<FileInfo>> decoder(int level) {
    return switch (level) {
      case 2 -> Optional.of(Id::decode);
      case 3 -> Optional.of(Use::decode);
      default -> Optional.empty();
    };
  }

  /** The number of the level. */
  int level();

  /** Level 2: its number. MS-SRVS 2.2.4.6. */
  record Id(int id) implements FileInfo {
    static Later<FileInfo> decode(NdrReader in) throws Malformed {
      return Later.of(new Id(in.i32()));
    }

    @Override
    public int level() {
      return 2;
    }

    @Override
    public void encode(NdrWriter out) {
      out.i32(id);
    }
  }

  /**
   * Level 3: what it is used for. MS-SRVS 2.2.4.7.
   *
   * @param permissions 1 for reading, 2 for writing, 4 for creating, put together
   */
  record Use(int id, int permissions, int locks, String path, String user) implements FileInfo {
    static Later<FileInfo> decode(NdrReader in) throws Malformed {
      int id = in.i32();
      int permissions = in.i32();
      int locks = in.i32();
      var path = in.stringPointer();
      var user = in.stringPointer();
      return () -> new Use(id, permissions, locks, path.read(), user.read());
    }

    @Override
    public int level() {
      return 3;
    }

    @Override
    public void encode(NdrWriter out) {
      out.i32(id).i32(permissions).i32(locks).stringPointer(path).stringPointer(user);
    }
  }
}
