package org.sumbawa.transport.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sumbawa.transport.Background;
import org.sumbawa.transport.BufferPool;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.Listener;
import org.sumbawa.transport.ManualTimers;
import org.sumbawa.wire.codec.Bytes;

/** What every network of links does, whatever carries it. */
@Timeout(60)
public abstract class LinkContract {
  protected final ManualTimers timers = new ManualTimers();
  protected final BufferPool pool = new BufferPool(8 << 20);
  protected final LinkSettings settings = LinkSettings.DEFAULT;
  private final List<AutoCloseable> open = new ArrayList<>();
  private Optional<ByteNetwork> bytes = Optional.empty();
  private Optional<DirectTcpNetwork> network = Optional.empty();
  private Optional<Listener> listener = Optional.empty();

  /** The network to try. */
  protected abstract ByteNetwork network();

  @BeforeEach
  final void listen() throws IOException {
    bytes = Optional.of(network());
    network = Optional.of(new DirectTcpNetwork(bytes.get(), new Framing(settings, pool, timers)));
    listener = Optional.of(network.get().listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
  }

  @AfterEach
  final void closeAll() throws Exception {
    closeLinks();
    listener.orElseThrow().close();
  }

  private InetSocketAddress address() {
    return listener.orElseThrow().address();
  }

  private Link client() throws IOException {
    var link = network.orElseThrow().connect(address());
    open.add(link);
    return link;
  }

  private ByteStream rawClient() throws IOException {
    var stream = bytes.orElseThrow().connect(address());
    open.add(stream);
    return stream;
  }

  private Link server() throws IOException {
    var link = listener.orElseThrow().accept();
    open.add(link);
    return link;
  }

  private static ByteBuffer content(int length, long seed) {
    var content = new byte[length];
    new Random(seed).nextBytes(content);
    return ByteBuffer.wrap(content);
  }

  private static Bytes take(Link link) throws IOException {
    try (var frame = link.read().orElseThrow()) {
      return Bytes.of(frame.bytes()).copy();
    }
  }

  private static void send(ByteStream stream, String hex) throws IOException {
    send(stream, Bytes.hex(hex).buffer());
  }

  private static void send(ByteStream stream, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      stream.write(buffer);
    }
  }

  private static void assertEnd(LinkEnd end, Background<?> reading) throws Exception {
    assertThat(reading.failure()).isInstanceOfSatisfying(LinkException.class,
        failure -> assertThat(failure.end()).isEqualTo(end));
  }

  @Test
  final void abort_withAPeer_endsBothSidesAtOnce() throws Exception {
    var client = client();
    var server = server();
    var reading = Background.start(server::read);
    server.write(ByteBuffer.wrap(new byte[100]));
    server.abort();
    assertEnd(LinkEnd.NOT_READING, reading);
    assertEnd(LinkEnd.RESET, Background.start(() -> {
      client.read();
      return client.read();
    }));
  }

  @Test
  final void unconfirmed_ofWhatThePeerRead_isNothing() throws Exception {
    var client = client();
    var server = server();
    server.write(ByteBuffer.wrap(new byte[100]));
    server.write(ByteBuffer.wrap(new byte[10]));
    assertThat(server.written()).isEqualTo(104 + 14);
    client.read().orElseThrow().close();
    client.read().orElseThrow().close();
    Background.until(() -> server.unconfirmed().orElseThrow() == 0);
  }

  @Test
  void frames_ofManySizes_arriveAsTheyWereSent() throws Exception {
    var client = client();
    var server = server();
    server.maxFrame(LinkSettings.FRAME_LIMIT);
    var sizes = List.of(0, 1, 3, 4, 64, 1000, 1024, 4091, 4092, 4093, 4096, 4097, 65_535, 65_536, 65_537,
        300_000, 1_048_688, 9_000_000, LinkSettings.FRAME_LIMIT);
    var sending = Background.start(() -> {
      for (int size : sizes) {
        client.write(content(size, size));
      }
      return sizes.size();
    });
    for (int size : sizes) {
      assertThat(take(server)).as("%d bytes", size).isEqualTo(Bytes.of(content(size, size)));
    }
    assertThat(sending.result()).isEqualTo(sizes.size());
  }

