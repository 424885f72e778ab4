package org.sumbawa.cli.control;

import java.util.List;
import java.util.Optional;
import org.sumbawa.events.json.JsonText;
import org.sumbawa.server.SmbServer;
import org.sumbawa.server.use.Administrator;

/** Answers questions out of a running server. */
final class Answers {
  private static final String SESSION = "0x";
  private static final int HEXADECIMAL = 16;

  private final SmbServer server;
  private final String computer;

  /**
   * Answers for a server.
   *
   * @param computer what events call this machine
   */
  Answers(SmbServer server, String computer) {
    this.server = server;
    this.computer = computer;
  }

  /** The answer to a question of a user of this machine. */
  Reply to(Question question, String user) {
    return switch (question.kind()) {
      case SERVER -> Reply.of(List.of(self()));
      case OPENS -> Reply.of(server.opens().stream().map(Items::open).toList());
      case SESSIONS -> Reply.of(server.sessions().stream().map(Items::session).toList());
      case CLOSE -> close(question.id(), new Administrator(user, computer));
    };
  }

  private String self() {
    var out = new JsonText();
    out.beginObject();
    out.name("process").bare(Long.toString(ProcessHandle.current().pid()));
    out.name("listening").beginList();
    server.addresses()
        .forEach(address -> out.text(address.getAddress().getHostAddress() + ":" + address.getPort()));
    out.endList();
    out.endObject();
    return out.toString();
  }

  /** Tells what it was that is closed now. */
  private Reply close(String id, Administrator by) {
    try {
      var closed = id.startsWith(SESSION)
          ? closeSession(Long.parseUnsignedLong(id.substring(SESSION.length()), HEXADECIMAL), by)
          : closeOpen(Long.parseUnsignedLong(id), by);
      return closed.map(item -> Reply.of(List.of(item)))
          .orElseGet(() -> Reply.refused("nothing has the id " + id + " any more"));
    } catch (NumberFormatException e) {
      return Reply.refused(
          "no id is like that: an open's is a number such as 12, a session's begins with " + SESSION);
    }
  }

  private Optional<String> closeOpen(long id, Administrator by) {
    return server.opens().stream().filter(open -> open.id() == id).findFirst()
        .filter(open -> server.closeOpen(id, by)).map(Items::open);
  }

  private Optional<String> closeSession(long id, Administrator by) {
    return server.sessions().stream().filter(session -> session.id() == id).findFirst()
        .filter(session -> server.closeSession(id, by)).map(Items::session);
  }
}
