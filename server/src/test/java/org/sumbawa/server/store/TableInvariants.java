package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.ShareAccess;

/** What is so of every file at every moment. */
final class TableInvariants {
  private static final LeaseState MORE_THAN_READING = LeaseState.WRITE_CACHING.or(LeaseState.HANDLE_CACHING);

  private TableInvariants() {}

  /** Looks at a file while nobody changes it. */
  static void check(FileNode file) {
    file.lock.lock();
    try {
      for (var stream : file.streams()) {
        assertThat(stream.opens).as("opens of a stream that is entered").isNotEmpty();
        pairs(stream.opens, TableInvariants::share);
        pairs(stream.grants, TableInvariants::cacheTogether);
        stream.grants.forEach(TableInvariants::exists);
      }
    } finally {
      file.lock.unlock();
    }
  }

  /** What must be so of two. */
  @FunctionalInterface
  private interface Law<T> {
    void holds(T one, T other);
  }

  private static <T> void pairs(List<T> all, Law<T> law) {
    for (int one = 0; one < all.size(); one++) {
      for (int other = 0; other < all.size(); other++) {
        if (one != other) {
          law.holds(all.get(one), all.get(other));
        }
      }
    }
  }

  /** Nobody does what another does not share. */
  private static void share(LocalOpen one, LocalOpen other) {
    var access = one.grantedAccess();
    var sharing = other.shareAccess();
    boolean counts =
        other.grantedAccess().hasAny(AccessMask.READ_DATA.or(AccessMask.WRITE_DATA).or(AccessMask.DELETE));
    if (counts) {
      assertThat(access.has(AccessMask.READ_DATA) && !sharing.has(ShareAccess.READ)).isFalse();
      assertThat(access.has(AccessMask.WRITE_DATA) && !sharing.has(ShareAccess.WRITE)).isFalse();
      assertThat(access.has(AccessMask.DELETE) && !sharing.has(ShareAccess.DELETE)).isFalse();
    }
  }

  /** Who writes into a cache is the only one that has one. */
  private static void cacheTogether(CacheGrant one, CacheGrant other) {
    assertThat(one.state().has(LeaseState.WRITE_CACHING) && !other.state().isEmpty())
        .as("%s beside %s", one.state(), other.state()).isFalse();
  }

  private static void exists(CacheGrant grant) {
    assertThat(grant.opens).as("opens of what is cached").isNotEmpty();
    assertThat(grant.state().hasAny(MORE_THAN_READING) && !grant.state().has(LeaseState.READ_CACHING))
        .as("%s", grant.state()).isFalse();
    assertThat(grant.state().has(grant.breakingTo())).isTrue();
  }
}
