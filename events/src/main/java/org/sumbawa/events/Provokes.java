package org.sumbawa.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a scenario test that provokes events from outside and sees them. The page of events names the test
 * beside each of them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Provokes {

  /** The ids of the events. */
  int[] value();

  /** The versions that the test sees; empty means every version of each id. */
  int[] versions() default {};

  /** Whose events they are. */
  Provider provider() default Provider.SERVER;
}
