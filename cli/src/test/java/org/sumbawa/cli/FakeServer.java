package org.sumbawa.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A control socket that answers every question with the same lines, and remembers what it was asked. */
final class FakeServer implements AutoCloseable {
  private final Path path;
  private final String answer;
  private final ServerSocketChannel socket;
  private final Thread thread;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private FakeServer(Path path, String answer) throws IOException {
    this.path = path;
    this.answer = answer;
    socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(path));
    thread = Thread.ofPlatform().daemon().start(this::run);
  }

  /** Answers with these objects. */
  static FakeServer with(Path path, String... items) throws IOException {
    var head = "{\"version\":1,\"items\":" + items.length + "}";
    return new FakeServer(path, head + "\n" + String.join("\n", items) + "\n");
  }

  /** Answers with this line. */
  static FakeServer saying(Path path, String line) throws IOException {
    return new FakeServer(path, line + "\n");
  }

  Path path() {
    return path;
  }

  /** The questions so far. */
  List<String> asked() {
    return asked;
  }

  private void run() {
    while (true) {
      try (var client = socket.accept()) {
        asked.add(new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8)).readLine());
        client.write(StandardCharsets.UTF_8.encode(answer));
      } catch (ClosedChannelException stopped) {
        return;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Waits for the thread too: as long as it is about to accept somebody, the kernel lets one connect. */
  @Override
  public void close() throws IOException {
    socket.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
