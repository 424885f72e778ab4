package org.sumbawa.conformance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.testkit.peer.ScriptedPeer;

/** Large files and many. */
class SizesTest {
  private static final long FOUR_GIGABYTES = 1L << 32;
  private static final int AROUND = 50_000;

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
  void file_beyondFourGigabytes_isReadToItsEnd() throws Exception {
    // A hole up to the border: only what is around it travels.
    var tail = random(2 * AROUND);
    try (var file = new RandomAccessFile(disk.served().resolve("large").toFile(), "rw")) {
      file.seek(FOUR_GIGABYTES - AROUND);
      file.write(tail);
    }
    assertThat(disk.does("ls large")).contains(" " + (FOUR_GIGABYTES + AROUND) + " ");
    // Samba's client would do, but it reads beyond the end too, and may give up when it hears of the end twice.
    try (var peer = ScriptedPeer.connect(disk.server().address())) {
      var file = peer.logOn("alice", "secret").tree("disk").file("large");
      assertThat(file.read(FOUR_GIGABYTES - AROUND, 3 * AROUND)).isEqualTo(tail);
      assertThat(file.read(FOUR_GIGABYTES + AROUND - 1, 2)).containsExactly(tail[2 * AROUND - 1]);
      file.close();
    }
  }

  @Test
  void file_writtenBeyondFourGigabytes_hasItWhereItBelongs() throws Exception {
    var tail = random(2 * AROUND);
    try (var peer = ScriptedPeer.connect(disk.server().address())) {
      var file = peer.logOn("alice", "secret").tree("disk").file("written");
      file.write(FOUR_GIGABYTES - AROUND, Arrays.copyOf(tail, AROUND));
      file.write(FOUR_GIGABYTES, Arrays.copyOfRange(tail, AROUND, tail.length));
      file.flush();
      assertThat(file.read(FOUR_GIGABYTES - 1, 2)).containsExactly(tail[AROUND - 1], tail[AROUND]);
      file.close();
    }
    assertThat(disk.served().resolve("written")).hasSize(FOUR_GIGABYTES + AROUND);
    assertThat(end(disk.served().resolve("written"), tail.length)).isEqualTo(tail);
  }

  @Test
  void files_aThousandSmall_goThereAndBack() throws Exception {
    int many = 1000;
    var sent = Files.createDirectories(disk.local().resolve("sent"));
    var back = Files.createDirectories(disk.local().resolve("back"));
    for (int i = 0; i < many; i++) {
      Files.writeString(sent.resolve("small" + i), "number " + i);
    }
    disk.does("mkdir many", "cd many", "prompt off", "lcd " + sent, "mput *", "lcd " + back, "mget *");
    for (int i = 0; i < many; i++) {
      assertThat(disk.served().resolve("many/small" + i)).hasContent("number " + i);
      assertThat(back.resolve("small" + i)).hasContent("number " + i);
    }
    disk.does("deltree many");
    assertThat(disk.served().resolve("many")).doesNotExist();
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static byte[] end(Path path, int length) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      var bytes = new byte[length];
      file.seek(file.length() - length);
      file.readFully(bytes);
      return bytes;
    }
  }
}
