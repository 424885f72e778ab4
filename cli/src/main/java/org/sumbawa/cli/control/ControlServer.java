package org.sumbawa.cli.control;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.SmbServer;

/**
 * Lets the user that a server runs as, and root, ask it and close what others have open. It serves one at a time, each
 * for a bounded time.
 */
public final class ControlServer implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration BREATH = Duration.ofMillis(200);
  private static final Duration YOUNG = Duration.ofMinutes(1);
  private static final String ROOT = "root";

  private final SocketFile file;
  private final Answers answers;
  private final Duration limit;
  private final Consumer<String> trouble;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable LineChannel serving;

  private ControlServer(SocketFile file, Answers answers, Duration limit, Consumer<String> trouble) {
    this.file = file;
    this.answers = answers;
    this.limit = limit;
    this.trouble = trouble;
    thread = Thread.ofPlatform().name("control").daemon().unstarted(this::run);
  }

  /**
   * Listens at a path.
   *
   * @param computer what events call this machine
   * @param trouble is told what goes wrong later
   */
  public static ControlServer at(Path path, SmbServer server, String computer, Consumer<String> trouble)
      throws IOException {
    return start(SocketFile.at(path), server, computer, LIMIT, trouble);
  }

  /** Listens in a folder, under a name that tells the server's port, and its process if that name is taken. */
  public static ControlServer in(Path folder, SmbServer server, String computer, Consumer<String> trouble)
      throws IOException {
    SocketFile.sweep(folder, ControlClient.ENDING, Instant.now().minus(YOUNG));
    SocketFile file;
    try {
      file = SocketFile.at(folder.resolve(server.port() + ControlClient.ENDING));
    } catch (FileAlreadyExistsException taken) {
      var process = ProcessHandle.current().pid();
      file = SocketFile.at(folder.resolve(server.port() + "-" + process + ControlClient.ENDING));
    }
    return start(file, server, computer, LIMIT, trouble);
  }

  static ControlServer start(SocketFile file, SmbServer server, String computer, Duration limit,
      Consumer<String> trouble) {
    var control = new ControlServer(file, new Answers(server, computer), limit, trouble);
    control.thread.start();
    return control;
  }

  /** Where it listens. */
  public Path path() {
    return file.path();
  }

  private void run() {
    while (file.isOpen()) {
      try {
        serve(file.accept());
      } catch (ClosedChannelException stopped) {
        return;
      } catch (IOException failed) {
        trouble.accept("the control socket: " + failed.getMessage());
        breathe();
      }
    }
  }

  /** What cannot be accepted now, for want of file descriptors perhaps, is not tried again at once. */
  private void breathe() {
    try {
      closed.await(BREATH.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever comes, or does not come: the next one is served. */
  private void serve(SocketChannel socket) {
    try (socket; var lines = LineChannel.of(socket, limit)) {
      serving = lines;
      if (closed.getCount() > 0) {
        for (var line : reply(socket, lines).lines()) {
          lines.write(line);
        }
        lines.flush();
      }
    } catch (IOException gone) {
      // Whoever asked has gone, or is not worth waiting for.
    } catch (RuntimeException defect) {
      trouble.accept("the control socket: " + defect);
    } finally {
      serving = null;
    }
  }

  private Reply reply(SocketChannel socket, LineChannel lines) throws IOException {
    var user = socket.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
    if (!isWelcome(user)) {
      return Reply.refused("this server runs as " + file.owner().getName() + ": ask as that user or as root");
    }
    try {
      return answers.to(Question.parse(lines.read(Question.LONGEST)), user.getName());
    } catch (IllegalArgumentException e) {
      return Reply.refused("not understood: " + e.getMessage());
    }
  }

  private boolean isWelcome(UserPrincipal user) {
    return user.equals(file.owner()) || user.getName().equals(ROOT);
  }

  /** Stops listening, removes the socket, and waits until nobody is served any more. */
  @Override
  public void close() {
    closed.countDown();
    try {
      file.close();
    } catch (IOException stays) {
      trouble.accept("the control socket stays: " + stays.getMessage());
    }
    var served = serving;
    if (served != null) {
      served.abort();
    }
    try {
      thread.join(LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
