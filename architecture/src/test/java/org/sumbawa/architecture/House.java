package org.sumbawa.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The classes of all modules that are shipped, read once. */
final class House {
  /** The modules from the ground up: each may know only those before it. */
  static final List<String> MODULES = List.of("wire", "crypto", "core", "events", "auth", "transport",
      "protection", "vfs", "server", "testkit", "cli");

  /** All their classes, without tests. */
  static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.sumbawa").that(DescribedPredicate.not(in("architecture")));

  private House() {}

  /** The module that a class belongs to: the first package below the root. */
  static String module(JavaClass type) {
    return module(type.getPackageName());
  }

  static String module(String packageName) {
    var parts = packageName.split("\\.", -1);
    return parts.length > 2 && packageName.startsWith("org.sumbawa.") ? parts[2] : "";
  }

  /** Classes of any of these modules. */
  static DescribedPredicate<JavaClass> in(String... modules) {
    var list = List.of(modules);
    return DescribedPredicate.describe("in " + String.join(", ", list), type -> list.contains(module(type)));
  }

  /** The packages of a module, as ArchUnit writes them. */
  static String packages(String module) {
    return "org.sumbawa." + module + "..";
  }
}
