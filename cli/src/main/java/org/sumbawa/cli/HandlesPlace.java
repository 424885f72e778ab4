package org.sumbawa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.sumbawa.cli.config.Configuration;
import org.sumbawa.cli.config.Trouble;
import org.sumbawa.cli.config.UserFolders;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.server.durable.DurableHandleStore;
import org.sumbawa.server.durable.EmbeddedHandleStore;

/** Where a server that starts keeps what clients have open in continuously available shares. */
final class HandlesPlace {
  private HandlesPlace() {}

  /**
   * Opens the file that the settings name, if any share needs it. Without the usual one a server goes on, since serving files
   * matters more: event 1801 tells which shares are not what they should be. One that was asked for must be there.
   */
  static Optional<DurableHandleStore> open(Configuration configuration, PrintWriter err) throws Failure {
    if (configuration.shares().stream().noneMatch(ShareSettings::continuouslyAvailable)) {
      return Optional.empty();
    }
    var named = configuration.host().durableHandles();
    var file =
        named.isEmpty() ? UserFolders.usual().configuration().resolve("durable-handles") : Path.of(named);
    try {
      return Optional.of(EmbeddedHandleStore.open(file));
    } catch (IOException e) {
      if (!named.isEmpty()) {
        throw Failure.because("cannot use the durable handles: " + Trouble.words(e));
      }
      err.println("sumbawa: warning: no share is continuously available: " + Trouble.words(e)
          + "; --set durableHandles=FILE gives this server a file of its own");
      err.flush();
      return Optional.empty();
    }
  }
}
