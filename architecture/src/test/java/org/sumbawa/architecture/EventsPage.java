package org.sumbawa.architecture;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Field;
import org.sumbawa.events.Provider;
import org.sumbawa.events.catalog.EventCatalog;

/** Writes {@code docs/events.md}: every row of the catalog, who raises it, and which test provokes it. */
final class EventsPage {
  private static final String INTRODUCTION =
      """
          # Events

          Made from the catalog in the module `events` and from the sources; a test holds this page to them. To write it anew:
          `mvn -o -q -pl architecture -am test -Dtest=EventsPageTest -Dsumbawa.write=true -Dsurefire.failIfNoSpecifiedTests=false`.

          Ids, fields and channels are those that Windows administrators know. `./sumbawa events --explain ID` tells everything about an
          event: its message, what to do about it, its fields with their types and values. "Raised by" names the classes that
          make the event, "scenario" the tests that provoke it from outside; *not yet* says so where there is none.

          *Request head* stands for SessionId, ProcessId, TreeId, MessageId, MasterMessageId, Command, CreditsRequested, Flags.
          *Response head* stands for the same with CreditsGranted, then Status and where the time went: ProcessingHits,
          ProcessingCycles, QueueHits, QueueCycles, FileSystemFastHits, FileSystemFastCycles, FileSystemSlowHits, FileSystemSlowCycles,
          TransportFastHits, TransportFastCycles, TransportSlowHits, TransportSlowCycles, SecurityHits, SecurityCycles.
          """;
  private static final String NOT_YET = "*not yet*";
  private static final int REQUEST_HEAD = 8;
  private static final int RESPONSE_HEAD = 23;

  private final EventSources sources;

  private EventsPage(EventSources sources) {
    this.sources = sources;
  }

  /** The page. */
  static String write(EventSources sources) {
    var page = new EventsPage(sources);
    return INTRODUCTION + page.section(Provider.SERVER, "The server")
        + page.section(Provider.CLIENT, "The client");
  }

  private String section(Provider provider, String title) {
    var rows = EventCatalog.TYPES.stream().filter(type -> type.provider() == provider).toList();
    long raised = rows.stream().filter(type -> !sources.raisedBy(type).isEmpty()).count();
    long provoked = rows.stream().filter(type -> !sources.provokedBy(type).isEmpty()).count();
    return """

        ## %s: %s

        Of %d rows %d are raised, and %d of them provoked by a test.

        | id | version | task | channel | level | fields | raised when | raised by | scenario |
        |---|---|---|---|---|---|---|---|---|
        %s
        """.formatted(title, provider.fullName(), rows.size(), raised, provoked,
        rows.stream().map(this::row).collect(Collectors.joining("\n")));
  }

  private String row(EventType type) {
    var cells = List.of(Integer.toString(type.id()), Integer.toString(type.version()), type.task(),
        type.channel().shortName(), type.level().label(), fields(type), type.words().when(),
        names(sources.raisedBy(type)), names(sources.provokedBy(type)));
    return "| " + cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | "))
        + " |";
  }

  private static String fields(EventType type) {
    var names = type.fields().stream().map(Field::name).toList();
    if (names.isEmpty()) {
      return "none";
    }
    if (!names.contains("MasterMessageId")) {
      return String.join(", ", names);
    }
    boolean request = names.contains("CreditsRequested");
    var rest = names.subList(request ? REQUEST_HEAD : RESPONSE_HEAD, names.size());
    return (request ? "*request head*, " : "*response head*, ") + String.join(", ", rest);
  }

  private static String names(Collection<String> names) {
    return names.isEmpty()
        ? NOT_YET
        : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
