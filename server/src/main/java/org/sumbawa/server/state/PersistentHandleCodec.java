package org.sumbawa.server.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.Identity;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.Locking;
import org.sumbawa.server.store.OpenSnapshot;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.fscc.file.FileMode;
import org.sumbawa.wire.message.context.AppInstanceVersion;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/**
 * Handles as they are kept: the fields of {@link PersistentHandle} in their order, little-endian, after the number of this
 * format. A server reads every format up to its own.
 */
public final class PersistentHandleCodec {
  private static final int FORMAT = 1;
  private static final int MOST = 1 << 24;

  private PersistentHandleCodec() {}

  /** A handle in the newest format. */
  public static Bytes encode(PersistentHandle handle) {
    var out = new WireWriter(512).u16(FORMAT);
    handle.fileId().encode(out);
    handle.guid().encode(out);
    text(out, handle.share());
    identity(out, handle.identity());
    owner(out, handle.owner());
    text(out, handle.asked().name());
    out.i32(handle.asked().desiredAccess().bits()).i32(handle.asked().maximalAccess().bits())
        .i32(handle.asked().options().bits());
    out.u8(handle.action().value());
    out.i64(handle.created().toEpochMilli()).i64(handle.timeout().toMillis()).u8(handle.suspended() ? 1 : 0);
    out.i32(handle.lockSequences().size()).bytes(handle.lockSequences());
    open(out, handle.open());
    return out.view();
  }

  /** The handle that was kept so. */
  public static PersistentHandle decode(Bytes kept) throws Malformed {
    var in = WireReader.of(kept);
    int format = in.u16();
    if (format != FORMAT) {
      throw new Malformed("handle of format " + format);
    }
    var handle = new PersistentHandle(FileId.decode(in), Guid.decode(in), text(in), identity(in), owner(in),
        new PersistentHandle.Asked(text(in), new AccessMask(in.i32()), new AccessMask(in.i32()),
            new CreateOptions(in.i32())),
        CreateAction.decoded(in.u8()), Instant.ofEpochMilli(in.i64()), Duration.ofMillis(in.i64()),
        in.u8() != 0, in.bytes(count(in)).copy(), open(in));
    in.end();
    return handle;
  }

  private static void identity(WireWriter out, CreateIdentity identity) {
    identity.clientGuid().encode(out);
    identity.createGuid().encode(out);
    identity.appInstanceId().encode(out);
    out.u8(identity.appInstanceVersion().isPresent() ? 1 : 0);
    identity.appInstanceVersion().ifPresent(version -> out.i64(version.high()).i64(version.low()));
  }

  private static CreateIdentity identity(WireReader in) throws Malformed {
    var client = Guid.decode(in);
    var create = Guid.decode(in);
    var application = Guid.decode(in);
    return new CreateIdentity(client, create, application,
        in.u8() == 0 ? Optional.empty() : Optional.of(new AppInstanceVersion(in.i64(), in.i64())));
  }

  private static void owner(WireWriter out, Identity owner) {
    text(out, owner.user());
    text(out, owner.domain());
    owner.sid().encode(out);
    out.i32(owner.groups().size());
    owner.groups().forEach(group -> group.encode(out));
    out.u8(number(owner.kind()));
  }

  private static Identity owner(WireReader in) throws Malformed {
    var user = text(in);
    var domain = text(in);
    var sid = Sid.decode(in);
    int count = count(in);
    var groups = new ArrayList<Sid>();
    for (int i = 0; i < count; i++) {
      groups.add(Sid.decode(in));
    }
    return new Identity(user, domain, sid, groups, kind(in.u8()));
  }

  private static void open(WireWriter out, OpenSnapshot open) {
    out.i64(open.key().volume()).i64(open.key().id());
    out.i32(open.path().names().size());
    open.path().names().forEach(name -> text(out, name));
    text(out, open.path().stream());
    out.i32(open.grantedAccess().bits()).i32(open.shareAccess().bits()).i32(open.mode().bits());
    out.u8(open.deleteOnClose() ? 1 : 0).u8(open.deletePending() ? 1 : 0);
    cache(out, open.cache());
    out.i32(open.locks().size());
    open.locks().forEach(lock -> out.i64(lock.offset()).i64(lock.length()).u8(lock.exclusive() ? 1 : 0));
  }

  private static OpenSnapshot open(WireReader in) throws Malformed {
    var key = new FileKey(in.i64(), in.i64());
    int depth = count(in);
    var names = new ArrayList<String>();
    for (int i = 0; i < depth; i++) {
      names.add(text(in));
    }
    return new OpenSnapshot(key, new FilePath(names, text(in)), new AccessMask(in.i32()),
        new ShareAccess(in.i32()), new FileMode(in.i32()), in.u8() != 0, in.u8() != 0, cache(in), locks(in));
  }

  private static List<Locking.Wanted> locks(WireReader in) throws Malformed {
    int count = count(in);
    var locks = new ArrayList<Locking.Wanted>();
    for (int i = 0; i < count; i++) {
      locks.add(new Locking.Wanted(in.i64(), in.i64(), in.u8() != 0));
    }
    return locks;
  }

  private static void cache(WireWriter out, CacheAnswer cache) {
    switch (cache) {
      case CacheAnswer.Oplock oplock -> out.u8(0).u8(oplock.level().value());
      case CacheAnswer.Lease lease -> {
        out.u8(lease.version());
        lease.key().encode(out);
        out.i32(lease.state().bits()).i32(lease.epoch());
        lease.parentKey().encode(out);
      }
    }
  }

  private static CacheAnswer cache(WireReader in) throws Malformed {
    int version = in.u8();
    if (version == 0) {
      return new CacheAnswer.Oplock(OplockLevel.decoded(in.u8()));
    }
    var key = Guid.decode(in);
    var state = new LeaseState(in.i32());
    int epoch = in.i32();
    return new CacheAnswer.Lease(key, state, false, version, epoch, Guid.decode(in));
  }

  private static void text(WireWriter out, String text) {
    out.i32(text.length() * Character.BYTES).utf16(text);
  }

  private static String text(WireReader in) throws Malformed {
    return in.utf16(count(in));
  }

  private static int count(WireReader in) throws Malformed {
    int count = in.i32();
    if (count < 0 || count > MOST) {
      throw new Malformed("handle with a part of " + count);
    }
    return count;
  }

  private static int number(Identity.Kind kind) {
    return switch (kind) {
      case USER -> 0;
      case GUEST -> 1;
      case ANONYMOUS -> 2;
    };
  }

  private static Identity.Kind kind(int number) throws Malformed {
    return switch (number) {
      case 0 -> Identity.Kind.USER;
      case 1 -> Identity.Kind.GUEST;
      case 2 -> Identity.Kind.ANONYMOUS;
      default -> throw new Malformed("handle of a user of the kind " + number);
    };
  }
}
