package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.ForwardingFileSystem;
import org.sumbawa.vfs.ForwardingHandle;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.file.FileAccessInformation;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.context.MaximalAccess;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ImpersonationLevel;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/** Files that the server's own user may not read or write: the client learns it when it opens them, not later. */
class ForbiddenStorageTest {
  private static final AccessMask FORBIDDEN_TO_WRITE =
      AccessMask.FILE_GENERIC_READ.or(AccessMask.FILE_GENERIC_EXECUTE).or(AccessMask.DELETE_CHILD);

  private TestServer server;
  private PeerTree tree;

  @BeforeEach
  void start() throws Exception {
    var world = TestEnvironment.direct(1);
    var memory = new MemoryFileSystem(world.clock(), 100_000, "Small");
    server = TestServer.start(world, ServerSettings.DEFAULT,
        builder -> builder.share("disk", new Forbidding(memory)));
    tree = server.session().tree("disk");
    for (var name : List.of("open", "unwritable")) {
      tree.file(name).close();
    }
    tree.open(create("unreadable", CreateDisposition.CREATE, AccessMask.WRITE_DATA)).close();
    tree.open(PeerTree.create("unreadable folder", CreateDisposition.CREATE, CreateOptions.DIRECTORY_FILE))
        .close();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void file_thatTheServerMayNotRead_isNotOpenedForReading() throws Exception {
    for (var access : List.of(AccessMask.READ_DATA, AccessMask.EXECUTE, AccessMask.GENERIC_READ,
        AccessMask.MAXIMUM_ALLOWED.or(AccessMask.READ_DATA))) {
      open("open", access).expect(NtStatus.SUCCESS);
      open("unreadable", access).expect(NtStatus.ACCESS_DENIED);
    }
  }

  @Test
  void file_thatTheServerMayNotRead_tellsWhatIsKnownOfIt() throws Exception {
    open("unreadable", AccessMask.READ_ATTRIBUTES.or(AccessMask.READ_CONTROL)).expect(NtStatus.SUCCESS);
  }

  @Test
  void folder_thatTheServerMayNotRead_isNotOpenedForListingButGoneThrough() throws Exception {
    open("unreadable folder", AccessMask.LIST_DIRECTORY).expect(NtStatus.ACCESS_DENIED);
    open("unreadable folder", AccessMask.TRAVERSE).expect(NtStatus.SUCCESS);
  }

  @Test
  void asMuchAccessAsPossible_isWhatTheServerHasItself() throws Exception {
    assertThat(maximal("open")).isEqualTo(AccessMask.FILE_ALL_ACCESS);
    assertThat(maximal("unreadable"))
        .isEqualTo(AccessMask.FILE_ALL_ACCESS.without(AccessMask.READ_DATA).without(AccessMask.EXECUTE));
    var readable = tree.open(create("unwritable", CreateDisposition.OPEN, AccessMask.MAXIMUM_ALLOWED));
    assertThat(granted(readable)).isEqualTo(FORBIDDEN_TO_WRITE);
    open("unwritable", AccessMask.WRITE_DATA).expect(NtStatus.ACCESS_DENIED);
  }

  private AccessMask granted(PeerFile file) throws Exception {
    var data = tree.call(new QueryInfo.Request(InfoType.FILE, FileInfoClass.ACCESS.number(), file.id(), 4))
        .expect(NtStatus.SUCCESS).body(QueryInfo.Response.class).output();
    return FileAccessInformation.decode(WireReader.of(data)).accessFlags();
  }

  private AccessMask maximal(String name) throws Exception {
    var body = open(name, AccessMask.MAXIMUM_ALLOWED).expect(NtStatus.SUCCESS).body(Create.Response.class);
    return body.contexts().stream().filter(MaximalAccess.Response.class::isInstance)
        .map(MaximalAccess.Response.class::cast).findFirst().orElseThrow().access();
  }

  private PeerResponse open(String name, AccessMask access) throws Exception {
    return tree.call(create(name, CreateDisposition.OPEN, access));
  }

  private static Create.Request create(String name, CreateDisposition disposition, AccessMask access) {
    return new Create.Request(OplockLevel.NONE, ImpersonationLevel.IMPERSONATION, access,
        FileAttributes.NORMAL, ShareAccess.READ.or(ShareAccess.WRITE).or(ShareAccess.DELETE), disposition,
        CreateOptions.NONE, name, List.of(new MaximalAccess.Request(FileTime.NONE)));
  }

  /** Keeps the server out of what is named for it. */
  private static final class Forbidding extends ForwardingFileSystem {
    Forbidding(FileSystem beneath) {
      super(beneath);
    }

    @Override
    public Handle open(FilePath path, boolean writable) throws VfsException {
      if (writable && path.name().equals("unwritable")) {
        throw new VfsException(Reason.ACCESS_DENIED, "as the test wants");
      }
      return super.open(path, writable);
    }

    @Override
    protected Handle decorate(Handle opened) {
      return new ForwardingHandle(opened) {
        @Override
        public boolean isReadable() {
          return !path().name().startsWith("unreadable");
        }
      };
    }
  }
}
