package org.sumbawa.testkit.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a sequence that fails shorter and plainer, as long as it fails. */
final class Shrinking {
  private static final int ATTEMPTS = 600;

  private List<Draw> smallest;
  private Play.Disagreement failure;
  private int attempts;

  private Shrinking(List<Draw> sequence, Play.Disagreement failure) {
    smallest = sequence;
    this.failure = failure;
  }

  /** What is left of a sequence that failed so. */
  static Play.Disagreement of(List<Draw> sequence, Play.Disagreement failure) throws IOException {
    var shrinking = new Shrinking(sequence, failure);
    boolean better = true;
    while (better && shrinking.attempts < ATTEMPTS) {
      better = shrinking.shorter();
      better |= shrinking.plainer();
    }
    return shrinking.failure;
  }

  private boolean shorter() throws IOException {
    boolean better = false;
    for (int size = smallest.size() / 2; size > 0; size /= 2) {
      for (int at = 0; at + size <= smallest.size();) {
        var without = new ArrayList<>(smallest);
        without.subList(at, at + size).clear();
        if (fails(without)) {
          better = true;
        } else {
          at += size;
        }
      }
    }
    return better;
  }

  private boolean plainer() throws IOException {
    boolean better = false;
    for (int at = 0; at < smallest.size(); at++) {
      for (int which = 0; which < smallest.get(at).dice().size(); which++) {
        var other = smallest.get(at).plainer(which);
        if (!other.equals(smallest.get(at))) {
          var plain = new ArrayList<>(smallest);
          plain.set(at, other);
          better |= fails(plain);
        }
      }
    }
    return better;
  }

  private boolean fails(List<Draw> sequence) throws IOException {
    if (attempts++ >= ATTEMPTS) {
      return false;
    }
    Optional<Play.Disagreement> failed = Play.of(sequence, true);
    if (failed.isEmpty()) {
      return false;
    }
    smallest = List.copyOf(sequence);
    failure = failed.get();
    return true;
  }
}
