package org.sumbawa.server.accept;

import java.time.Duration;
import java.time.Instant;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.CommandRow;
import org.sumbawa.server.exchange.Need;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.report.StorageEvents;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Ioctl;

/**
 * Watches how long the storage takes for a request, and tells when it is longer than the threshold. What a request waits
 * for other clients does not count.
 */
final class SlowOperations {
  private final ServerState server;

  SlowOperations(ServerState server) {
    this.server = server;
  }

  /** A part of the work for a request. */
  @FunctionalInterface
  interface Work {
    Outcome run() throws Refusal, Disconnect;
  }

  /** Has work done, and looks how long it took, whether it succeeded or failed. */
  Outcome watch(Admitted<?> admitted, Work work) throws Refusal, Disconnect {
    if (!concernsStorage(admitted) || !StorageEvents.listeningForSlow(server.events())) {
      return work.run();
    }
    Instant began = server.now();
    try {
      return work.run();
    } finally {
      var took = Duration.between(began, server.now());
      var threshold = server.settings().timeouts().slowOperationThreshold();
      if (took.compareTo(threshold) > 0) {
        StorageEvents.slow(server.events(), request(admitted), took, threshold);
      }
    }
  }

  private static boolean concernsStorage(Admitted<?> admitted) {
    return CommandRow.of(admitted.request().command()).needs(Need.TREE) && !admitted.tree().share().isIpc();
  }

  private static StorageEvents.Request request(Admitted<?> admitted) {
    int control = admitted.request() instanceof Ioctl.Request ioctl ? ioctl.ctlCode() : 0;
    return new StorageEvents.Request(admitted.connection(), admitted.session(),
        admitted.tree().share().name(), file(admitted), admitted.request().command().code(), control);
  }

  private static String file(Admitted<?> admitted) {
    if (admitted.hasOpen()) {
      return admitted.open().name();
    }
    return admitted.request() instanceof Create.Request create ? create.name() : "";
  }
}
