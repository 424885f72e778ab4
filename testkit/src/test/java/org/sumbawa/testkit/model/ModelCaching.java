package org.sumbawa.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** Who may cache what, and what takes that away. MS-FSA 2.1.4.12 and 2.1.5.18, MS-SMB2 3.3.4.6 to 3.3.6.1. */
final class ModelCaching {
  private static final long SECONDS_TO_ACKNOWLEDGE = 35;

  private final ModelClock clock;
  private final Telling telling;
  private final List<Runnable> untold = new ArrayList<>();
  private final TreeMap<String, ModelGrant> leases = new TreeMap<>();

  /** Learns of breaks, and of requests that need not wait any more. */
  interface Telling {
    void broken(ModelGrant grant, LeaseState from, LeaseState to, boolean mustAcknowledge);

    void goOn(ModelRequest request);
  }

  ModelCaching(ModelClock clock, Telling telling) {
    this.clock = clock;
    this.telling = telling;
  }

  @Nullable
  ModelGrant lease(char client, int key) {
    return leases.get(name(client, key));
  }

  private static String name(char client, int key) {
    return client + " " + key;
  }

  /** A lease's name belongs to one file. MS-SMB2 3.3.5.9.8. */
  boolean isLeaseElsewhere(Step.Open how, @Nullable ModelFile file) {
    var known = lease(how.client(), how.wish().key());
    return how.wish().level() == OplockLevel.LEASE && known != null && known.file != file;
  }

  /** What an opener gets. MS-FSA 2.1.5.18. */
  void grant(ModelOpen open) {
    var wish = open.how.wish();
    if (wish.level() == OplockLevel.LEASE) {
      lease(open, wish);
    } else if (wish.level() != OplockLevel.NONE) {
      oplock(open, wish.level());
    }
  }

  private static void oplock(ModelOpen open, OplockLevel wanted) {
    var file = open.file;
    boolean alone = !othersUseData(open, null) && file.grants.stream().allMatch(g -> g.state.isEmpty());
    var level = alone ? wanted : OplockLevel.LEVEL_II;
    boolean excluded = file.grants.stream().anyMatch(g -> g.state.hasAny(ModelGrant.W.or(ModelGrant.H)));
    if (level == OplockLevel.LEVEL_II && (excluded || !file.locks.isEmpty())) {
      return;
    }
    var grant = new ModelGrant(open, false);
    grant.hold(ModelGrant.state(level));
    join(open, grant);
  }

  private void lease(ModelOpen open, Step.Wish wish) {
    var known = lease(open.client(), wish.key());
    var grant = known == null ? new ModelGrant(open, true) : known;
    leases.put(name(open.client(), wish.key()), grant);
    join(open, grant);
    var wanted = wish.state().has(ModelGrant.R) ? wish.state() : ModelGrant.NONE;
    var possible = wanted.and(possible(open, grant));
    boolean grows = possible.has(grant.state) && !possible.equals(grant.state);
    boolean asWished = known == null || possible.equals(wanted);
    if (grows && asWished && !grant.breaking) {
      grant.epoch++;
      grant.hold(possible);
    }
  }

  private static LeaseState possible(ModelOpen open, ModelGrant grant) {
    var file = open.file;
    var caching = file.grants.stream().filter(g -> g != grant && !g.state.isEmpty()).toList();
    if (!file.locks.isEmpty() || caching.stream().anyMatch(g -> g.state.has(ModelGrant.W))) {
      return ModelGrant.NONE;
    }
    boolean shared = othersUseData(open, grant) || !caching.isEmpty();
    var possible = shared ? ModelGrant.ALL.without(ModelGrant.W) : ModelGrant.ALL;
    return caching.stream().allMatch(g -> g.lease) ? possible : possible.without(ModelGrant.H);
  }

  private static boolean othersUseData(ModelOpen open, @Nullable ModelGrant own) {
    return open.file.opens.stream().anyMatch(other -> other != open && (own == null || other.grant != own)
        && other.how.access() != Step.Access.ATTRIBUTES);
  }

  private static void join(ModelOpen open, ModelGrant grant) {
    grant.opens.add(open);
    open.grant = grant;
    if (!open.file.grants.contains(grant)) {
      open.file.grants.add(grant);
    }
  }

  /** An open ended; gives those who need not wait for it any more. */
  List<ModelRequest> leave(ModelOpen open) {
    var grant = open.grant;
    open.grant = null;
    if (grant == null) {
      return List.of();
    }
    grant.opens.remove(open);
    if (!grant.opens.isEmpty()) {
      return List.of();
    }
    open.file.grants.remove(grant);
    if (grant.lease) {
      leases.remove(name(grant.client, grant.key));
    }
    grant.hold(ModelGrant.NONE);
    return settled(grant);
  }

  /**
   * Takes rights from some, and says for whom somebody must wait who cannot go on while these are held. They learn of it
   * by {@link #tell}.
   *
   * @param unless while they hold none of these, nobody waits
   */
  Optional<ModelGrant> breakAll(List<ModelGrant> whose, LeaseState rights, LeaseState unless) {
    ModelGrant wait = null;
    for (var grant : whose) {
      take(grant, rights);
      if (wait == null && grant.breaking && grant.state.hasAny(unless)) {
        wait = grant;
      }
    }
    return Optional.ofNullable(wait);
  }

  /** Tells those from whom something was taken. */
  void tell() {
    var now = List.copyOf(untold);
    untold.clear();
    now.forEach(Runnable::run);
  }

  /** The grants of a file that are not somebody's own. */
  static List<ModelGrant> others(ModelFile file, Predicate<ModelGrant> own) {
    return file.grants.stream().filter(own.negate()).toList();
  }

  private void take(ModelGrant grant, LeaseState rights) {
    var before = grant.target;
    grant.target = grant.legal(before.without(rights));
    if (!grant.breaking && !grant.target.equals(before)) {
      grant.epoch++;
      ask(grant, grant.target);
    }
  }

  /** Whoever may write or keep handles must say when it has stopped; who only reads just stops. */
  private void ask(ModelGrant grant, LeaseState to) {
    var from = grant.state;
    if (from.equals(to)) {
      return;
    }
    boolean mustAcknowledge = from.hasAny(ModelGrant.W.or(ModelGrant.H));
    untold.add(() -> telling.broken(grant, from, to, mustAcknowledge));
    if (mustAcknowledge) {
      grant.breaking = true;
      grant.told = to;
      grant.timeout = Optional.of(clock.after(SECONDS_TO_ACKNOWLEDGE, () -> {
        grant.target = ModelGrant.NONE;
        acknowledge(grant, ModelGrant.NONE);
      }));
    } else {
      grant.state = to;
    }
  }

  /** The holder keeps this much; if less is to be left in the end, it is asked again, for its handles first. */
  void acknowledge(ModelGrant grant, LeaseState kept) {
    grant.breaking = false;
    clock.cancel(grant.timeout);
    grant.state = kept;
    grant.target = grant.legal(grant.target.and(kept));
    var to = kept.has(ModelGrant.H) && !grant.target.has(ModelGrant.R)
        ? grant.legal(kept.without(ModelGrant.H))
        : grant.target;
    ask(grant, to);
    var ready = grant.breaking ? List.<ModelRequest>of() : settled(grant);
    tell();
    ready.forEach(telling::goOn);
  }

  private List<ModelRequest> settled(ModelGrant grant) {
    grant.breaking = false;
    clock.cancel(grant.timeout);
    var ready = List.copyOf(grant.waiters);
    grant.waiters.clear();
    return ready;
  }
}
