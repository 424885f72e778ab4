package org.sumbawa.server.share;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The shares by name, whatever its case. MS-SMB2 3.3.1.5 (ShareList). */
public final class ShareTable {
  private final ConcurrentSkipListMap<String, Share> shares = new ConcurrentSkipListMap<>();

  /** Adds a share, unless its name is taken. */
  public boolean add(Share share) {
    return shares.putIfAbsent(key(share.name()), share) == null;
  }

  /** Removes a share; empty if there is none of that name. */
  public Optional<Share> remove(String name) {
    return Optional.ofNullable(shares.remove(key(name)));
  }

  /** Finds a share. */
  public Optional<Share> find(String name) {
    return Optional.ofNullable(shares.get(key(name)));
  }

  /** All shares, by name. */
  public List<Share> all() {
    return List.copyOf(shares.values());
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
