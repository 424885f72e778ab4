package org.sumbawa.transport.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.transport.BufferPool;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.ManualTimers;
import org.sumbawa.transport.memory.MemoryNetwork;
import org.sumbawa.transport.stream.Framing;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

final class PcapngWriterTest {
  private static final InetSocketAddress PORT = new InetSocketAddress(4450);
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789012Z");

  @TempDir
  Path folder = Path.of("");

  private final MemoryNetwork network =
      new MemoryNetwork(new Framing(LinkSettings.DEFAULT, new BufferPool(1 << 20), new ManualTimers()));

  private record Block(int type, Bytes body) {}

  private static List<Block> blocks(Path file) throws IOException, Malformed {
    var in = WireReader.of(Files.readAllBytes(file));
    var blocks = new ArrayList<Block>();
    while (in.left() > 0) {
      int type = in.i32();
      int length = in.i32();
      assertThat(length % 4).isZero();
      blocks.add(new Block(type, in.bytes(length - 12)));
      assertThat(in.i32()).isEqualTo(length);
    }
    return blocks;
  }

  /** Lets a client and a server exchange a frame each; the tap is on the server's side. */
  private void exchange(PcapngWriter writer, int size) throws IOException {
    var tapped = new TappedNetwork(network, writer);
    try (var listener = tapped.listen(PORT);
        var client = network.connect(PORT);
        var server = listener.accept()) {
      client.write(ByteBuffer.allocate(size));
      server.read().orElseThrow().close();
      server.write(Bytes.hex("fe534d42").buffer());
      client.read().orElseThrow().close();
    }
  }

  @Test
  void capture_ofAnExchange_isAConversationFromItsBeginningToItsEnd() throws Exception {
    var file = folder.resolve("capture.pcapng");
    try (var writer = new PcapngWriter(new CaptureSettings(file, 1 << 20, 2), () -> NOW)) {
      exchange(writer, 16);
    }
    var blocks = blocks(file);
    assertThat(blocks).extracting(Block::type).containsExactly(0x0A0D0D0A, 1, 6, 6, 6, 6, 6, 6);
    var flags = new ArrayList<Integer>();
    for (var block : blocks.subList(2, 8)) {
      flags.add(block.body().at(20 + 14 + 20 + 13));
    }
    assertThat(flags).containsExactly(0x02, 0x12, 0x10, 0x18, 0x18, 0x11);
    var answer = WireReader.of(blocks.get(6).body());
    assertThat(answer.i32()).isZero();
    assertThat(answer.u32() << 32 | answer.u32()).isEqualTo(NOW.getEpochSecond() * 1_000_000 + 789_012);
    assertThat(answer.i32()).isEqualTo(answer.i32()).isEqualTo(14 + 20 + 20 + 8);
    assertThat(answer.bytes(14 + 40)).isEqualTo(Bytes.hex("""
        020000000002 020000000001 0800
        45000030 00004000 4006 b6c4 c0000201 c0000202
        01bd c000 00000001 00000015 5018 ffff 1e53 0000"""));
    assertThat(answer.bytes(8)).isEqualTo(Bytes.hex("00000004 fe534d42"));
  }

  @Test
  void checksums_ofEveryPacket_addUp() throws Exception {
    var file = folder.resolve("capture.pcapng");
    try (var writer = new PcapngWriter(new CaptureSettings(file, 1 << 20, 2), () -> NOW)) {
      exchange(writer, 63_333);
    }
    int packets = 0;
    for (var block : blocks(file).subList(2, blocks(file).size())) {
      var packet = block.body().slice(20, block.body().size() - 20);
      int length = packet.at(16) << 8 | packet.at(17);
      assertThat(sum(packet.slice(14, 20), 0)).isEqualTo(0xFFFF);
      var segment = packet.slice(34, length - 20);
      assertThat(sum(segment, sum(packet.slice(26, 8), 6 + segment.size()))).isEqualTo(0xFFFF);
      packets++;
    }
    assertThat(packets).isEqualTo(7);
  }

  private static int sum(Bytes bytes, int start) {
    int sum = start;
    for (int i = 0; i < bytes.size(); i++) {
      sum += bytes.at(i) << ((i & 1) == 0 ? 8 : 0);
      sum = (sum & 0xFFFF) + (sum >>> 16);
    }
    return sum;
  }

  @Test
  void files_thatAreFull_turnAndTheOldestGoes() throws Exception {
    var file = folder.resolve("capture.pcapng");
    try (var writer = new PcapngWriter(new CaptureSettings(file, 30_000, 3), () -> NOW)) {
      for (int i = 0; i < 9; i++) {
        exchange(writer, 20_000);
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("capture.pcapng",
          "capture.pcapng.1", "capture.pcapng.2");
    }
    for (var name : List.of("capture.pcapng.1", "capture.pcapng.2")) {
      assertThat(Files.size(folder.resolve(name))).isBetween(30_000L, 60_000L);
      assertThat(blocks(folder.resolve(name)).getFirst().type()).isEqualTo(0x0A0D0D0A);
    }
  }

  @Test
  void capture_thatCannotBeWritten_endsWithoutHarm() throws Exception {
    var part = Files.createDirectory(folder.resolve("part"));
    var file = part.resolve("capture.pcapng");
    try (var writer = new PcapngWriter(new CaptureSettings(file, 100, 1), () -> NOW)) {
      Files.delete(file);
      Files.delete(part);
      exchange(writer, 50);
      exchange(writer, 50);
      assertThat(writer.failure()).isPresent();
    }
  }
}
