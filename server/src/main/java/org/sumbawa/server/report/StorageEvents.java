package org.sumbawa.server.report;

import java.time.Duration;
import org.sumbawa.events.Events;
import org.sumbawa.events.server.Event1020SlowFsOperationV0;
import org.sumbawa.events.server.Event1020SlowFsOperationV1;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.Session;

/** What administrators should know of the storage behind the shares. */
public final class StorageEvents {
  private StorageEvents() {}

  /**
   * A request that the storage kept waiting.
   *
   * @param connection where it came from
   * @param session whose it was
   * @param share the share's name
   * @param file the file's path from the root of the share; empty where it was about none
   * @param command the number of the command
   * @param controlCode the control, of an IOCTL; 0 for other commands
   */
  public record Request(Connection connection, Session session, String share, String file, int command,
      int controlCode) {}

  /** Whether anybody wants to know of slow operations. */
  public static boolean listeningForSlow(Events events) {
    return events.listening(Event1020SlowFsOperationV0.TYPE)
        || events.listening(Event1020SlowFsOperationV1.TYPE);
  }

  /** A request took longer than it should: 1020. No virtual disk is served, so nothing is tunneled in a control. */
  public static void slow(Events events, Request request, Duration took, Duration threshold) {
    var connection = request.connection();
    var session = request.session();
    events.raise(Event1020SlowFsOperationV0.TYPE,
        () -> new Event1020SlowFsOperationV0(request.command(), session.guid(), session.id(),
            connection.guid(), session.userName(), connection.clientName(), connection.remote(),
            request.share(), request.file(), took.toMillis(), threshold.toMillis()));
    events.raise(Event1020SlowFsOperationV1.TYPE,
        () -> new Event1020SlowFsOperationV1(request.command(), session.guid(), session.id(),
            connection.guid(), session.userName(), connection.clientName(), connection.remote(),
            request.share(), request.file(), took.toMillis(), threshold.toMillis(), request.controlCode(), 0,
            0));
  }
}