  @Test
  void write_ofSeveralParts_isOneFrameAndMovesNoPosition() throws Exception {
    var client = client();
    var server = server();
    server.maxFrame(1 << 20);
    var direct = ByteBuffer.allocateDirect(400_000).put(content(400_000, 1)).flip();
    var head = content(100, 2).position(36);
    var sending = Background.start(() -> {
      client.write(head, direct, ByteBuffer.allocate(0), content(5, 3));
      return true;
    });
    var expected =
        ByteBuffer.allocate(400_069).put(head.duplicate()).put(direct.duplicate()).put(content(5, 3)).flip();
    assertThat(take(server)).isEqualTo(Bytes.of(expected));
    assertThat(sending.result()).isTrue();
    assertThat(head.position()).isEqualTo(36);
    assertThat(direct.position()).isZero();
  }

  @Test
  void write_byManyThreads_neverMixesFrames() throws Exception {
    var client = client();
    var server = server();
    server.maxFrame(1 << 20);
    var writers = new ArrayList<Background<Boolean>>();
    for (int i = 0; i < 8; i++) {
      byte mark = (byte) i;
      writers.add(Background.start(() -> {
        for (int j = 0; j < 50; j++) {
          var frame = ByteBuffer.allocate(1 + j * 4001);
          Arrays.fill(frame.array(), mark);
          client.write(frame.duplicate().limit(1), frame.duplicate().position(1));
        }
        return true;
      }));
    }
    for (int i = 0; i < 400; i++) {
      var frame = take(server).buffer();
      byte mark = frame.get(0);
      while (frame.hasRemaining()) {
        assertThat(frame.get()).isEqualTo(mark);
      }
    }
    for (var writer : writers) {
      assertThat(writer.result()).isTrue();
    }
  }

