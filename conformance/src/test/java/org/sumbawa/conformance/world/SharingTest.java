package org.sumbawa.conformance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.conformance.peer.HeldOpen;

/** Several clients at the same files. */
class SharingTest {
  @TempDir
  Path home;
  private DiskServer disk;

  @BeforeEach
  void start() throws Exception {
    disk = DiskServer.start(home);
  }

  @AfterEach
  void finish() throws Exception {
    disk.finish();
  }

  @Test
  void file_openByAnother_canBeReadAndWrittenButNotDeleted() throws Exception {
    Files.writeString(disk.served().resolve("shared"), "before");
    Files.writeString(disk.local().resolve("after"), "after");
    try (var held = HeldOpen.by(disk.client(), "disk", "shared")) {
      assertThat(disk.tries("del shared")).contains("NT_STATUS_SHARING_VIOLATION");
      assertThat(disk.tries("rename shared moved")).contains("NT_STATUS_SHARING_VIOLATION");
      disk.does("get shared got", "put after shared");
      assertThat(disk.local().resolve("got")).hasContent("before");
      assertThat(disk.served().resolve("shared")).hasContent("after");
      assertThat(held.letGo()).contains("for read/write").doesNotContain("NT_STATUS");
    }
    disk.does("del shared");
    assertThat(disk.served().resolve("shared")).doesNotExist();
  }

  @Test
  void clients_manyAtOnce_doNotMixUpTheirFiles() throws Exception {
    int clients = 8;
    int files = 25;
    for (int c = 0; c < clients; c++) {
      var folder = Files.createDirectories(disk.local().resolve("client" + c));
      for (int f = 0; f < files; f++) {
        Files.writeString(folder.resolve("file" + f), ("of client " + c + ", file " + f + "\n").repeat(1000));
      }
    }
    var work = new ArrayList<Callable<String>>();
    for (int c = 0; c < clients; c++) {
      var name = "client" + c;
      work.add(() -> disk.does("mkdir " + name, "cd " + name, "lcd " + name, "prompt off", "mput *", "ls"));
    }
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get()).contains("file0", "file" + (files - 1));
      }
    }
    for (int c = 0; c < clients; c++) {
      for (int f = 0; f < files; f++) {
        assertThat(disk.served().resolve("client" + c).resolve("file" + f))
            .hasSameBinaryContentAs(disk.local().resolve("client" + c).resolve("file" + f));
      }
    }
  }
}
