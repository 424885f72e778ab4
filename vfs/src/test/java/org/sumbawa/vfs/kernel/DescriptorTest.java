package org.sumbawa.vfs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;

class DescriptorTest {
  private static final Opening.How READ = new Opening.How(Opening.READ, 0, false);

  @TempDir
  Path folder;

  private Descriptor root() throws VfsException {
    return Opening.root(bytes(folder.toString()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void calls_afterClose_areGone() throws IOException {
    Files.writeString(folder.resolve("a"), "x");
    var root = root();
    var file = Opening.beneath(root, bytes("a"), READ);
    assertThat(file.isClosed()).isFalse();
    file.close();
    file.close();
    assertThat(file.isClosed()).isTrue();
    assertFails(Reason.GONE, () -> Data.read(file, ByteBuffer.allocate(1), 0));
    assertFails(Reason.GONE, () -> Stat.of(file));
    assertFails(Reason.GONE, () -> Opening.again(file, Opening.READ));
    assertFails(Reason.GONE, () -> Names.link(file, new Names.Place(root, bytes("b"))));
    assertFails(Reason.GONE, () -> Data.copy(file, new Range(0, 1), file, 1));
    assertFails(Reason.GONE, () -> Data.copy(file, new Range(0, 1), root, 1));
    root.close();
    assertFails(Reason.GONE, () -> Opening.beneath(root, bytes("a"), READ));
    assertFails(Reason.GONE, () -> Stat.of(Descriptor.closed()));
  }

  /** Were a number used after its close, a reader would see another's file. */
  @Test
  void close_whileOthersRead_neverLetsThemReadAnotherFile() throws Exception {
    for (int i = 0; i < 2; i++) {
      Files.writeString(folder.resolve("file" + i), String.valueOf(i).repeat(100));
    }
    try (var root = root();
        var pool = Executors.newFixedThreadPool(4);
        var closers = Executors.newFixedThreadPool(2)) {
      var running = new ArrayList<Future<?>>();
      for (int thread = 0; thread < 4; thread++) {
        int which = thread % 2;
        running.add(pool.submit(() -> {
          for (int i = 0; i < 5_000; i++) {
            var file = Opening.beneath(root, bytes("file" + which), READ);
            var closer = closers.submit(file::close);
            var buffer = ByteBuffer.allocate(100);
            try {
              Data.read(file, buffer, 0);
              assertThat(buffer.array()).containsOnly('0' + which);
            } catch (VfsException e) {
              assertThat(e.reason()).isEqualTo(Reason.GONE);
            }
            file.close();
            closer.get();
          }
          return 0;
        }));
      }
      for (var one : running) {
        one.get();
      }
    }
  }

  @Test
  void beneath_pathThatClimbsOrFollows_isRefused() throws IOException {
    Files.createDirectory(folder.resolve("d"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("d"));
    Files.writeString(folder.resolve("a"), "x");
    try (var root = root(); var d = Opening.beneath(root, bytes("d"), READ)) {
      assertThat(Opening.attempt(d, bytes("../a"), READ).errno()).isEqualTo(Errno.EXDEV);
      assertThat(Opening.attempt(d, bytes("/etc/passwd"), READ).errno()).isEqualTo(Errno.EXDEV);
      assertThat(Opening.attempt(root, bytes("link"), READ).errno()).isEqualTo(Errno.ELOOP);
      assertThat(Opening.attempt(root, bytes("link/x"), READ).errno()).isEqualTo(Errno.ELOOP);
      assertThat(Opening.attempt(root, bytes("none"), READ).succeeded()).isFalse();
    }
  }

  @Test
  void xattrs_largeAndSmall_areWhole() throws IOException {
    Files.writeString(folder.resolve("a"), "x");
    try (var root = root(); var file = Opening.beneath(root, bytes("a"), READ)) {
      var xattrs = Xattrs.of(file);
      var large = new byte[3000];
      large[2999] = 7;
      xattrs.set(bytes("user.large"), large);
      xattrs.set(bytes("user.small"), new byte[0]);
      assertThat(xattrs.get(bytes("user.large"))).contains(large);
      assertThat(xattrs.get(bytes("user.small"))).contains(new byte[0]);
      assertThat(xattrs.get(bytes("user.none"))).isEmpty();
      assertThat(xattrs.size(bytes("user.large"))).isEqualTo(3000);
      var byName = Xattrs.of(root, bytes("a"));
      assertThat(byName.get(bytes("user.large"))).contains(large);
      assertThat(byName.names()).contains(bytes("user.large"), bytes("user.small"));
      assertFails(Reason.ACCESS_DENIED, () -> byName.set(bytes("user.x"), new byte[1]));
      assertFails(Reason.ACCESS_DENIED, () -> byName.remove(bytes("user.small")));
      xattrs.remove(bytes("user.large"));
      xattrs.remove(bytes("user.large"));
      assertThat(xattrs.get(bytes("user.large"))).isEmpty();
      assertFails(Reason.EA_TOO_LARGE, () -> xattrs.set(bytes("user.x"), new byte[Xattrs.MAXIMUM_SIZE + 1]));
    }
  }
}
