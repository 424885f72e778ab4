package org.sumbawa.wire.rpc.level;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sumbawa.wire.rpc.ndr.NdrDecoder;

/**
 * The levels in which a kind of thing can be told of: those that are known here, and those that the document has
 * besides. Behind the number of any of them there is a pointer; behind another number there is nothing.
 *
 * @param <T> the thing
 */
public final class Levels<T> {
  private final IntFunction<Optional<NdrDecoder<T>>> known;
  private final Set<Integer> others;

  private Levels(IntFunction<Optional<NdrDecoder<T>>> known, Set<Integer> others) {
    this.known = known;
    this.others = others;
  }

  /** Levels that are known by how they are read, and others by their numbers alone. */
  public static <T> Levels<T> of(IntFunction<Optional<NdrDecoder<T>>> known, int... others) {
    return new Levels<>(known, IntStream.of(others).boxed().collect(Collectors.toUnmodifiableSet()));
  }

  /** How a thing is read in a level; empty if the level is not known here. */
  public Optional<NdrDecoder<T>> decoder(int level) {
    return known.apply(level);
  }

  /** Whether a level is known here. */
  public boolean knows(int level) {
    return decoder(level).isPresent();
  }

  /** Whether there is a pointer behind the number of a level. */
  boolean hasPointer(int level) {
    return knows(level) || others.contains(level);
  }
}