  @Test
  void write_longerThanTheLengthCanTell_isTheCallersMistake() throws Exception {
    var client = client();
    assertThatThrownBy(() -> client.write(ByteBuffer.allocate(LinkSettings.FRAME_LIMIT + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    client.write(content(10, 1));
    assertThat(take(server()).size()).isEqualTo(10);
  }

  @Test
  void wire_ofAFrame_isAZeroByteAndTheLengthInThree() throws Exception {
    try (var raw = bytes.orElseThrow().listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        var client = network.orElseThrow().connect(raw.address());
        var server = raw.accept()) {
      client.write(Bytes.hex("fe534d42").buffer());
      var sending = Background.start(() -> {
        client.write(ByteBuffer.allocate(0x010203));
        return true;
      });
      assertThat(readRaw(server, 12)).isEqualTo(Bytes.hex("00000004 fe534d42 00010203"));
      readRaw(server, 0x010203);
      assertThat(sending.result()).isTrue();
    }
  }

  @Test
  void read_ofFramesInOneSegment_givesEachOfThem() throws Exception {
    var raw = rawClient();
    var server = server();
    send(raw, "00000001 aa 00000000 00000003 010203 0000");
    assertThat(take(server)).isEqualTo(Bytes.hex("aa"));
    assertThat(take(server)).isEqualTo(Bytes.EMPTY);
    assertThat(take(server)).isEqualTo(Bytes.hex("010203"));
    send(raw, "0001 bb");
    assertThat(take(server)).isEqualTo(Bytes.hex("bb"));
  }

  @Test
  void read_ofAFrameThatIsNotDirectTcp_saysSoAndCloses() throws Exception {
    var raw = rawClient();
    var server = server();
    send(raw, Bytes.of("GET / HTTP/1.1\r\n".getBytes(US_ASCII)).buffer());
    assertEnd(LinkEnd.NOT_DIRECT_TCP, Background.start(server::read));
    assertEnd(LinkEnd.NOT_DIRECT_TCP, Background.start(server::read));
  }

  @Test
  void maxFrame_isHeldAgainstTheAnnouncedLengthAtOnce() throws Exception {
    var raw = rawClient();
    var server = server();
    var sending = Background.start(() -> {
      send(raw, ByteBuffer.allocate(4 + settings.maxFrameBytes()).putInt(0, settings.maxFrameBytes()));
      return true;
    });
    assertThat(take(server).size()).isEqualTo(settings.maxFrameBytes());
    assertThat(sending.result()).isTrue();
    send(raw, ByteBuffer.allocate(4).putInt(0, settings.maxFrameBytes() + 1));
    assertEnd(LinkEnd.FRAME_TOO_LARGE, Background.start(server::read));
  }

  @Test
  void maxFrame_raised_letsLargerFramesThrough() throws Exception {
    var client = client();
    var server = server();
    server.maxFrame(200_000);
    var sending = Background.start(() -> {
      client.write(content(200_000, 7));
      client.write(content(200_001, 7));
      return true;
    });
    assertThat(take(server).size()).isEqualTo(200_000);
    assertEnd(LinkEnd.FRAME_TOO_LARGE, Background.start(server::read));
    assertThatThrownBy(() -> server.maxFrame(1 << 24)).isInstanceOf(IllegalArgumentException.class);
    assertThat(sending.isDone() || sending.failure() instanceof LinkException).isTrue();
  }

  @Test
  void shutdownOutput_endsOneDirectionOnly() throws Exception {
    var client = client();
    var server = server();
    client.write(content(10, 1));
    client.shutdownOutput();
    assertThat(take(server).size()).isEqualTo(10);
    assertThat(server.read()).isEmpty();
    assertThat(server.read()).isEmpty();
    server.write(content(20, 2));
    assertThat(take(client).size()).isEqualTo(20);
    server.close();
    assertThat(client.read()).isEmpty();
  }

  @Test
  void read_ofAFrameThatThePeerEndsWithin_saysThatItClosed() throws Exception {
    for (var beginning : List.of("00", "000000", "00000010 0102", "00001388" + "00".repeat(4500),
        "00010000 00")) {
      var raw = rawClient();
      var server = server();
      send(raw, beginning);
      raw.shutdownOutput();
      assertEnd(LinkEnd.CLOSED_BY_PEER, Background.start(server::read));
    }
  }

  @Test
  void read_ofAPeerThatResets_saysSo() throws Exception {
    var raw = rawClient();
    var server = server();
    var reading = Background.start(server::read);
    raw.reset();
    assertEnd(LinkEnd.RESET, reading);
  }

  @Test
  void write_toAPeerThatIsGone_fails() throws Exception {
    var raw = rawClient();
    var server = server();
    raw.close();
    var writing = Background.start(() -> {
      while (true) {
        server.write(content(100_000, 1));
      }
    });
    assertEnd(LinkEnd.RESET, writing);
  }

  @Test
  void read_ofAPeerThatStallsWithinAFrame_isCutAfterTheTimeout() throws Exception {
    for (var beginning : List.of("00", "00000010 0102", "00010000" + "00".repeat(5000))) {
      var raw = rawClient();
      var server = server();
      send(raw, beginning);
      var reading = Background.start(server::read);
      Background.until(() -> timers.pending() > 0);
      // Time passes only while the peer's bytes are all taken; a step seen late merely delays the cut.
      while (!reading.isDone()) {
        timers.advance(settings.stallTimeout().dividedBy(8));
      }
      assertEnd(LinkEnd.STALLED, reading);
      assertThatThrownBy(() -> readRaw(raw, 1)).isInstanceOf(IOException.class);
      assertThat(timers.pending()).isZero();
    }
  }

  @Test
  void read_ofAnIdlePeer_isNeverCut() throws Exception {
    var client = client();
    var server = server();
    client.write(content(60_000, 1));
    assertThat(take(server).size()).isEqualTo(60_000);
    var reading = Background.start(() -> take(server)).blocked();
    timers.advance(Duration.ofHours(10));
    client.write(content(5, 1));
    assertThat(reading.result().size()).isEqualTo(5);
  }

  @Test
  void write_toAPeerThatDoesNotRead_isCutAfterTheTimeout() throws Exception {
    rawClient();
    var server = server();
    var writing = Background.start(() -> {
      while (true) {
        server.write(content(100_000, 1));
      }
    });
    var second = Background.start(() -> {
      while (true) {
        server.write(content(10, 1));
      }
    });
    while (!writing.isDone() || !second.isDone()) {
      timers.advance(settings.writeTimeout().dividedBy(16));
      Thread.onSpinWait();
    }
    assertEnd(LinkEnd.NOT_READING, writing);
    assertEnd(LinkEnd.NOT_READING, second);
  }

  @Test
  void close_fromAnotherThread_endsABlockedReadAndABlockedWrite() throws Exception {
    rawClient();
    var server = server();
    var reading = Background.start(server::read);
    var writing = Background.start(() -> {
      while (true) {
        server.write(content(100_000, 1));
      }
    });
    Thread.sleep(50);
    server.close();
    assertEnd(LinkEnd.CLOSED_HERE, reading);
    assertEnd(LinkEnd.CLOSED_HERE, writing);
    server.close();
  }

  @Test
  void accept_afterClose_throwsClosedChannelException() throws Exception {
    var accepting = Background.start(() -> listener.orElseThrow().accept());
    Thread.sleep(20);
    listener.orElseThrow().close();
    assertThat(accepting.failure()).isInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(() -> listener.orElseThrow().accept()).isInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(this::client).isInstanceOf(ConnectException.class);
  }

  @Test
  void listen_atAPortInUse_isRefused() {
    assertThatThrownBy(() -> network.orElseThrow().listen(address())).isInstanceOf(BindException.class);
  }

  @Test
  void addresses_ofBothEnds_agree() throws Exception {
    var client = client();
    var server = server();
    assertThat(client.remote()).isEqualTo(address()).isEqualTo(server.local());
    assertThat(client.local()).isEqualTo(server.remote());
    assertThat(client.transportName()).isEqualTo(server.transportName()).isNotEmpty();
    assertThat(address().getPort()).isPositive();
  }

  @Test
  void read_ofAnnouncementsWithoutBytes_takesNoMemory() throws Exception {
    long before = pool.accountedBytes();
    var readings = new ArrayList<Background<Optional<Frame>>>();
    for (int i = 0; i < 100; i++) {
      var raw = rawClient();
      var server = server();
      server.maxFrame(8 << 20);
      send(raw, "00800000 fe534d42");
      readings.add(Background.start(server::read).blocked());
    }
    assertThat(pool.accountedBytes()).isEqualTo(before);
    closeLinks();
    for (var reading : readings) {
      assertThat(reading.failure()).isInstanceOf(LinkException.class);
    }
  }

  @Test
  void read_ofARandomStream_givesFramesOrALinkException() throws Exception {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var raw = rawClient();
      var server = server();
      var noise = content(random.nextInt(1, 3000), random.nextLong());
      for (int j = 0; j < noise.limit(); j++) {
        if (random.nextInt(4) > 0) {
          noise.put(j, (byte) (random.nextInt(10) == 0 ? random.nextInt(4) : 0));
        }
      }
      send(raw, noise);
      raw.shutdownOutput();
      var end = Background.start(() -> {
        while (true) {
          var frame = server.read();
          if (frame.isEmpty()) {
            return true;
          }
          frame.get().close();
        }
      });
      Background.until(end::isDone);
      try {
        assertThat(end.result()).isTrue();
      } catch (LinkException expected) {
        assertThat(expected.end()).as("seed %d", seed).isIn(LinkEnd.NOT_DIRECT_TCP, LinkEnd.FRAME_TOO_LARGE,
            LinkEnd.CLOSED_BY_PEER);
      }
    }
  }

  private void closeLinks() throws Exception {
    for (var one : open) {
      one.close();
    }
  }

  private static Bytes readRaw(ByteStream stream, int count) throws IOException {
    var buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (stream.read(buffer) < 0) {
        throw new IOException("ended");
      }
    }
    return Bytes.of(buffer.flip());
  }
}
