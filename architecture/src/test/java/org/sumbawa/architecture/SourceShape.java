package org.sumbawa.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Measures files and methods, by the compiler's own parser. */
final class SourceShape {
  private final Map<String, Integer> files = new TreeMap<>();
  private final Map<String, Integer> methods = new TreeMap<>();

  private SourceShape() {}

  /** Measures these sources. */
  static SourceShape of(List<Path> sources) {
    var shape = new SourceShape();
    sources.forEach(file -> shape.files.put(Sources.name(file), (int) Sources.read(file).lines().count()));
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
          manager.getJavaFileObjectsFromPaths(sources));
      var trees = Trees.instance(task);
      for (var unit : task.parse()) {
        shape.measure(unit, trees);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shape;
  }

  /** Lines by file. */
  Map<String, Integer> files() {
    return files;
  }

  /** Lines by method, from its first line to its closing brace, as {@code file#Class.method}. */
  Map<String, Integer> methods() {
    return methods;
  }

  private void measure(CompilationUnitTree unit, Trees trees) {
    var file = Sources.name(Path.of(unit.getSourceFile().toUri()));
    var positions = trees.getSourcePositions();
    var lines = unit.getLineMap();
    var classes = new ArrayList<String>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        classes.add(type.getSimpleName().toString());
        super.visitClass(type, null);
        classes.removeLast();
        return null;
      }

      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        long begin = positions.getStartPosition(unit, method.getBody() == null ? method : method.getBody());
        long end = positions.getEndPosition(unit, method);
        if (begin >= 0 && end > begin) {
          int length = (int) (lines.getLineNumber(end) - lines.getLineNumber(begin) + 1);
          methods.merge(file + "#" + String.join(".", classes) + "." + method.getName(), length, Math::max);
        }
        return super.visitMethod(method, null);
      }
    }.scan(unit, null);
  }
}
