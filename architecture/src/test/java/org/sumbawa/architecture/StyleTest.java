package org.sumbawa.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.architecture.House.CLASSES;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.ArrayList;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How things are shaped and named. */
class StyleTest {

  @Test
  void packages_always_areNullMarked() {
    var unmarked = new ArrayList<String>();
    int seen = 0;
    for (JavaPackage each : CLASSES.getPackage("org.sumbawa").getSubpackagesInTree()) {
      boolean hasClasses =
          each.getClasses().stream().anyMatch(type -> !type.getSimpleName().equals("package-info"));
      if (hasClasses) {
        seen++;
        if (!each.isAnnotatedWith(NullMarked.class)) {
          unmarked.add(each.getName());
        }
      }
    }
    assertThat(seen).isGreaterThan(40);
    assertThat(unmarked).isEmpty();
  }

  @Test
  void names_always_sayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Helper|Utils|Util|Manager|Impl)(\\$.*)?").check(CLASSES);
  }

  @Test
  void wireStructures_always_areValues() {
    classes().that().arePublic().and()
        .resideInAnyPackage("org.sumbawa.wire.message..", "org.sumbawa.wire.fscc..",
            "org.sumbawa.wire.dtyp..", "org.sumbawa.wire.transform..", "org.sumbawa.wire.token..")
        .should(ArchCondition
            .from(describe("be records, enums, interfaces, exceptions, or final classes that cannot change",
                StyleTest::isValue)))
        .check(CLASSES);
  }

  @Test
  void records_always_areWhatAMessageIs() {
    classes().that().implement("org.sumbawa.wire.message.RequestBody").or()
        .implement("org.sumbawa.wire.message.ResponseBody").should().beRecords().orShould().beInterfaces()
        .check(CLASSES);
  }

  @Test
  void handlers_always_areFinal() {
    classes().that().haveSimpleNameEndingWith("Handler").and().areNotInterfaces().and()
        .resideInAPackage("org.sumbawa.server..").should().haveModifier(JavaModifier.FINAL).check(CLASSES);
  }

  @Test
  void fields_always_keepToThemselves() {
    fields().that().areDeclaredInClassesThat().areNotRecords().and().areNotFinal().should().bePrivate()
        .orShould().bePackagePrivate().check(CLASSES);
  }

  private static boolean isValue(JavaClass type) {
    if (type.isRecord() || type.isEnum() || type.isInterface() || type.isAnonymousClass()
        || type.isAssignableTo(Exception.class)
        || type.getRawSuperclass().filter(JavaClass::isEnum).isPresent()) {
      return true;
    }
    return type.getModifiers().contains(JavaModifier.FINAL)
        && type.getFields().stream().allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
  }
}
