package org.sumbawa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.sumbawa.cli.config.UserFolders;
import org.sumbawa.cli.control.ControlServer;
import org.sumbawa.server.SmbServer;
import org.sumbawa.server.config.HostSettings;

/** Where a server that starts can be asked by its administrator. */
final class ControlPlace implements AutoCloseable {
  private final Runnable closing;

  private ControlPlace(Runnable closing) {
    this.closing = closing;
  }

  /**
   * Opens the socket that the settings name. Without the usual one a server goes on, since serving files matters more;
   * one that was asked for must be there.
   */
  static ControlPlace open(String setting, SmbServer server, PrintWriter err) throws Failure {
    if (setting.equals(HostSettings.NO_SOCKET)) {
      return new ControlPlace(() -> {});
    }
    var computer = EventOutputs.computer();
    try {
      var control = setting.isEmpty()
          ? ControlServer.in(UserFolders.usual().runtime().getFirst(), server, computer, t -> say(err, t))
          : ControlServer.at(Path.of(setting), server, computer, t -> say(err, t));
      return new ControlPlace(control::close);
    } catch (IOException e) {
      if (!setting.isEmpty()) {
        throw Failure.because("cannot use the control socket " + setting + ": " + e.getMessage());
      }
      say(err, "warning: sumbawa opens, sessions and close will not find this server: " + e.getMessage()
          + "; --set controlSocket=PATH gives them another place");
      return new ControlPlace(() -> {});
    }
  }

  private static void say(PrintWriter err, String what) {
    err.println("sumbawa: " + what);
    err.flush();
  }

  @Override
  public void close() {
    closing.run();
  }
}
