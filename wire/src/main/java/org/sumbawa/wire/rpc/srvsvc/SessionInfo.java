package org.sumbawa.wire.rpc.srvsvc;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.level.Levels;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrDecoder;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** What is told of a session, in more or less detail; times are seconds. MS-SRVS 2.2.4.11 to 2.2.4.15. */
public sealed interface SessionInfo extends NdrStructure {
  /** In the user flags: the user came as a guest. MS-SRVS 2.2.4.12. */
  int GUEST = 1;

  /** The levels of sessions. */
  Levels<SessionInfo> LEVELS = Levels.of(SessionInfo::decoder);

  /** How each session of a level is read; empty for a level that is not known here. */
  private static Optional<NdrDecoder<SessionInfo>> decoder(int level) {
    return switch (level) {
      case 0 -> Optional.of(Client::decode);
      case 1 -> Optional.of(Use::decode);
      case 2 -> Optional.of(Typed::decode);
      case 10 -> Optional.of(User::decode);
      case 502 -> Optional.of(Transported::decode);
      default -> Optional.empty();
    };
  }

  /** The number of the level. */
  int level();

  /** Level 0: where it comes from. MS-SRVS 2.2.4.11. */
  record Client(String client) implements SessionInfo {
    static Later<SessionInfo> decode(NdrReader in) throws Malformed {
      var client = in.stringPointer();
      return () -> new Client(client.read());
    }

    @Override
    public int level() {
      return 0;
    }

    @Override
    public void encode(NdrWriter out) {
      out.stringPointer(client);
    }
  }

  /** Level 1: and what it does. MS-SRVS 2.2.4.12. */
  record Use(String client, String user, int opens, int seconds, int idleSeconds,
      int userFlags) implements SessionInfo {
    static Later<SessionInfo> decode(NdrReader in) throws Malformed {
      var client = in.stringPointer();
      var user = in.stringPointer();
      int opens = in.i32();
      int seconds = in.i32();
      int idleSeconds = in.i32();
      int userFlags = in.i32();
      return () -> new Use(client.read(), user.read(), opens, seconds, idleSeconds, userFlags);
    }

    @Override
    public int level() {
      return 1;
    }

    @Override
    public void encode(NdrWriter out) {
      out.stringPointer(client).stringPointer(user).i32(opens).i32(seconds).i32(idleSeconds).i32(userFlags);
    }
  }

  /** Level 2: and what kind of client it is. MS-SRVS 2.2.4.13. */
  record Typed(Use use, String clientType) implements SessionInfo {
    static Later<SessionInfo> decode(NdrReader in) throws Malformed {
      var use = Use.decode(in);
      var clientType = in.stringPointer();
      return () -> new Typed((Use) use.read(), clientType.read());
    }

    @Override
    public int level() {
      return 2;
    }

    @Override
    public void encode(NdrWriter out) {
      use.encode(out);
      out.stringPointer(clientType);
    }
  }

  /** Level 10: who it is, for everyone to see. MS-SRVS 2.2.4.14. */
  record User(String client, String user, int seconds, int idleSeconds) implements SessionInfo {
    static Later<SessionInfo> decode(NdrReader in) throws Malformed {
      var client = in.stringPointer();
      var user = in.stringPointer();
      int seconds = in.i32();
      int idleSeconds = in.i32();
      return () -> new User(client.read(), user.read(), seconds, idleSeconds);
    }

    @Override
    public int level() {
      return 10;
    }

    @Override
    public void encode(NdrWriter out) {
      out.stringPointer(client).stringPointer(user).i32(seconds).i32(idleSeconds);
    }
  }

  /** Level 502: and what carries it. MS-SRVS 2.2.4.15. */
  record Transported(Use use, String clientType, String transport) implements SessionInfo {
    static Later<SessionInfo> decode(NdrReader in) throws Malformed {
      var use = Use.decode(in);
      var clientType = in.stringPointer();
      var transport = in.stringPointer();
      return () -> new Transported((Use) use.read(), clientType.read(), transport.read());
    }

    @Override
    public int level() {
      return 502;
    }

    @Override
    public void encode(NdrWriter out) {
      use.encode(out);
      out.stringPointer(clientType).stringPointer(transport);
    }
  }
}
