package org.sumbawa.cli;

import java.util.concurrent.Callable;
import org.sumbawa.cli.control.Question;
import org.sumbawa.events.json.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sessions}: lists who has come in. */
@Command(name = "sessions", mixinStandardHelpOptions = true, header = "Lists the sessions of those who have come in.", description = {
    "",
    "A line each: id, user, client, what it calls itself, dialect, whether its messages must be encrypted or signed or"
        + " neither (plain), its connections, what it has open, since when nothing was asked for, since when it is in."
        + " On a terminal in columns, otherwise separated by tabs.",
    ""}, footerHeading = "%nExamples:%n", footer = {"  sumbawa sessions", "  sumbawa sessions --json",
        "  sumbawa sessions --config sumbawa.toml"})
final class SessionsCommand implements Callable<Integer> {
  private static final Table<JsonValue.Members> TABLE =
      new Table<JsonValue.Members>().column("ID", session -> ControlOption.word(session, "id"))
          .column("USER", session -> ControlOption.word(session, "user"))
          .column("CLIENT", session -> ControlOption.word(session, "client"))
          .column("NAME", SessionsCommand::name)
          .column("DIALECT", session -> ControlOption.word(session, "dialect"))
          .column("PROTECTION", SessionsCommand::protection)
          .column("CONNECTIONS", session -> ControlOption.word(session, "connections"))
          .column("OPENS", session -> ControlOption.word(session, "opens"))
          .column("IDLE", session -> Times.duration(ControlOption.word(session, "idleSeconds")))
          .column("SINCE", session -> Times.local(ControlOption.word(session, "since")),
              session -> ControlOption.word(session, "since"));

  @Mixin
  private ListingOptions options = new ListingOptions();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Failure {
    var line = spec.commandLine();
    options.print(Question.Kind.SESSIONS, TABLE, "nobody has come in", line.getOut(), line.getErr());
    return 0;
  }

  /** Of one that does not name itself, the server says its address once more. */
  private static String name(JsonValue.Members session) {
    var name = ControlOption.word(session, "clientName");
    return name.startsWith("\\\\") ? "" : name;
  }

  private static String protection(JsonValue.Members session) {
    if (ControlOption.word(session, "encrypted").equals("true")) {
      return "encrypted";
    }
    return ControlOption.word(session, "signed").equals("true") ? "signed" : "plain";
  }
}
