package org.sumbawa.testkit.story;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Groups of event ids. */
final class Ids {
  /** The lives of connections, sessions, tree connects and opens. */
  static final Set<Integer> LIVES = range(500, 699);
  /** Requests and responses. */
  static final Set<Integer> MESSAGES = range(1, 122);
  /** Shares that come, change and go, and what that ends. */
  static final Set<Integer> SHARES = union(range(600, 699), range(700, 702));

  private Ids() {}

  private static Set<Integer> range(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
  }

  private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
    var both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
