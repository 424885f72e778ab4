package org.sumbawa.cli;

import java.util.concurrent.Callable;
import org.sumbawa.cli.control.Question;
import org.sumbawa.events.json.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code opens}: lists what is open. */
@Command(name = "opens", mixinStandardHelpOptions = true, header = "Lists the files, folders and pipes that are open.", description = {
    "",
    "A line each: id, user, client, access, what others may do meanwhile (r reads, w writes, d deletes), what the client"
        + " caches, locked ranges, since when, state, share and path. On a terminal in columns, otherwise separated by"
        + " tabs. The state is open, or waits and for how long the server yet waits for a client that lost its connection.",
    ""}, footerHeading = "%nExamples:%n", footer = {"  sumbawa opens", "  sumbawa opens --json",
        "  sumbawa opens | grep budget.xlsx", "  sudo sumbawa opens --socket /run/sumbawa/445.sock"})
final class OpensCommand implements Callable<Integer> {
  private static final Table<JsonValue.Members> TABLE =
      new Table<JsonValue.Members>().column("ID", open -> ControlOption.word(open, "id"))
          .column("USER", open -> ControlOption.word(open, "user"))
          .column("CLIENT", open -> ControlOption.word(open, "client"))
          .column("ACCESS", open -> ControlOption.word(open, "access"))
          .column("OTHERS", open -> ControlOption.word(open, "shareAccess"))
          .column("CACHED", open -> ControlOption.word(open, "cached"))
          .column("LOCKS", open -> ControlOption.word(open, "locks"))
          .column("SINCE", open -> Times.local(ControlOption.word(open, "since")),
              open -> ControlOption.word(open, "since"))
          .column("STATE", OpensCommand::state).column("FILE", OpensCommand::file);

  @Mixin
  private ListingOptions options = new ListingOptions();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Failure {
    var line = spec.commandLine();
    options.print(Question.Kind.OPENS, TABLE, "nothing is open", line.getOut(), line.getErr());
    return 0;
  }

  /** The share and the path in it. */
  static String file(JsonValue.Members open) {
    return ControlOption.word(open, "share") + "\\" + ControlOption.word(open, "path");
  }

  private static String state(JsonValue.Members open) {
    return ControlOption.word(open, "state").equals("preserved")
        ? "waits " + Times.duration(ControlOption.word(open, "waitsSeconds"))
        : "open";
  }
}
