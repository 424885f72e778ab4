package org.sumbawa.server.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.sumbawa.core.Threads;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;

class LinkWriterTest {
  private final List<Integer> gone = new ArrayList<>();
  private final ArrayDeque<Runnable> threads = new ArrayDeque<>();
  private final Semaphore poolWriters = new Semaphore(1);
  private final Recorded link = new Recorded();
  private final LinkWriter writer = new LinkWriter(link, poolWriters, later());

  private Threads later() {
    return (name, task) -> {
      threads.add(task);
      return new Thread(task);
    };
  }

  @Test
  void message_whileNobodyWrites_isWrittenByWhoSendsIt() {
    send(1);
    send(2);
    assertThat(link.written).containsExactly(1, 2);
    assertThat(gone).containsExactly(1, 2);
    assertThat(threads).isEmpty();
    assertThat(poolWriters.availablePermits()).isEqualTo(1);
  }

  @Test
  void message_whileSomebodyWrites_isLeftToThatOne() {
    link.whileWriting = () -> {
      link.whileWriting = () -> {};
      send(2);
      assertThat(link.written).as("the first is not through yet").isEmpty();
    };
    send(1);
    assertThat(link.written).containsExactly(1, 2);
    assertThat(gone).containsExactly(1, 2);
  }

  @Test
  void message_whenTheWritersOfThePoolAreBusy_isWrittenByAThreadOfItsOwn() {
    poolWriters.acquireUninterruptibly();
    send(1);
    assertThat(link.written).isEmpty();
    send(2);
    assertThat(threads).hasSize(1);
    threads.remove().run();
    assertThat(link.written).containsExactly(1, 2);
    assertThat(gone).containsExactly(1, 2);
  }

  @Test
  void notice_always_isWrittenElsewhere() {
    writer.sendElsewhere(message(1));
    send(2);
    assertThat(link.written).isEmpty();
    threads.remove().run();
    assertThat(link.written).as("in order").containsExactly(1, 2);
  }

  @Test
  void link_thatBreaks_dropsWhatWaits() {
    link.whileWriting = () -> {
      link.whileWriting = () -> {};
      send(2);
      link.broken = true;
    };
    send(1);
    assertThat(link.written).isEmpty();
    assertThat(link.closed).isTrue();
    assertThat(gone).containsExactlyInAnyOrder(1, 2);
    send(3);
    assertThat(gone).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void defect_whileWriting_breaksTheLinkAndDropsWhatWaits() {
    link.whileWriting = () -> {
      link.whileWriting = () -> {};
      send(2);
      throw new IllegalArgumentException("no frame is that long");
    };
    assertThatThrownBy(() -> send(1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(link.closed).isTrue();
    assertThat(gone).containsExactlyInAnyOrder(1, 2);
    assertThat(poolWriters.availablePermits()).isEqualTo(1);
    send(3);
    assertThat(gone).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(link.written).isEmpty();
  }

  @Test
  void end_always_dropsWhatWaitsAndWhatComes() {
    poolWriters.acquireUninterruptibly();
    send(1);
    writer.end();
    send(2);
    assertThat(gone).containsExactly(1, 2);
    threads.remove().run();
    assertThat(link.written).isEmpty();
    assertThat(gone).containsExactly(1, 2);
  }

  private void send(int number) {
    writer.send(message(number), () -> gone.add(number));
  }

  private static ByteBuffer message(int number) {
    return ByteBuffer.wrap(new byte[]{(byte) number});
  }

  /** Keeps what is written. */
  private static final class Recorded implements Link {
    private final List<Integer> written = new ArrayList<>();
    private Runnable whileWriting = () -> {};
    private boolean broken;
    private boolean closed;

    @Override
    public Optional<Frame> read() {
      return Optional.empty();
    }

    @Override
    public void write(ByteBuffer... parts) throws IOException {
      whileWriting.run();
      if (broken) {
        throw new LinkException(LinkEnd.NOT_READING, "the peer does not read");
      }
      written.add((int) parts[0].get(0));
    }

    @Override
    public void shutdownOutput() {}

    @Override
    public int largestFrame() {
      return Integer.MAX_VALUE;
    }

    @Override
    public void maxFrame(int bytes) {}

    @Override
    public InetSocketAddress local() {
      return InetSocketAddress.createUnresolved("local", 1);
    }

    @Override
    public InetSocketAddress remote() {
      return InetSocketAddress.createUnresolved("remote", 2);
    }

    @Override
    public String transportName() {
      return "Recorded";
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
