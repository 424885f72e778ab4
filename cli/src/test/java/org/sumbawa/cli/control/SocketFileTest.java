package org.sumbawa.cli.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketFileTest {
  @TempDir
  Path home;
  private Path path = Path.of("");

  @BeforeEach
  void name() {
    path = home.resolve("run").resolve("445.sock");
  }

  @Test
  void file_andItsFolder_areForTheirOwnerAlone() throws IOException {
    try (var file = SocketFile.at(path)) {
      assertThat(file.path()).isEqualTo(path);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("run"))))
          .isEqualTo("rwx------");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void file_leftBehind_isReplaced() throws IOException {
    Files.createDirectories(home.resolve("run"));
    try (var killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(UnixDomainSocketAddress.of(path));
    }
    assertThat(path).exists();
    SocketFile.at(path).close();
    assertThat(path).doesNotExist();
  }

  @Test
  void folder_swept_keepsWhatIsUsedAndWhatIsYoung() throws IOException {
    var old = Instant.parse("2026-11-25T12:00:00Z");
    var run = Files.createDirectories(home.resolve("run"));
    for (var name : List.of("old.sock", "young.sock")) {
      try (var killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        killed.bind(UnixDomainSocketAddress.of(run.resolve(name)));
      }
    }
    Files.writeString(run.resolve("precious.sock"), "");
    try (var used = SocketFile.at(path)) {
      for (var each : List.of(run.resolve("old.sock"), run.resolve("precious.sock"), used.path())) {
        Files.setLastModifiedTime(each, FileTime.from(old));
      }
      Files.setLastModifiedTime(run.resolve("young.sock"), FileTime.from(old.plusSeconds(2)));
      SocketFile.sweep(run, ".sock", old.plusSeconds(1));
      assertThat(run.toFile().list()).containsExactlyInAnyOrder("young.sock", "precious.sock", "445.sock");
    }
    SocketFile.sweep(home.resolve("none"), ".sock", old);
  }

  @Test
  void file_ofAnotherThatListens_isLeftAlone() throws IOException {
    try (var other = SocketFile.at(path)) {
      assertThatThrownBy(() -> SocketFile.at(path)).isInstanceOf(FileAlreadyExistsException.class)
          .hasMessageContaining("another program listens");
      assertThat(other.isOpen()).isTrue();
    }
  }

  @Test
  void file_thatIsNoSocket_isLeftAlone() throws IOException {
    Files.createDirectories(home.resolve("run"));
    Files.writeString(path, "precious");
    assertThatThrownBy(() -> SocketFile.at(path)).isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("no socket");
    assertThat(path).hasContent("precious");
  }

  @Test
  void file_thatIsAnothersByNow_isNotRemoved() throws IOException {
    var first = SocketFile.at(path);
    Files.delete(path);
    try (var second = SocketFile.at(path)) {
      first.close();
      assertThat(second.path()).exists();
    }
  }
}
