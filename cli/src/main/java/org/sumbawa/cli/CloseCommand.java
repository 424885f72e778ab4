package org.sumbawa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sumbawa.cli.control.Question;
import org.sumbawa.events.json.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code close}: ends what others have open. */
@Command(name = "close", mixinStandardHelpOptions = true, header = "Ends what somebody has open, or a whole session.", description = {
    "",
    "The client is not asked: what it had not written yet is lost to it, and it learns of it with its next request. It may"
        + " open the file, or come in, again. Event 658 tells who closed which file.",
    ""}, footerHeading = "%nExamples:%n", footer = {
        "  sumbawa close 12                  # an id that sumbawa opens shows",
        "  sumbawa close 0x9d3f01c2b4a59678  # one that sumbawa sessions shows"}, exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:all of it has ended", "1:some of it could not be ended; standard error says why",
            "2:the command line is not understood"})
final class CloseCommand implements Callable<Integer> {
  @Mixin
  private ControlOption server = new ControlOption();

  @Parameters(arity = "1..*", paramLabel = "ID", description = "Of an open, or of a session.")
  private List<String> ids = List.of();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Failure {
    var out = spec.commandLine().getOut();
    var problems = new ArrayList<String>();
    for (var id : ids) {
      try {
        server.ask(new Question(Question.Kind.CLOSE, id)).forEach(closed -> out.println(told(closed)));
      } catch (Failure failure) {
        problems.addAll(failure.messages());
      }
    }
    out.flush();
    if (!problems.isEmpty()) {
      throw Failure.because(problems.stream().distinct().toList());
    }
    return 0;
  }

  private static String told(JsonValue.Members closed) {
    var whose = ControlOption.word(closed, "user") + " at " + ControlOption.word(closed, "client");
    return closed.members().containsKey("path")
        ? "closed " + OpensCommand.file(closed) + " of " + whose
        : "ended the session of " + whose + " and its opens: " + ControlOption.word(closed, "opens");
  }
}
