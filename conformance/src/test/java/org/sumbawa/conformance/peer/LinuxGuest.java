package org.sumbawa.conformance.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Linux in a virtual machine, all in software: it takes no privileges and no hardware, and its kernel is Debian's.
 * Its name for this machine's loopback is {@value #HOST}.
 */
public final class LinuxGuest {
  /** The address by which the guest reaches what listens on loopback here. */
  public static final String HOST = "10.0.2.2";

  private static final Path MAKER = Path.of("").toAbsolutePath().resolveSibling("build/guest-kernel");
  private static final Duration MAKING = Duration.ofMinutes(5);
  private static final Duration RUNNING = Duration.ofMinutes(5);
  private static final String ASKS = "host: ";

  private final Program program;
  private final Path made;

  private LinuxGuest(Program program, Path made) {
    this.program = program;
    this.made = made;
  }

  /** What the host does when a script writes a line such as {@code host: WHAT}, and then waits for a line. */
  @FunctionalInterface
  public interface Host {

    /** Does it. */
    void does(String what) throws IOException;
  }

  /** Makes a guest, which takes the network the first time. */
  public static LinuxGuest make(Program program) throws IOException, InterruptedException {
    var outcome = program.run(MAKING, List.of(MAKER.toString()));
    if (!outcome.succeeded()) {
      throw new AssertionError(outcome.text());
    }
    return new LinuxGuest(program, Path.of(outcome.out().strip()));
  }

  /** Boots, runs a script of busybox's shell, and shuts down; tells the lines that the script wrote. */
  public List<String> run(String script, Host host) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory(program.home(), "guest");
    Files.writeString(folder.resolve("script"), script);
    var process = program.prepare(command(folder)).redirectErrorStream(true).start();
    var ending = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(ending);
    var overdue = process.onExit().orTimeout(RUNNING.toSeconds(), TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly());
    try {
      var lines = converse(process, host);
      overdue.join();
      if (process.waitFor() != 0) {
        throw new AssertionError("the virtual machine ended with " + process.exitValue() + ":\n"
            + String.join("\n", lines) + "\n" + Files.readString(folder.resolve("console")));
      }
      return lines;
    } finally {
      process.destroyForcibly();
      Runtime.getRuntime().removeShutdownHook(ending);
    }
  }

  private static List<String> converse(Process process, Host host) throws IOException {
    var lines = new ArrayList<String>();
    try (var out = process.inputReader(); var in = process.outputWriter()) {
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(ASKS)) {
          host.does(line.substring(ASKS.length()));
          in.write("done\n");
          in.flush();
        } else {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** The kernel's own messages go to a file, the script's words to and fro by a serial line of their own. */
  private List<String> command(Path folder) {
    return List.of("qemu-system-x86_64", "-accel", "tcg", "-m", "512", "-display", "none", "-monitor", "none",
        "-no-reboot", "-kernel", made.resolve("vmlinuz").toString(), "-initrd",
        made.resolve("initramfs.gz").toString(), "-append", "console=ttyS0 loglevel=1 panic=-1", "-netdev",
        "user,id=net,tftp=" + folder, "-device", "virtio-net-pci,netdev=net,romfile=", "-serial",
        "file:" + folder.resolve("console"), "-serial", "stdio");
  }
}
