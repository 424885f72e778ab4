package org.sumbawa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sumbawa.cli.config.Trouble;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Level;
import org.sumbawa.events.Raised;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.catalog.Explanation;
import org.sumbawa.events.render.EventRenderer;
import org.sumbawa.events.sink.JsonLinesReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code events}: prints the events of a file in words, or explains what an event means. */
@Command(name = "events", mixinStandardHelpOptions = true, header = "Prints events in words, or explains one.", description = {
    "",
    "FILE is what `serve --events FILE` wrote; - reads standard input. What the filters below"
        + " leave over is printed, a line each, or whole with --full."}, footerHeading = "%nExamples:%n", footer = {
            "  sumbawa events --explain 551", "  sumbawa events events.jsonl --level warning",
            "  sumbawa events events.jsonl --id 650,654 --contains alice --full",
            "  tail -f events.jsonl | sumbawa events -"})
final class EventsCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Option(names = "--id", split = ",", paramLabel = "ID", description = "Only these ids.")
  private Set<Integer> ids = Set.of();

  @Option(names = "--channel", split = ",", paramLabel = "CHANNEL", description = "Only these channels, such as Security or Operational.")
  private Set<String> channels = Set.of();

  @Option(names = "--level", paramLabel = "LEVEL", description = "Only this level and graver ones: error, warning, informational, verbose.")
  private Level level = Level.VERBOSE;

  @Option(names = "--since", paramLabel = "WHEN", description = "Only from then on: a day (2026-05-01) or a time (2026-05-01T08:00,"
      + " 2026-05-01T08:00:00Z).")
  private String since = "";

  @Option(names = "--contains", paramLabel = "TEXT", description = "Only events that say this somewhere, whatever the case.")
  private String contains = "";

  @Option(names = "--all-versions", description = "Prints what happened in every version of its event, not only in the one that tells most.")
  private boolean allVersions;

  @Option(names = "--full", description = "Prints everything that is known of an event, not one line.")
  private boolean full;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /** Either a file or an id. */
  static final class What {
    @Parameters(paramLabel = "FILE", description = "The file of events.")
    @Nullable
    String file;

    @Option(names = "--explain", paramLabel = "ID", description = "Tells what the events of this id mean, when they are raised and what to do.")
    @Nullable
    Integer explain;
  }

  @Override
  public Integer call() throws Failure {
    var out = spec.commandLine().getOut();
    if (what.explain != null) {
      out.print(explain(what.explain));
    } else if (what.file != null) {
      print(what.file, out);
    }
    out.flush();
    return 0;
  }

  private static String explain(int id) throws Failure {
    var words = Explanation.of(id);
    if (words.isEmpty()) {
      throw Failure.because("there is no event " + id);
    }
    return words;
  }

  private void print(String file, PrintWriter out) throws Failure {
    var err = spec.commandLine().getErr();
    var wanted = wanted();
    var taker = new JsonLinesReader.Taker() {
      @Override
      public void event(Raised raised) {
        if (wanted.test(raised)) {
          out.println(full ? EventRenderer.text(raised) : EventRenderer.line(raised));
          out.flush();
        }
      }

      @Override
      public void unreadable(long line, String why) {
        err.println(file + ":" + line + ": " + why);
        err.flush();
      }
    };
    try (var in = open(file)) {
      JsonLinesReader.read(in, taker);
    } catch (NoSuchFileException e) {
      throw Failure.because("there is no file " + file);
    } catch (IOException e) {
      throw Failure.because("cannot read " + file + ": " + Trouble.words(e));
    }
  }

  private static InputStream open(String file) throws IOException {
    return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
  }

  private Predicate<Raised> wanted() throws Failure {
    var filter = EventFilter.level(level);
    if (!allVersions) {
      filter = filter.and(EachOnce.FILTER);
    }
    if (!ids.isEmpty()) {
      filter = filter.and(EventFilter.ids(ids));
    }
    if (!channels.isEmpty()) {
      filter = filter.and(EventFilter.channels(known(channels)));
    }
    var rows = filter;
    var from = from();
    var words = contains.toLowerCase(Locale.ROOT);
    return raised -> rows.wants(raised.type()) && !raised.time().isBefore(from)
        && (words.isEmpty() || EventRenderer.text(raised).toLowerCase(Locale.ROOT).contains(words));
  }

  private Instant from() throws Failure {
    if (since.isEmpty()) {
      return Instant.MIN;
    }
    return DayOrTime.parse(since)
        .orElseThrow(() -> Failure.misunderstood(List.of(
            "--since: '" + since + "' is no day such as 2026-05-01, nor a time such as 2026-05-01T08:00")))
        .begin(ZoneId.systemDefault());
  }

  /** The channels of these names in the catalog's spelling. */
  private static Set<String> known(Set<String> names) throws Failure {
    var all =
        EventCatalog.TYPES.stream().map(type -> type.channel().shortName()).distinct().sorted().toList();
    var unknown = names.stream().filter(name -> all.stream().noneMatch(name::equalsIgnoreCase)).toList();
    if (!unknown.isEmpty()) {
      throw Failure.misunderstood(List
          .of("there is no channel " + String.join(", ", unknown) + "; there are " + String.join(", ", all)));
    }
    return Set
        .copyOf(all.stream().filter(channel -> names.stream().anyMatch(channel::equalsIgnoreCase)).toList());
  }
}
