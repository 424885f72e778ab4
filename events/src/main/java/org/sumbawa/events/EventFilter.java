package org.sumbawa.events;

import java.util.Set;

/**
 * Which rows of the catalog a subscriber wants to be told about. It is asked once a row, when the subscriber
 * joins.
 */
@FunctionalInterface
public interface EventFilter {

  /** Wants everything. */
  EventFilter ALL = type -> true;

  /** Wants what an administrator reads: not the traces of requests, packets and the lives of objects. */
  EventFilter ADMINISTRATIVE = channels(Set.of("Operational", "Connectivity", "Security", "Audit"));

  /** Whether events of this row are wanted. */
  boolean wants(EventType type);

  /** Wants these ids, of either provider. */
  static EventFilter ids(Set<Integer> ids) {
    return type -> ids.contains(type.id());
  }

  /** Wants these channels, by the part of their name after the provider's. */
  static EventFilter channels(Set<String> channels) {
    return type -> channels.contains(type.channel().shortName());
  }

  /** Wants what is at least as grave. */
  static EventFilter level(Level level) {
    return type -> type.level().atLeast(level);
  }

  /** Wants events with any of these keyword bits. */
  static EventFilter keywords(long mask) {
    return type -> (type.keywordMask() & mask) != 0;
  }

  /** Wants the events of one provider. */
  static EventFilter provider(Provider provider) {
    return type -> type.provider() == provider;
  }

  /** Wants what both want. */
  default EventFilter and(EventFilter other) {
    return type -> wants(type) && other.wants(type);
  }

  /** Wants what either wants. */
  default EventFilter or(EventFilter other) {
    return type -> wants(type) || other.wants(type);
  }
}
