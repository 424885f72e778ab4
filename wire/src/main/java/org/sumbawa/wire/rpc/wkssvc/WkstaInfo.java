package org.sumbawa.wire.rpc.wkssvc;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.level.Levels;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrDecoder;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** What a machine says of itself, in more or less detail. MS-WKST 2.2.5.1 to 2.2.5.3. */
public sealed interface WkstaInfo extends NdrStructure {

  /** The levels of the machine. */
  Levels<WkstaInfo> LEVELS = Levels.of(WkstaInfo::decoder, 502, 1013, 1018, 1046);

  /** How a level is read; empty for a level that is not known here. */
  private static Optional<NdrDecoder<WkstaInfo>> decoder(int level) {
    return switch (level) {
      case 100 -> Optional.of(Name::decode);
      case 101 -> Optional.of(Rooted::decode);
      case 102 -> Optional.of(Used::decode);
      default -> Optional.empty();
    };
  }

  /** The number of the level. */
  int level();

  /**
   * Level 100: its name, and the domain or workgroup that it is in. MS-WKST 2.2.5.1.
   *
   * @param platform 500 for Windows NT and its heirs
   */
  record Name(int platform, String computer, String domain, int major, int minor) implements WkstaInfo {
    static Later<WkstaInfo> decode(NdrReader in) throws Malformed {
      int platform = in.i32();
      var computer = in.stringPointer();
      var domain = in.stringPointer();
      int major = in.i32();
      int minor = in.i32();
      return () -> new Name(platform, computer.read(), domain.read(), major, minor);
    }

    @Override
    public int level() {
      return 100;
    }

    @Override
    public void encode(NdrWriter out) {
      out.i32(platform).stringPointer(computer).stringPointer(domain).i32(major).i32(minor);
    }
  }

  /** Level 101: and the folder of its system, which is not told any more. MS-WKST 2.2.5.2. */
  record Rooted(Name name, String root) implements WkstaInfo {
    static Later<WkstaInfo> decode(NdrReader in) throws Malformed {
      var name = Name.decode(in);
      var root = in.stringPointer();
      return () -> new Rooted((Name) name.read(), root.read());
    }

    @Override
    public int level() {
      return 101;
    }

    @Override
    public void encode(NdrWriter out) {
      name.encode(out);
      out.stringPointer(root);
    }
  }

  /** Level 102: and how many users are logged on. MS-WKST 2.2.5.3. */
  record Used(Name name, String root, int users) implements WkstaInfo {
    static Later<WkstaInfo> decode(NdrReader in) throws Malformed {
      var name = Name.decode(in);
      var root = in.stringPointer();
      int users = in.i32();
      return () -> new Used((Name) name.read(), root.read(), users);
    }

    @Override
    public int level() {
      return 102;
    }

    @Override
    public void encode(NdrWriter out) {
      name.encode(out);
      out.stringPointer(root).i32(users);
    }
  }
}
