package org.sumbawa.server.trace;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.events.EventType;
import org.sumbawa.events.server.Event115ResponseAcknowledgeBreakLease;
import org.sumbawa.events.server.Event122ResponseError;
import org.sumbawa.events.server.ServerCatalog;
import org.sumbawa.server.exchange.CommandRow;

/** Which rows of the catalog may tell of the answer to a command, from the table of commands. */
final class AnswerRows {
  private final List<List<EventType>> byCode = new ArrayList<>();

  AnswerRows() {
    for (var row : CommandRow.values()) {
      while (byCode.size() <= row.command().code()) {
        byCode.add(List.of());
      }
      byCode.set(row.command().code(), rows(row));
    }
  }

  /** The rows; none for a number that is no command's, and for CANCEL, which is not answered. */
  List<EventType> of(int commandCode) {
    return commandCode < byCode.size() ? byCode.get(commandCode) : List.of();
  }

  private static List<EventType> rows(CommandRow row) {
    if (row.responseEvent() == 0) {
      return List.of();
    }
    var rows = new ArrayList<EventType>(3);
    ServerCatalog.TYPES.stream().filter(type -> type.id() == row.responseEvent()).forEach(rows::add);
    if (row == CommandRow.OPLOCK_BREAK) {
      rows.add(Event115ResponseAcknowledgeBreakLease.TYPE);
    }
    rows.add(Event122ResponseError.TYPE);
    return List.copyOf(rows);
  }
}
