package org.sumbawa.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Provider;
import org.sumbawa.events.catalog.EventCatalog;

/**
 * Which class makes which event, and which test provokes it, read from the sources by the compiler's own parser: so that
 * the answer does not depend on what happens to be compiled.
 */
final class EventSources {
  private static final String RECORDS = "org.sumbawa.events.";
  /** A whole packet, and a fragment of one. */
  private static final Set<Integer> PACKETS = Set.of(2000, 40_000);

  private final Map<EventType, Set<String>> raisedBy;
  private final Map<EventType, Set<String>> provokedBy;

  private EventSources(Map<EventType, Set<String>> raisedBy, Map<EventType, Set<String>> provokedBy) {
    this.raisedBy = raisedBy;
    this.provokedBy = provokedBy;
  }

  /** Reads these sources: what is below {@code src/main} may raise, what is below {@code src/test} may provoke. */
  static EventSources of(List<Path> sources) {
    var raised = new TreeMap<EventType, Set<String>>(Comparator.comparingInt(EventType::index));
    var provoked = new TreeMap<EventType, Set<String>>(raised.comparator());
    var relevant = sources.stream().filter(EventSources::isRelevant).toList();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
          manager.getJavaFileObjectsFromPaths(relevant));
      for (var unit : task.parse()) {
        new Reader(unit, raised, provoked).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EventSources(raised, provoked);
  }

  /** The classes that make events of this row. */
  Set<String> raisedBy(EventType type) {
    return raisedBy.getOrDefault(type, Set.of());
  }

  /** The tests that provoke events of this row, as {@code Class.method}. */
  Set<String> provokedBy(EventType type) {
    return provokedBy.getOrDefault(type, Set.of());
  }

  private static boolean isRelevant(Path file) {
    var name = Sources.name(file);
    if (name.startsWith("events/") || name.startsWith("architecture/") || name.startsWith("bench/")) {
      return false; // they make events too, but raise none
    }
    var text = Sources.read(file);
    return name.contains("src/test/java") ? text.contains("@Provokes") : text.contains(RECORDS);
  }

  /** Reads one file. */
  private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final boolean test;
    private final Map<EventType, Set<String>> raised;
    private final Map<EventType, Set<String>> provoked;
    private final List<String> classes = new ArrayList<>();

    Reader(CompilationUnitTree unit, Map<EventType, Set<String>> raised,
        Map<EventType, Set<String>> provoked) {
      this.unit = unit;
      this.raised = raised;
      this.provoked = provoked;
      test = Sources.name(Path.of(unit.getSourceFile().toUri())).contains("src/test/java");
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      classes.add(type.getSimpleName().toString());
      super.visitClass(type, null);
      classes.removeLast();
      return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
      made(made.getIdentifier());
      packets(made);
      return super.visitNewClass(made, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
      if (reference.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
        made(reference.getQualifierExpression());
      }
      return super.visitMemberReference(reference, null);
    }

    /** Whole packets are made into events for whoever asks for it, who says whose packets they are. */
    private void packets(NewClassTree made) {
      for (var provider : Provider.values()) {
        boolean asked = !test && made.getIdentifier().toString().equals("PacketEvents")
            && made.getArguments().toString().contains("Provider." + provider.name());
        if (asked) {
          EventCatalog.TYPES.stream()
              .filter(type -> type.provider() == provider && PACKETS.contains(type.id()))
              .forEach(row -> raised.computeIfAbsent(row, key -> new TreeSet<>()).add(classes.getFirst()));
        }
      }
    }

    private void made(Tree type) {
      var name = type.toString();
      var full = name.contains(".")
          ? name
          : unit.getImports().stream().map(each -> each.getQualifiedIdentifier().toString())
              .filter(each -> each.endsWith("." + name)).findFirst().orElse(name);
      if (!test) {
        rows(full)
            .forEach(row -> raised.computeIfAbsent(row, key -> new TreeSet<>()).add(classes.getFirst()));
      }
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      for (var annotation : method.getModifiers().getAnnotations()) {
        if (test && annotation.getAnnotationType().toString().equals("Provokes")) {
          rows(annotation).forEach(row -> provoked.computeIfAbsent(row, key -> new TreeSet<>())
              .add(classes.getFirst() + "." + method.getName()));
        }
      }
      return super.visitMethod(method, null);
    }
  }

  /** The row that a generated record stands for; none where the name is another class's. */
  private static List<EventType> rows(String fullName) {
    for (var provider : Provider.values()) {
      var prefix = RECORDS + provider.shortName() + ".Event";
      if (fullName.startsWith(prefix)) {
        return EventCatalog.TYPES.stream()
            .filter(
                type -> type.provider() == provider && isRecordOf(type, fullName.substring(prefix.length())))
            .toList();
      }
    }
    return List.of();
  }

  private static boolean isRecordOf(EventType type, String rest) {
    var id = Integer.toString(type.id());
    boolean several = EventCatalog.find(type.id()).stream()
        .filter(other -> other.provider() == type.provider()).count() > 1;
    return rest.startsWith(id) && !Character.isDigit(rest.charAt(id.length()))
        && (!several || rest.endsWith("V" + type.version()));
  }

  private static List<EventType> rows(AnnotationTree provokes) {
    var ids = new TreeSet<Integer>();
    var versions = new TreeSet<Integer>();
    var provider = Provider.SERVER;
    for (var argument : provokes.getArguments()) {
      var name = argument instanceof AssignmentTree named ? named.getVariable().toString() : "value";
      var value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
      switch (name) {
        case "value" -> ids.addAll(numbers(value));
        case "versions" -> versions.addAll(numbers(value));
        case "provider" -> provider = Provider.valueOf(last(value.toString()));
        default -> throw new IllegalArgumentException(provokes.toString());
      }
    }
    var side = provider;
    var unknown = ids.stream().filter(id -> EventCatalog.find(id).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no events " + unknown + " in " + provokes);
    }
    return EventCatalog.TYPES.stream().filter(type -> type.provider() == side && ids.contains(type.id())
        && (versions.isEmpty() || versions.contains(type.version()))).toList();
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
  }

  private static List<Integer> numbers(ExpressionTree expression) {
    return switch (expression) {
      case LiteralTree literal when literal.getValue() instanceof Integer number -> List.of(number);
      case NewArrayTree array when array.getInitializers() != null ->
        array.getInitializers().stream().flatMap(each -> numbers(each).stream()).toList();
      default -> throw new IllegalArgumentException("numbers are needed, not " + expression);
    };
  }
}
