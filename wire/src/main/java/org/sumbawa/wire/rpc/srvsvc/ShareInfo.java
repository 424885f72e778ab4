package org.sumbawa.wire.rpc.srvsvc;

import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.level.Levels;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrDecoder;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** What is told of a share, in more or less detail. MS-SRVS 2.2.4.22 to 2.2.4.29. */
public sealed interface ShareInfo extends NdrStructure {
  /** As the number of users: as many as like. MS-SRVS 2.2.4.24. */
  int UNLIMITED = -1;

  /** The levels of shares. */
  Levels<ShareInfo> LEVELS = Levels.of(ShareInfo::decoder, 1004, 1006, 1501);

  /** How each share of a level is read; empty for a level that is not known here. */
  private static Optional<NdrDecoder<ShareInfo>> decoder(int level) {
    return switch (level) {
      case 0 -> Optional.of(Name::decode);
      case 1 -> Optional.of(Kind::decode);
      case 2 -> Optional.of(Local::decode);
      case 501 -> Optional.of(Cached::decode);
      case 502 -> Optional.of(Secured::decode);
      case 503 -> Optional.of(Scoped::decode);
      case 1005 -> Optional.of(Flags::decode);
      default -> Optional.empty();
    };
  }

  /** The number of the level. */
  int level();

  /** Level 0: its name. MS-SRVS 2.2.4.22. */
  record Name(String name) implements ShareInfo {
    static Later<ShareInfo> decode(NdrReader in) throws Malformed {
      var name = in.stringPointer();
      return () -> new Name(name.read());
    }

    @Override
    public int level() {
      return 0;
    }

    @Override
    public void encode(NdrWriter out) {
      out.stringPointer(name);
    }
  }

  /**
   * Level 1: what a list of shares shows. MS-SRVS 2.2.4.23.
   *
   * @param type what it shares. MS-SRVS 2.2.2.4
   */
  record Kind(String name, int type, String remark) implements ShareInfo {
    static Later<ShareInfo> decode(NdrReader in) throws Malformed {
      var name = in.stringPointer();
      int type = in.i32();
      var remark = in.stringPointer();
      return () -> new Kind(name.read(), type, remark.read());
    }

    @Override
    public int level() {
      return 1;
    }

    @Override
    public void encode(NdrWriter out) {
      out.stringPointer(name).i32(type).stringPointer(remark);
    }
  }

  /** Level 2: what the server knows of it. MS-SRVS 2.2.4.24. */
  record Local(Use use) implements ShareInfo {
    static Later<ShareInfo> decode(NdrReader in) throws Malformed {
      var use = Use.decode(in);
      return () -> new Local(use.read());
    }

    @Override
    public int level() {
      return 2;
    }

    @Override
    public void encode(NdrWriter out) {
      use.encode(out);
    }
  }

  /**
   * Level 501: what a client needs that caches. MS-SRVS 2.2.4.25.
   *
   * @param flags how it may be cached, among other things. MS-SRVS 2.2.4.29
   */
  record Cached(String name, int type, String remark, int flags) implements ShareInfo {
    static Later<ShareInfo> decode(NdrReader in) throws Malformed {
      var name = in.stringPointer();
      int type = in.i32();
      var remark = in.stringPointer();
      int flags = in.i32();
      return () -> new Cached(name.read(), type, remark.read(), flags);
    }

    @Override
    public int level() {
      return 501;
    }

    @Override
    public void encode(NdrWriter out) {
      out.stringPointer(name).i32(type).stringPointer(remark).i32(flags);
    }
  }

  /**
   * Level 502: with who may use it. MS-SRVS 2.2.4.26.
   *
   * @param securityDescriptor a self-relative security descriptor, or no bytes
   */
  record Secured(Use use, Bytes securityDescriptor) implements ShareInfo {
    static Later<ShareInfo> decode(NdrReader in) throws Malformed {
      var use = Use.decode(in);
      var security = Security.decode(in);
      return () -> new Secured(use.read(), security.read());
    }

    @Override
    public int level() {
      return 502;
    }

    @Override
    public void encode(NdrWriter out) {
      use.encode(out);
      Security.encode(securityDescriptor, out);
    }
  }

  /**
   * Level 503: with the name that the server goes by for it. MS-SRVS 2.2.4.27.
   *
   * @param serverName the server's name in this scope, or {@code *} for any
   * @param securityDescriptor a self-relative security descriptor, or no bytes
   */
  record Scoped(Use use, String serverName, Bytes securityDescriptor) implements ShareInfo {
    static Later<ShareInfo> decode(NdrReader in) throws Malformed {
      var use = Use.decode(in);
      var serverName = in.stringPointer();
      var security = Security.decode(in);
      return () -> new Scoped(use.read(), serverName.read(), security.read());
    }

    @Override
    public int level() {
      return 503;
    }

    @Override
    public void encode(NdrWriter out) {
      use.encode(out);
      out.stringPointer(serverName);
      Security.encode(securityDescriptor, out);
    }
  }

  /** Level 1005: its flags alone. MS-SRVS 2.2.4.29. */
  record Flags(int flags) implements ShareInfo {
    static Later<ShareInfo> decode(NdrReader in) throws Malformed {
      return Later.of(new Flags(in.i32()));
    }

    @Override
    public int level() {
      return 1005;
    }

    @Override
    public void encode(NdrWriter out) {
      out.i32(flags);
    }
  }

  /**
   * What levels 2, 502 and 503 begin with.
   *
   * @param permissions used by no one any more
   * @param maximumUses how many may use it at once, or {@link #UNLIMITED}
   * @param currentUses how many do
   * @param path where it is on the server
   * @param password used by no one any more; empty is written as a pointer to nothing
   */
  record Use(String name, int type, String remark, int permissions, int maximumUses, int currentUses,
      String path, String password) {
    static Later<Use> decode(NdrReader in) throws Malformed {
      var name = in.stringPointer();
      int type = in.i32();
      var remark = in.stringPointer();
      int permissions = in.i32();
      int maximumUses = in.i32();
      int currentUses = in.i32();
      var path = in.stringPointer();
      var password = in.stringPointer();
      return () -> new Use(name.read(), type, remark.read(), permissions, maximumUses, currentUses,
          path.read(), password.read());
    }

    void encode(NdrWriter out) {
      out.stringPointer(name).i32(type).stringPointer(remark).i32(permissions).i32(maximumUses)
          .i32(currentUses);
      out.stringPointer(path).optionalString(password);
    }
  }
}
