package org.sumbawa.server.state;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.CreateAction;

/**
 * The CREATEs that clients have given a name, so that one whose answer was lost can be repeated and is not done twice.
 * MS-SMB2 3.3.5.9 and 3.3.5.9.10.
 */
public final class NamedCreates {
  private final ConcurrentHashMap<Name, Named> creates = new ConcurrentHashMap<>();

  private record Name(Guid clientGuid, Guid createGuid) {}

  /**
   * What a CREATE made.
   *
   * @param action what it did to the file
   */
  public record Made(Open open, CreateAction action) {}

  /** A CREATE that is being done, or the open that it made. */
  public final class Named {
    private final Name name;
    private volatile @Nullable Made made;

    private Named(Name name) {
      this.name = name;
    }

    /** What it made; empty while it goes on. */
    public Optional<Made> made() {
      return Optional.ofNullable(made);
    }

    /** It made an open. */
    public void made(Made result) {
      made = result;
      if (result.open().state() == OpenState.GONE) {
        forget();
      }
    }

    /** It failed. */
    public void forget() {
      creates.remove(name, this);
    }
  }

  /** Begins one; empty if there is one of that name already, which {@link #find} tells. */
  public Optional<Named> begin(Guid clientGuid, Guid createGuid) {
    var begun = new Named(new Name(clientGuid, createGuid));
    var there = creates.compute(begun.name, (name, known) -> known == null || isOver(known) ? begun : known);
    return there == begun ? Optional.of(begun) : Optional.empty();
  }

  /** The one of that name that may be repeated, or goes on. */
  public Optional<Named> find(Guid clientGuid, Guid createGuid) {
    return Optional.ofNullable(creates.get(new Name(clientGuid, createGuid))).filter(known -> !isOver(known));
  }

  /** What a CREATE made has ended. */
  public void ended(Open open) {
    creates.computeIfPresent(new Name(open.identity().clientGuid(), open.identity().createGuid()),
        (name, known) -> known.made().filter(made -> made.open() == open).isPresent() ? null : known);
  }

  /** Whether repeating it is of no interest: who uses an open knows that it was made. */
  private static boolean isOver(Named known) {
    var made = known.made;
    return made != null && (!made.open().isReplayEligible() || made.open().state() == OpenState.GONE);
  }

  /** How many names there are. */
  public int size() {
    return creates.size();
  }
}
