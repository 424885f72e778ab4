package org.sumbawa.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.sumbawa.architecture.House.CLASSES;
import static org.sumbawa.architecture.House.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/**
 * What nobody may call: the machine's clock, chance, threads and standard streams come from outside, through
 * {@code core.Environment}, so that the whole server runs in a test on a fake clock.
 */
class BannedCallsTest {
  private static final DescribedPredicate<JavaClass> WORLD =
      in("cli", "testkit").or(simpleName("SystemEnvironment").and(resideInAPackage("org.sumbawa.core")));

  private static final Map<String, Set<String>> TIME =
      Map.of("java.lang.System", Set.of("currentTimeMillis", "nanoTime"), "java.time.Instant", Set.of("now"),
          "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"), "java.time.InstantSource",
          Set.of("system"), "java.time.LocalDateTime", Set.of("now"), "java.time.LocalDate", Set.of("now"),
          "java.time.ZonedDateTime", Set.of("now"), "java.time.OffsetDateTime", Set.of("now"));
  private static final Map<String, Set<String>> CHANCE =
      Map.of("java.lang.Math", Set.of("random"), "java.util.UUID", Set.of("randomUUID"),
          "java.util.concurrent.ThreadLocalRandom", Set.of("current"), "java.util.Random", Set.of("<init>"),
          "java.security.SecureRandom", Set.of("<init>", "getInstanceStrong", "getInstance"));
  private static final Map<String, Set<String>> THREADS =
      Map.of("java.lang.Thread", Set.of("<init>", "sleep", "ofVirtual", "ofPlatform", "startVirtualThread"),
          "java.util.Timer", Set.of("<init>"));

  @Test
  void clock_outsideTheEnvironment_isNotRead() {
    check(TIME);
  }

  @Test
  void chance_outsideTheEnvironment_isNotTaken() {
    check(CHANCE);
  }

  @Test
  void threads_outsideTheEnvironment_areNotMade() {
    check(THREADS);
    noClasses().that(not(WORLD)).should().dependOnClassesThat()
        .belongToAnyOf(Executors.class, ForkJoinPool.class, CompletableFuture.class).check(CLASSES);
  }

  @Test
  void standardStreams_outsideTheCommandLine_areNotUsed() {
    noClasses().that(not(in("cli"))).should()
        .accessTargetWhere(DescribedPredicate.describe("System.out, System.err, System.in or printStackTrace",
            access -> calls(access, Map.of("java.lang.System", Set.of("out", "err", "in")))
                || access.getName().equals("printStackTrace")))
        .check(CLASSES);
  }

  @Test
  void exit_outsideTheCommandLine_isNotCalled() {
    noClasses().that(not(in("cli"))).should().accessTargetWhere(describe(Map.of("java.lang.System",
        Set.of("exit"), "java.lang.Runtime", Set.of("exit", "halt", "addShutdownHook")))).check(CLASSES);
  }

  @Test
  void loggers_outsideTheirSink_areNotUsed() {
    noClasses().should().dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..")
        .check(CLASSES);
    noClasses().that(not(simpleName("Slf4jSink"))).should().dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..").check(CLASSES);
    noClasses().should().dependOnClassesThat().belongToAnyOf(System.Logger.class).check(CLASSES);
  }

  private static void check(Map<String, Set<String>> banned) {
    noClasses().that(not(WORLD)).should().accessTargetWhere(describe(banned)).check(CLASSES);
  }

  private static DescribedPredicate<JavaAccess<?>> describe(Map<String, Set<String>> banned) {
    return DescribedPredicate.describe(String.join(", ", List.copyOf(banned.keySet())),
        access -> calls(access, banned));
  }

  private static boolean calls(JavaAccess<?> access, Map<String, Set<String>> banned) {
    return banned.getOrDefault(access.getTargetOwner().getName(), Set.of()).contains(access.getName());
  }
}
