package org.sumbawa.server.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.Identity;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.Locking;
import org.sumbawa.server.store.OpenSnapshot;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
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

/** What is kept of an open is what it was; what is damaged is none. */
class PersistentHandleCodecTest {
  private static final CacheAnswer LEASE =
      new CacheAnswer.Lease(new Guid(7, 8), LeaseState.READ_CACHING, false, 2, 65_535, new Guid(9, 10));

  private static PersistentHandle handle(CacheAnswer cache, Optional<AppInstanceVersion> version) {
    var open = new OpenSnapshot(new FileKey(-1, Long.MIN_VALUE), FilePath.of("Ordner", "\uD83D\uDE00.txt"),
        AccessMask.FILE_GENERIC_READ, ShareAccess.READ, FileMode.WRITE_THROUGH, true, false, cache,
        List.of(new Locking.Wanted(-1, 1, true), new Locking.Wanted(0, 0, false)));
    return new PersistentHandle(new FileId(1L << 32, 5), new Guid(1, 2), "always",
        new CreateIdentity(new Guid(3, 4), new Guid(5, 6), Guid.NONE, version),
        new Identity("alice", "SERVER", Sid.EVERYONE, List.of(Sid.BUILTIN_ADMINISTRATORS),
            Identity.Kind.USER),
        new PersistentHandle.Asked("ordner\\\uD83D\uDE00.TXT", AccessMask.GENERIC_ALL,
            AccessMask.FILE_ALL_ACCESS, CreateOptions.WRITE_THROUGH),
        CreateAction.CREATED, Instant.ofEpochMilli(1_732_500_000_123L), Duration.ofMinutes(5), true,
        Bytes.of(new byte[65]), open);
  }

  @Test
  void handle_withALease_isReadAsItWasWritten() throws Exception {
    var handle = handle(LEASE, Optional.of(new AppInstanceVersion(1, 2)));
    assertThat(PersistentHandleCodec.decode(PersistentHandleCodec.encode(handle))).isEqualTo(handle);
  }

  @Test
  void handle_withAnOplock_isReadAsItWasWritten() throws Exception {
    var handle = handle(new CacheAnswer.Oplock(OplockLevel.BATCH), Optional.empty());
    assertThat(PersistentHandleCodec.decode(PersistentHandleCodec.encode(handle))).isEqualTo(handle);
  }

  @Test
  void handle_cutAnywhere_isNone() {
    var whole = PersistentHandleCodec.encode(handle(LEASE, Optional.empty()));
    for (int size = 0; size < whole.size(); size++) {
      var part = whole.slice(0, size);
      assertThatThrownBy(() -> PersistentHandleCodec.decode(part)).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void handle_ofAnotherFormat_isNone() {
    var bytes = PersistentHandleCodec.encode(handle(LEASE, Optional.empty())).toByteArray();
    bytes[0] = 2;
    assertThatThrownBy(() -> PersistentHandleCodec.decode(Bytes.of(bytes))).isInstanceOf(Malformed.class);
  }
}
