package org.sumbawa.transport.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sumbawa.transport.Background;
import org.sumbawa.transport.BufferPool;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.ManualTimers;
import org.sumbawa.transport.memory.MemoryBytes;
import org.sumbawa.transport.stream.DirectTcpNetwork;
import org.sumbawa.transport.stream.Framing;
import org.sumbawa.wire.codec.Bytes;

@Timeout(60)
final class FaultInjectorTest {
  private static final InetSocketAddress PORT = new InetSocketAddress(445);

  private final ManualTimers timers = new ManualTimers();
  private final MemoryBytes bytes = new MemoryBytes(1 << 16, 8);
  private final Framing framing =
      new Framing(LinkSettings.DEFAULT, new BufferPool(1 << 20), new ManualTimers());
  private final DirectTcpNetwork clean = new DirectTcpNetwork(bytes, framing);

  /** Sends frames 0, 1, 2 of one byte through a fault at frame 1, and tells what arrives until the end. */
  private List<String> arriving(Direction direction, Fault fault) throws Exception {
    var script = FaultScript.of(new FaultScript.Line(new FaultScript.Occasion(0, direction, 1), fault));
    var faulty = new DirectTcpNetwork(new FaultInjector(bytes, script, timers), framing);
    var sender = direction == Direction.SENT ? faulty : clean;
    var receiver = direction == Direction.SENT ? clean : faulty;
    try (var listener = receiver.listen(PORT);
        var client = sender.connect(PORT);
        var server = listener.accept()) {
      var sending = Background.start(() -> {
        for (int i = 0; i < 3; i++) {
          client.write(ByteBuffer.wrap(new byte[]{(byte) i}));
        }
        client.shutdownOutput();
        return "sent";
      });
      var arrived = readToTheEnd(server);
      Background.until(sending::isDone);
      return arrived;
    }
  }

  private static List<String> readToTheEnd(Link link) {
    var seen = new ArrayList<String>();
    try {
      for (var frame = link.read(); frame.isPresent(); frame = link.read()) {
        seen.add(Bytes.of(frame.get().bytes()).toString());
      }
      seen.add("end");
    } catch (LinkException e) {
      seen.add(e.end().name());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return seen;
  }

  @Test
  void faults_inEitherDirection_doWhatTheySay() throws Exception {
    for (var direction : Direction.values()) {
      assertThat(arriving(direction, new Fault.Pass())).containsExactly("00", "01", "02", "end");
      assertThat(arriving(direction, new Fault.Drop())).containsExactly("00", "02", "end");
      assertThat(arriving(direction, new Fault.Duplicate())).containsExactly("00", "01", "01", "02", "end");
      assertThat(arriving(direction, new Fault.Overtaken())).containsExactly("00", "02", "01", "end");
      assertThat(arriving(direction, new Fault.Corrupt(4, 0x80))).containsExactly("00", "81", "02", "end");
      assertThat(arriving(direction, new Fault.Corrupt(0, 1))).containsExactly("00", "NOT_DIRECT_TCP");
      assertThat(arriving(direction, new Fault.Garbage(Bytes.hex("00000002 abcd")))).containsExactly("00",
          "abcd", "01", "02", "end");
      assertThat(arriving(direction, new Fault.Cut(5, false))).containsExactly("00", "01", "end");
      assertThat(arriving(direction, new Fault.Cut(4, false))).containsExactly("00", "CLOSED_BY_PEER");
      assertThat(arriving(direction, new Fault.Cut(0, false))).containsExactly("00", "end");
      assertThat(arriving(direction, new Fault.Cut(2, true))).endsWith("RESET");
    }
  }

  @Test
  void delay_lastsAsLongAsTheTimersSay() throws Exception {
    var script = FaultScript.of(new FaultScript.Line(new FaultScript.Occasion(0, Direction.RECEIVED, 0),
        new Fault.Delay(Duration.ofSeconds(3))));
    var faulty = new DirectTcpNetwork(new FaultInjector(bytes, script, timers), framing);
    try (var listener = clean.listen(PORT);
        var client = faulty.connect(PORT);
        var server = listener.accept()) {
      server.write(ByteBuffer.allocate(1));
      var reading = Background.start(client::read).blocked();
      Background.until(() -> timers.pending() == 1);
      timers.advance(Duration.ofMillis(2999));
      assertThat(reading.isDone()).isFalse();
      timers.advance(Duration.ofMillis(1));
      assertThat(reading.result()).isPresent();
    }
  }

  @Test
  void delay_isEndedByAClose() throws Exception {
    FaultScript script = occasion -> new Fault.Delay(Duration.ofSeconds(3));
    var faulty = new DirectTcpNetwork(new FaultInjector(bytes, script, timers), framing);
    try (var listener = clean.listen(PORT)) {
      var client = faulty.connect(PORT);
      var server = listener.accept();
      var writing = Background.start(() -> {
        client.write(ByteBuffer.allocate(1));
        return true;
      }).blocked();
      client.close();
      assertThat(writing.failure()).isInstanceOfSatisfying(LinkException.class,
          failure -> assertThat(failure.end()).isEqualTo(LinkEnd.CLOSED_HERE));
      assertThat(server.read()).isEmpty();
    }
  }

  @Test
  void faults_ofALaterLink_leaveTheFirstAlone() throws Exception {
    var script = FaultScript
        .of(new FaultScript.Line(new FaultScript.Occasion(1, Direction.SENT, 0), new Fault.Drop()));
    var faulty = new DirectTcpNetwork(new FaultInjector(bytes, script, timers), framing);
    try (var listener = clean.listen(PORT)) {
      for (var expected : List.of(List.of("07", "end"), List.of("end"))) {
        var client = faulty.connect(PORT);
        client.write(ByteBuffer.wrap(new byte[]{7}));
        client.close();
        assertThat(readToTheEnd(listener.accept())).isEqualTo(expected);
      }
    }
  }
}
