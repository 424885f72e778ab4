package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.ForwardingFileSystem;
import org.sumbawa.vfs.ForwardingHandle;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Flush;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.Write;

/** A disk that is full, broken, or changed underneath: the client learns it, and what was acknowledged is still there. */
class StorageFailureTest {
  private Failing disk;
  private TestServer server;
  private PeerFile file;

  @BeforeEach
  void start() throws Exception {
    var world = TestEnvironment.direct(1);
    disk = new Failing(new MemoryFileSystem(world.clock(), 100_000, "Small"));
    server = TestServer.start(world, ServerSettings.DEFAULT, builder -> builder.share("disk", disk));
    file = server.session().tree("disk").file("a");
    file.write(0, (byte) 1);
  }

  @AfterEach
  void stop() throws Exception {
    disk.reason = null;
    assertThat(file.read(0, 1)).containsExactly(1);
    file.close();
    server.close();
  }

  @Test
  void disk_thatIsFull_takesNoMore() throws Exception {
    file.tree().call(new Write.Request(file.id(), 0, Bytes.of(ones(200_000)))).expect(NtStatus.DISK_FULL);
    file.write(1, ones(50_000));
    assertThat(file.read(49_990, 10)).isEqualTo(ones(10));
  }

  @ParameterizedTest
  @EnumSource(value = VfsException.Reason.class, names = {"READ_ONLY", "DISK_FULL", "GONE", "IO",
      "NO_RESOURCES"})
  void operation_thatTheStorageRefuses_isRefusedWithTheReason(VfsException.Reason reason) throws Exception {
    disk.reason = reason;
    var status = switch (reason) {
      case READ_ONLY -> NtStatus.MEDIA_WRITE_PROTECTED;
      case DISK_FULL -> NtStatus.DISK_FULL;
      case GONE -> NtStatus.FILE_INVALID;
      case NO_RESOURCES -> NtStatus.INSUFFICIENT_RESOURCES;
      default -> NtStatus.UNEXPECTED_IO_ERROR;
    };
    file.tree().call(new Write.Request(file.id(), 5, Bytes.of(ones(5)))).expect(status);
    file.tree().call(new Read.Request(file.id(), 0, 5, 0)).expect(status);
    file.tree().call(new Flush.Request(file.id())).expect(status);
  }

  private static byte[] ones(int count) {
    var bytes = new byte[count];
    Arrays.fill(bytes, (byte) 1);
    return bytes;
  }

  /** A file system whose data cannot be reached while there is a reason. */
  private static final class Failing extends ForwardingFileSystem {
    private volatile VfsException.@Nullable Reason reason;

    Failing(FileSystem beneath) {
      super(beneath);
    }

    @Override
    protected Handle decorate(Handle opened) {
      return new ForwardingHandle(opened) {
        @Override
        public int read(ByteBuffer target, long offset) throws VfsException {
          check();
          return super.read(target, offset);
        }

        @Override
        public void write(ByteBuffer source, long offset) throws VfsException {
          check();
          super.write(source, offset);
        }

        @Override
        public void flush() throws VfsException {
          check();
          super.flush();
        }
      };
    }

    private void check() throws VfsException {
      var why = reason;
      if (why != null) {
        throw new VfsException(why, "as the test wants");
      }
    }
  }
}
