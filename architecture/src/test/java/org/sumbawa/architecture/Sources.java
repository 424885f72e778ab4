package org.sumbawa.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the project as they are written. */
final class Sources {
  private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea", ".vscode", ".settings");

  /** The project's folder. */
  static final Path ROOT = root();

  private Sources() {}

  /** Every file of the project whose name ends so, below a folder; "" for all. */
  static List<Path> files(String suffix) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          return NOT_OURS.contains(String.valueOf(folder.getFileName()))
              ? FileVisitResult.SKIP_SUBTREE
              : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (attributes.isRegularFile() && file.toString().endsWith(suffix)) {
            found.add(file);
          }
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  /** What a file says. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** How a file is called in messages. */
  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    for (var here = folder; here != null; here = here.getParent()) {
      if (Files.exists(here.resolve("sumbawa")) && Files.exists(here.resolve("pom.xml"))) {
        return here;
      }
    }
    throw new IllegalStateException("no project around " + folder);
  }
}
