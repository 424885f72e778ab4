package org.sumbawa.wire.rpc.srvsvc;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.level.Levels;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrDecoder;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** What is told of a tree connect. MS-SRVS 2.2.4.1 and 2.2.4.2. */
public sealed interface ConnectionInfo extends NdrStructure {

  /** The levels of connections. */
  Levels<ConnectionInfo> LEVELS = Levels.of(ConnectionInfo::decoder);

  /** How each connection of a level is read; empty for a level that is not known here. */
  private static Optional<NdrDecoder<ConnectionInfo>> decoder(int level) {
    return switch (level) {
      case 0 -> Optional.of(Id::decode);
      case 1 -> Optional.of(Use::decode);
      default -> Optional.empty();
    };
  }

  /** The number of the level. */
  int level();

  /** Level 0: its number. MS-SRVS 2.2.4.1. */
  record Id(int id) implements ConnectionInfo {
    static Later<ConnectionInfo> decode(NdrReader in) throws Malformed {
      return Later.of(new Id(in.i32()));
    }

    @Override
    public int level() {
      return 0;
    }

    @Override
    public void encode(NdrWriter out) {
      out.i32(id);
    }
  }

  /**
   * Level 1: who uses it, and how much. MS-SRVS 2.2.4.2.
   *
   * @param type the type of the share
   * @param netName the share's name, or the client's, whichever was not asked for
   */
  record Use(int id, int type, int opens, int users, int seconds, String user,
      String netName) implements ConnectionInfo {
    static Later<ConnectionInfo> decode(NdrReader in) throws Malformed {
      int id = in.i32();
      int type = in.i32();
      int opens = in.i32();
      int users = in.i32();
      int seconds = in.i32();
      var user = in.stringPointer();
      var netName = in.stringPointer();
      return () -> new Use(id, type, opens, users, seconds, user.read(), netName.read());
    }

    @Override
    public int level() {
      return 1;
    }

    @Override
    public void encode(NdrWriter out) {
      out.i32(id).i32(type).i32(opens).i32(users).i32(seconds).stringPointer(user).stringPointer(netName);
    }
  }
}
