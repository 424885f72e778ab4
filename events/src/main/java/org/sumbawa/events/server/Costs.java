package org.sumbawa.events.server;

import org.sumbawa.events.FieldValues;

/**
 * Where the time of a request went: how often each part of the server was entered, and for how long. What the
 * catalog calls cycles are nanoseconds here.
 *
 * @param processing the handler
 * @param queue waiting for a thread
 * @param fileSystemFast file system calls answered at once
 * @param fileSystemSlow file system calls that had to wait
 * @param transportFast sends taken at once
 * @param transportSlow sends that had to wait
 * @param security authentication, signing, encryption
 */
public record Costs(Cost processing, Cost queue, Cost fileSystemFast, Cost fileSystemSlow, Cost transportFast,
    Cost transportSlow, Cost security) {
  /** How many fields of the event these are. */
  static final int FIELDS = 14;

  /** Nothing was measured. */
  public static final Costs NONE =
      new Costs(Cost.NONE, Cost.NONE, Cost.NONE, Cost.NONE, Cost.NONE, Cost.NONE, Cost.NONE);

  static Costs from(FieldValues v, int at) {
    return new Costs(cost(v, at), cost(v, at + 2), cost(v, at + 4), cost(v, at + 6), cost(v, at + 8),
        cost(v, at + 10), cost(v, at + 12));
  }

  private static Cost cost(FieldValues v, int at) {
    return new Cost(v.int32(at), v.int64(at + 1));
  }

  Object value(int field) {
    var cost = switch (field / 2) {
      case 0 -> processing;
      case 1 -> queue;
      case 2 -> fileSystemFast;
      case 3 -> fileSystemSlow;
      case 4 -> transportFast;
      case 5 -> transportSlow;
      case 6 -> security;
      default -> throw new IndexOutOfBoundsException(field);
    };
    return field % 2 == 0 ? (Object) cost.hits() : (Object) cost.cycles();
  }

  /**
   * What one part of the server cost.
   *
   * @param hits how often it was entered
   * @param cycles for how long in all, in nanoseconds
   */
  public record Cost(int hits, long cycles) {
    /** Never entered. */
    public static final Cost NONE = new Cost(0, 0);
  }
}
