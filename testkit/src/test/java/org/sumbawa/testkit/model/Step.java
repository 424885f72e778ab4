package org.sumbawa.testkit.model;

import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/** One thing that a client does, or that happens to it, with all that is left to chance decided. */
sealed interface Step {

  /** A CREATE. */
  record Open(char client, String name, Access access, ShareAccess sharing, CreateDisposition disposition,
      boolean deleteOnClose, Wish wish, Durable durable) implements Step {
    @Override
    public String toString() {
      return client + " opens " + name + " for " + access + " sharing " + sharing.bits() + " by "
          + disposition + (deleteOnClose ? " to be deleted" : "") + " with " + wish
          + (durable.version() == 0 ? "" : " durable " + durable.version() + " for " + durable.seconds());
    }
  }

  /** A CLOSE; opens are called by the number of the step that made them. */
  record Close(int open) implements Step {}

  /** A READ of one byte. */
  record Read(int open, long offset) implements Step {}

  /** A WRITE of one byte. */
  record Write(int open, long offset) implements Step {}

  /** A LOCK of one range, which may wait. */
  record Lock(int open, Range range, boolean exclusive, boolean waits) implements Step {}

  /** The end of one. */
  record Unlock(int open, Range range) implements Step {}

  /** A mark that the file goes with its last close, set or taken back. */
  record Delete(int open, boolean goes) implements Step {}

  /** Another name. */
  record Rename(int open, String name, boolean replace) implements Step {}

  /** The acknowledgement of an oplock break. */
  record AcknowledgeOplock(int open, OplockLevel kept) implements Step {}

  /** The acknowledgement of a lease break. */
  record AcknowledgeLease(char client, int key, LeaseState kept) implements Step {}

  /** A CANCEL of what an earlier step asked. */
  record Cancel(char client, int step) implements Step {}

  /** A client's connection is lost. */
  record Disconnect(char client) implements Step {}

  /** A client connects, with a new session. */
  record Connect(char client) implements Step {}

  /** A client asks for an open back. */
  record Reopen(char client, int open, int way, String name, boolean rightLease) implements Step {}

  /** Time passes. */
  record Pass(int seconds) implements Step {}

  /** A range of bytes. */
  record Range(long offset, long length) {}

  /**
   * What an opener would like to cache.
   *
   * @param level LEASE for a lease
   * @param key which lease; odd ones are of version 2
   */
  record Wish(OplockLevel level, int key, LeaseState state) {
    @Override
    public String toString() {
      return level == OplockLevel.LEASE ? "lease " + key + " " + ModelGrant.text(state) : level.toString();
    }

    /** Which kind of lease context asks for it. */
    static int version(int key) {
      return key % 2 == 1 ? 2 : 1;
    }
  }

  /**
   * How an open shall outlive its connection.
   *
   * @param version 0 for not at all
   * @param seconds how long is asked for, in the second way
   */
  record Durable(int version, int seconds) {}

  /** What an open may do. */
  @SuppressWarnings("ImmutableEnumChecker") // a mask of bits, which is a value
  enum Access {
    /** Looks at attributes. */
    ATTRIBUTES(AccessMask.READ_ATTRIBUTES),
    /** Looks at the security descriptor beside. */
    DESCRIPTOR(AccessMask.READ_ATTRIBUTES.or(AccessMask.READ_CONTROL)),
    /** Reads. */
    READ(AccessMask.READ_ATTRIBUTES.or(AccessMask.READ_DATA)),
    /** Writes. */
    WRITE(AccessMask.READ_ATTRIBUTES.or(AccessMask.WRITE_DATA)),
    /** Deletes and moves. */
    DELETE(AccessMask.READ_ATTRIBUTES.or(AccessMask.DELETE)),
    /** All of that. */
    ALL(READ.mask.or(WRITE.mask).or(DELETE.mask));

    private final AccessMask mask;

    Access(AccessMask mask) {
      this.mask = mask.or(AccessMask.SYNCHRONIZE);
    }

    AccessMask mask() {
      return mask;
    }

    boolean reads() {
      return mask.has(AccessMask.READ_DATA);
    }

    boolean writes() {
      return mask.has(AccessMask.WRITE_DATA);
    }

    boolean deletes() {
      return mask.has(AccessMask.DELETE);
    }
  }
}
