package org.sumbawa.wire.message;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.LockElement;

/** Locks and unlocks byte ranges. MS-SMB2 2.2.26 and 2.2.27. */
public interface Lock {

  /**
   * Names the ranges. MS-SMB2 2.2.26.
   *
   * @param lockSequence number and index of this request among those that may be repeated, from 2.1 on
   * @param fileId the open
   * @param locks at least one range
   */
  record Request(int lockSequence, FileId fileId, List<LockElement> locks) implements RequestBody {
    static final int STRUCTURE_SIZE = 48;

    /** Copies the list and holds it against its field. */
    public Request {
      locks = List.copyOf(locks);
      Width.u16(locks.size());
      if (locks.isEmpty()) {
        throw new IllegalArgumentException("no range");
      }
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      int count = in.u16();
      int lockSequence = in.i32();
      var fileId = FileId.decode(in);
      if (count == 0) {
        throw new Malformed("no range");
      }
      var elements = in.sub(count * LockElement.SIZE);
      var locks = new ArrayList<LockElement>(count);
      while (elements.left() > 0) {
        locks.add(LockElement.decode(elements));
      }
      return new Request(lockSequence, fileId, locks);
    }

    /** The number of this request at its index, 0 to 15. */
    public int lockSequenceNumber() {
      return lockSequence & 0xF;
    }

    /** The place where the number is remembered: 1 to 64, or 0 for none; larger ones have no meaning. */
    public int lockSequenceIndex() {
      return lockSequence >>> 4;
    }

    @Override
    public Command command() {
      return Command.LOCK;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u16(locks.size()).i32(lockSequence);
      fileId.encode(out);
      for (var lock : locks) {
        lock.encode(out);
      }
    }
  }

  /** Says that all of it was done. MS-SMB2 2.2.27. */
  record Response() implements ResponseBody {

    static Response decode(WireReader in) throws Malformed {
      FixedPart.decodeEmpty(in);
      return new Response();
    }

    @Override
    public void encode(WireWriter out) {
      FixedPart.encodeEmpty(out);
    }
  }
}
