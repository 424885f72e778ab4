package org.sumbawa.testkit.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.wire.message.value.LeaseState;

/** Plays a sequence to the model and to the real table, until they do not agree. */
final class Play {
  private static final int LONG = 2000;
  private static final int SELDOM = 8;

  private final Model model = new Model();
  private final RealTable real;
  private final List<String> lines = new ArrayList<>();
  private final Map<Long, Integer> epochs = new HashMap<>();
  private boolean thorough;
  private int number;

  private Play(RealTable real, boolean thorough) {
    this.real = real;
    this.thorough = thorough;
  }

  /** What went wrong, with the steps up to there. */
  record Disagreement(List<String> lines) {
    @Override
    public String toString() {
      return String.join("\n", lines);
    }
  }

  /**
   * Plays it; empty if both agree to the end, when everything is given back.
   *
   * @param thorough whether something that nobody should have been told is found after the very step
   */
  static Optional<Disagreement> of(List<Draw> sequence, boolean thorough) throws IOException {
    try (var real = new RealTable()) {
      var play = new Play(real, thorough);
      try {
        sequence.forEach(draw -> play.take(new Chooser(play.model, draw).step()));
        play.endAll();
        return Optional.empty();
      } catch (AssertionError | RuntimeException wrong) {
        play.lines.add("! " + wrong.getMessage());
        return Optional.of(new Disagreement(List.copyOf(play.lines)));
      }
    }
  }

  private void take(Step step) {
    lines.add(++number + " " + step);
    try {
      real.take(number, step);
      var lost = step instanceof Step.Disconnect ? real.lost(model.made()) : List.<Integer>of();
      var expected = model.take(number, step, lost);
      var told = real.heard(asked(expected));
      told.forEach(line -> lines.add("    " + line));
      same("clients are told", told, expected);
      same("open is", real.described(), model.described());
      same("files are", real.names(), model.names());
      check(real.opens());
    } catch (IOException failed) {
      throw new AssertionError("the connection failed: " + failed, failed);
    }
  }

  /** All clients are asked what they heard, or those alone that must have heard something: that is quicker. */
  private Iterable<Character> asked(List<String> expected) {
    var hearing = expected.stream().map(line -> line.charAt(0)).distinct().toList();
    return thorough || number % SELDOM == 0 ? Chooser.CLIENTS : hearing;
  }

  private static void same(String what, List<String> real, List<String> expected) {
    if (!real.equals(expected)) {
      throw new AssertionError(what + "\n  " + real + "\nand should be\n  " + expected);
    }
  }

  /** What holds whatever the model says: who writes into a cache is the only one that has one. */
  private void check(List<OpenDescription> opens) {
    var caching = new HashMap<String, TreeSet<String>>();
    var written = new TreeSet<String>();
    for (var open : opens) {
      var state = state(open.cached());
      verify(state.isEmpty() || state.has(ModelGrant.R), "a cache without reading: " + open);
      if (open.cached() instanceof CacheAnswer.Lease lease) {
        verify(lease.epoch() >= epochs.getOrDefault(open.id(), 0), "an epoch goes back: " + open);
        epochs.put(open.id(), lease.epoch());
      }
      if (!state.isEmpty()) {
        caching.computeIfAbsent(open.path(), path -> new TreeSet<>()).add(holder(open));
      }
      if (state.has(ModelGrant.W)) {
        written.add(open.path());
      }
    }
    caching.keySet().retainAll(written);
    caching.forEach((path, holders) -> verify(holders.size() == 1, "one writes, others read: " + holders));
  }

  private static LeaseState state(CacheAnswer cache) {
    return switch (cache) {
      case CacheAnswer.Oplock oplock -> ModelGrant.state(oplock.level());
      case CacheAnswer.Lease lease -> lease.state();
    };
  }

  private static String holder(OpenDescription open) {
    return open.cached() instanceof CacheAnswer.Lease lease
        ? open.client() + " lease " + lease.key()
        : "open " + open.id();
  }

  private static void verify(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  /** All give back what they have; nothing may be left then, nor wait. */
  private void endAll() {
    thorough = true;
    while (true) {
      var open =
          model.opens().values().stream().filter(o -> o.state == ModelOpen.State.ESTABLISHED).findFirst();
      if (open.isEmpty()) {
        break;
      }
      take(new Step.Close(open.get().number));
    }
    take(new Step.Pass(LONG));
    for (char client : List.copyOf(model.connected())) {
      take(new Step.Disconnect(client));
    }
    same("left is", real.described(), List.of());
    verify(model.waiting().isEmpty(), "something waits in the model");
    verify(real.timers() == 0, "timers are left: " + real.timers());
  }
}
