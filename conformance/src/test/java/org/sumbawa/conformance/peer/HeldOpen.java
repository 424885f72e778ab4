package org.sumbawa.conformance.peer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** A client that has a file open for reading and writing, and lets others read and write it but not delete it. */
public final class HeldOpen implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;
  private static final int LOOK_AGAIN_MILLIS = 20;

  private final Process process;
  private final BufferedWriter in;

  private HeldOpen(Process process) {
    this.process = process;
    in = process.outputWriter();
  }

  /** Opens a file and waits until it is open. */
  public static HeldOpen by(Smbclient client, String share, String file)
      throws IOException, InterruptedException {
    var marker = client.program().home().resolve("opened-" + file);
    var held = new HeldOpen(client.converse(share));
    try {
      held.says("open " + file);
      // What it answers stays in its buffer until it ends; but it does one command after the other.
      held.says("!touch " + marker);
      while (!Files.exists(marker)) {
        if (held.endsSoon()) {
          throw new AssertionError("ended early: " + held.said());
        }
      }
      return held;
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      held.close();
      throw e;
    }
  }

  /** Lets the client close its file and go, and tells what it said. */
  public String letGo() throws IOException, InterruptedException {
    says("close 1");
    in.close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("smbclient does not end");
    }
    return said();
  }

  /** Ends the client at once, if it is still there. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** It looks at the next line that it has read only when there is yet more to be read. */
  private boolean endsSoon() throws IOException, InterruptedException {
    if (process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
      return true;
    }
    says("");
    return false;
  }

  private String said() throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void says(String command) throws IOException {
    in.write(command + "\n");
    in.flush();
  }
}
