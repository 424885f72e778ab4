package org.sumbawa.cli;

import java.io.PrintWriter;
import java.util.List;
import org.sumbawa.cli.control.Question;
import org.sumbawa.events.json.JsonValue;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which server is asked for a list, and how that is printed. */
final class ListingOptions {
  @Mixin
  private ControlOption server = new ControlOption();

  @Option(names = "--json", description = "Prints a JSON object a line, with everything that is known.")
  private boolean json;

  /** Asks for a list and prints it. */
  void print(Question.Kind what, Table<JsonValue.Members> table, String nothing, PrintWriter out,
      PrintWriter err) throws Failure {
    var items = server.ask(Question.of(what));
    boolean people = isTerminal();
    lines(items, table, people).forEach(out::println);
    out.flush();
    if (items.isEmpty() && people && !json) {
      err.println("sumbawa: " + nothing);
      err.flush();
    }
  }

  private List<String> lines(List<JsonValue.Members> items, Table<JsonValue.Members> table, boolean people) {
    if (json) {
      return items.stream().map(JsonValue::text).toList();
    }
    return people ? table.aligned(items) : table.tabbed(items);
  }

  @SuppressWarnings("SystemConsoleNull") // as in PasswordPrompt
  private static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }
}
