package org.sumbawa.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.architecture.House.CLASSES;
import static org.sumbawa.architecture.House.MODULES;
import static org.sumbawa.architecture.House.packages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may know whom. */
class DirectionTest {
  static final List<String> ALL_MODULES = MODULES;
  private static final DescribedPredicate<JavaClass> SOCKETS = describe("sockets",
      type -> type.getPackageName().equals("java.net") || type.getName().contains("Socket"));

  @Test
  void rules_always_seeTheWholeHouse() {
    var counts = CLASSES.stream().collect(Collectors.groupingBy(House::module, Collectors.counting()));
    assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(MODULES);
    assertThat(counts).allSatisfy((module, count) -> assertThat(count).as(module).isPositive());
    assertThat(CLASSES.size()).isGreaterThan(700);
  }

  @ParameterizedTest
  @FieldSource("ALL_MODULES")
  void module_always_knowsOnlyThoseBelow(String module) {
    var above = MODULES.subList(MODULES.indexOf(module) + 1, MODULES.size());
    if (above.isEmpty()) {
      assertThat(module).isEqualTo("cli");
      return;
    }
    noClasses().that().resideInAPackage(packages(module)).should().dependOnClassesThat()
        .resideInAnyPackage(above.stream().map(House::packages).toArray(String[]::new)).check(CLASSES);
  }

  @Test
  void packages_anywhere_formNoCircle() {
    slices().matching("org.sumbawa.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void wire_always_knowsOnlyValues() {
    // NtStatusNames reads its own table from the class path, once: two thousand names are data, not code.
    noClasses().that().resideInAPackage(packages("wire")).and().doNotHaveSimpleName("NtStatusNames").should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "java.io..", "java.nio.channels..", "java.nio.file..",
                "java.util.logging..", "java.util.concurrent..", "javax..", "jdk..").and(not(Memory.ONLY)))
        .check(CLASSES);
  }

  @Test
  void wire_always_standsAlone() {
    noClasses().that().resideInAPackage(packages("wire")).should().dependOnClassesThat()
        .resideOutsideOfPackages(packages("wire"), "java..", "org.jspecify..").check(CLASSES);
  }

  @Test
  void crypto_always_standsOnTheJdkAlone() {
    noClasses().that().resideInAPackage(packages("crypto")).should().dependOnClassesThat()
        .resideOutsideOfPackages(packages("crypto"), "java..", "javax.crypto..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void transport_always_knowsNoMessage() {
    noClasses().that().resideInAPackage(packages("transport")).should().dependOnClassesThat()
        .resideInAnyPackage("org.sumbawa.wire.message..", "org.sumbawa.wire.fscc..",
            "org.sumbawa.wire.transform..", "org.sumbawa.wire.token..", "org.sumbawa.wire.rpc..",
            packages("crypto"), packages("events"), packages("auth"))
        .check(CLASSES);
  }

  @Test
  void storage_always_knowsOnlyValuesOfTheWire() {
    noClasses().that().resideInAPackage(packages("vfs")).should().dependOnClassesThat()
        .resideInAnyPackage("org.sumbawa.wire.message..", "org.sumbawa.wire.transform..",
            "org.sumbawa.wire.token..", "org.sumbawa.wire.rpc..", packages("crypto"), packages("events"),
            packages("auth"), packages("transport"), packages("protection"))
        .check(CLASSES);
  }

  @Test
  void authentication_always_knowsNoNetworkAndNoMessage() {
    noClasses().that().resideInAPackage(packages("auth")).should().dependOnClassesThat()
        .resideInAnyPackage("org.sumbawa.wire.message..", "org.sumbawa.wire.fscc..", packages("events"))
        .check(CLASSES);
    noClasses().that().resideInAPackage(packages("auth")).should()
        .dependOnClassesThat(SOCKETS.and(not(Memory.ONLY))).check(CLASSES);
  }

  @Test
  void protection_always_knowsKeysButNoSessions() {
    noClasses().that().resideInAPackage(packages("protection")).should().dependOnClassesThat()
        .resideInAnyPackage(packages("auth"), packages("events"), packages("transport")).check(CLASSES);
  }
}
