package org.sumbawa.wire.rpc.srvsvc;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.level.Levels;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrDecoder;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** What a server says of itself. MS-SRVS 2.2.4.40 to 2.2.4.42. */
public sealed interface ServerInfo extends NdrStructure {
  /** The platform that every Windows since NT names. MS-SRVS 2.2.2.6. */
  int PLATFORM_NT = 500;

  /** The levels of the server. */
  Levels<ServerInfo> LEVELS = Levels.of(ServerInfo::decoder, 103, 502, 503, 599, 1005, 1010, 1016, 1017, 1018,
      1107, 1501, 1502, 1503, 1506, 1510, 1511, 1512, 1513, 1514, 1515, 1516, 1518, 1523, 1528, 1529, 1530,
      1533, 1534, 1535, 1536, 1538, 1539);

  /** How a level is read; empty for a level that is not known here. */
  private static Optional<NdrDecoder<ServerInfo>> decoder(int level) {
    return switch (level) {
      case 100 -> Optional.of(Name::decode);
      case 101 -> Optional.of(Kind::decode);
      case 102 -> Optional.of(Limits::decode);
      default -> Optional.empty();
    };
  }

  /** The number of the level. */
  int level();

  /** Level 100: its name. MS-SRVS 2.2.4.40. */
  record Name(int platform, String name) implements ServerInfo {
    static Later<ServerInfo> decode(NdrReader in) throws Malformed {
      int platform = in.i32();
      var name = in.stringPointer();
      return () -> new Name(platform, name.read());
    }

    @Override
    public int level() {
      return 100;
    }

    @Override
    public void encode(NdrWriter out) {
      out.i32(platform).stringPointer(name);
    }
  }

  /**
   * Level 101: and what it is. MS-SRVS 2.2.4.41.
   *
   * @param type what it does, in bits. MS-SRVS 2.2.2.7
   */
  record Kind(int platform, String name, int major, int minor, int type,
      String comment) implements ServerInfo {
    static Later<ServerInfo> decode(NdrReader in) throws Malformed {
      int platform = in.i32();
      var name = in.stringPointer();
      int major = in.i32();
      int minor = in.i32();
      int type = in.i32();
      var comment = in.stringPointer();
      return () -> new Kind(platform, name.read(), major, minor, type, comment.read());
    }

    @Override
    public int level() {
      return 101;
    }

    @Override
    public void encode(NdrWriter out) {
      out.i32(platform).stringPointer(name).i32(major).i32(minor).i32(type).stringPointer(comment);
    }
  }

  /**
   * Level 102: and what bounds it. MS-SRVS 2.2.4.42.
   *
   * @param users how many users it may have
   * @param disconnectMinutes after how long an idle session is ended, −1 for never
   * @param hidden whether it keeps out of lists of servers
   * @param announceSeconds how often it announces itself
   * @param announceMillis by how much that varies
   * @param licenses how many users a license allows
   * @param userPath where users' folders are
   */
  record Limits(Kind kind, int users, int disconnectMinutes, int hidden, int announceSeconds,
      int announceMillis, int licenses, String userPath) implements ServerInfo {
    static Later<ServerInfo> decode(NdrReader in) throws Malformed {
      var kind = Kind.decode(in);
      int users = in.i32();
      int disconnectMinutes = in.i32();
      int hidden = in.i32();
      int announceSeconds = in.i32();
      int announceMillis = in.i32();
      int licenses = in.i32();
      var userPath = in.stringPointer();
      return () -> new Limits((Kind) kind.read(), users, disconnectMinutes, hidden, announceSeconds,
          announceMillis, licenses, userPath.read());
    }

    @Override
    public int level() {
      return 102;
    }

    @Override
    public void encode(NdrWriter out) {
      kind.encode(out);
      out.i32(users).i32(disconnectMinutes).i32(hidden).i32(announceSeconds).i32(announceMillis)
          .i32(licenses);
      out.stringPointer(userPath);
    }
  }
}
