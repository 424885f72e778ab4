package org.sumbawa.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The server as its users have it: the command line in a process of its own, on a port that is free. */
public final class WorldServer implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(1);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Pattern READY = Pattern.compile("listening on (.*):(\\d+)");

  /** Those that run, which shall not outlive the tests, however these end. */
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
  }

  private final Process process;
  private final Path out;
  private final Path err;
  private final InetSocketAddress address;

  private WorldServer(Process process, Path out, Path err) throws IOException, InterruptedException {
    this.process = process;
    this.out = out;
    this.err = err;
    this.address = awaitReady();
  }

  /**
   * Starts {@code sumbawa serve} with these arguments on loopback and waits until it is ready.
   *
   * @param folder where its output is kept
   */
  public static WorldServer serve(Path folder, String... arguments) throws IOException, InterruptedException {
    return serveAt("127.0.0.1:0", folder, arguments);
  }

  /**
   * As {@link #serve}, listening somewhere else: programs that know port 445 only need an address of loopback of
   * their own, such as {@code 127.0.0.77:445}, and a user who may listen there.
   */
  public static WorldServer serveAt(String listen, Path folder, String... arguments)
      throws IOException, InterruptedException {
    var command = command(folder, listen);
    command.addAll(List.of(arguments));
    return start(folder, command);
  }

  /** As {@link #serve}, with a disk that only this server has. */
  public static WorldServer serveOn(PrivateDisk disk, Path folder, String... arguments)
      throws IOException, InterruptedException {
    var command = command(folder, "127.0.0.1:0");
    command.addAll(List.of(arguments));
    return start(folder, disk.around(command));
  }

  /**
   * As {@link #serveAt}, by a command that prepares the process for it, and becomes the server.
   *
   * @param around makes the whole command of the server's
   */
  public static WorldServer serveWithin(Surroundings around, String listen, Path folder, String... arguments)
      throws IOException, InterruptedException {
    var command = command(folder, listen);
    command.addAll(List.of(arguments));
    return start(folder, around.around(command));
  }

  /** Where a process can be, as a command that runs others there. */
  @FunctionalInterface
  public interface Surroundings {
    /** The command that runs another there. */
    List<String> around(List<String> command) throws IOException;
  }

  /**
   * As {@link #serve}, by a user to whom permissions apply: for root, that is without the capabilities that let it read
   * and write what it likes.
   */
  public static WorldServer serveUnprivileged(Path folder, String... arguments)
      throws IOException, InterruptedException {
    var command = command(folder, "127.0.0.1:0");
    command.addAll(List.of(arguments));
    if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
      command.addAll(0, List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"));
    }
    return start(folder, command);
  }

  /** As somebody else, with what that one gets when no address is named. */
  public static WorldServer serveAs(OrdinaryUser user, Path folder, String... arguments)
      throws IOException, InterruptedException {
    var command = command("serve");
    command.addAll(List.of(arguments));
    return start(folder, user.running(command));
  }

  private static WorldServer start(Path folder, List<String> command)
      throws IOException, InterruptedException {
    var out = folder.resolve("serve.out");
    var err = folder.resolve("serve.err");
    var process =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    RUNNING.add(process);
    try {
      return new WorldServer(process, out, err);
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** With its control socket where its output is: other servers of this machine may have the usual place. */
  private static List<String> command(Path folder, String listen) {
    return command("serve", "--listen", listen, "--set", "controlSocket=" + folder.resolve("control"));
  }

  /** The command that starts the command line as it was just built, on the class path of this test. */
  public static List<String> command(String... arguments) {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        "org.sumbawa.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return address;
  }

  /** The port that it listens on. */
  public int port() {
    return address.getPort();
  }

  /** Its process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** What it said on standard output so far. */
  public String out() throws IOException {
    return Files.readString(out);
  }

  /** What it said on standard error so far. */
  public String err() throws IOException {
    return Files.readString(err);
  }

  /** Fails if it said anything on standard error that looks like a fault of its own. */
  public void assertNothingWentWrong() throws IOException {
    assertThat(err()).as("what the server said").doesNotContain("\tat ", "Exception", "Error:",
        "OutOfMemory");
  }

  /** Asks it to end, as a service manager does, and tells the status that it ended with. */
  public int stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still running " + STOP.toSeconds() + " s after SIGTERM\n" + err());
    }
    return process.exitValue();
  }

  /** Ends it however it takes. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    RUNNING.remove(process);
  }

  private InetSocketAddress awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      var ready = READY.matcher(out());
      if (ready.find()) {
        return new InetSocketAddress(ready.group(1), Integer.parseInt(ready.group(2)));
      }
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new AssertionError(
            "ended with " + process.exitValue() + " before it was ready\n" + out() + err());
      }
    }
    throw new AssertionError("not ready after " + START.toSeconds() + " s\n" + out() + err());
  }
}
