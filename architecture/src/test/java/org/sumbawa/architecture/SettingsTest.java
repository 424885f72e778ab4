package org.sumbawa.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.architecture.House.CLASSES;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A setting that exists is obeyed. */
class SettingsTest {
  private static final String CONFIG = "org.sumbawa.server.config";

  @Test
  void setting_always_isReadByTheCodeThatObeysIt() {
    var unread = new ArrayList<String>();
    int seen = 0;
    for (JavaClass type : CLASSES.getPackage(CONFIG).getClasses()) {
      if (!type.isRecord() || !type.getSimpleName().endsWith("Settings")) {
        continue;
      }
      for (var field : type.getFields()) {
        if (!field.getModifiers().contains(JavaModifier.STATIC)) {
          seen++;
          boolean read = isUsedOutside(type.getMethod(field.getName())) || field.getAccessesToSelf().stream()
              .map(JavaAccess::getOrigin).anyMatch(SettingsTest::isAnswerUsedOutside);
          if (!read) {
            unread.add(type.getSimpleName() + "." + field.getName());
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(40);
    assertThat(unread).as("settings that nothing obeys").isEmpty();
  }

  /** A method of the record that answers from its components, such as whether a dialect is in their range. */
  private static boolean isAnswerUsedOutside(JavaCodeUnit reader) {
    return reader instanceof JavaMethod && isUsedOutside(reader);
  }

  private static boolean isUsedOutside(JavaMember member) {
    return member.getAccessesToSelf().stream()
        .anyMatch(access -> !access.getOriginOwner().getPackageName().equals(CONFIG))
        || (member instanceof JavaMethod method && method.getReferencesToSelf().stream()
            .anyMatch(reference -> !reference.getOriginOwner().getPackageName().equals(CONFIG)));
  }
}
