package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;

/**
 * A lease, asked for or granted. The two versions have one name and differ by their length. MS-SMB2 2.2.13.2.8,
 * 2.2.13.2.10, 2.2.14.2.10 and 2.2.14.2.11.
 */
public sealed interface LeaseContext extends CreateRequestContext, CreateResponseContext
    permits LeaseContext.V1, LeaseContext.V2 {

  /** Who owns the lease. */
  Guid leaseKey();

  /** What it lets its owner keep. */
  LeaseState state();

  /** What goes with it. */
  LeaseFlags flags();

  static LeaseContext decode(WireReader in) throws Malformed {
    return switch (in.length()) {
      case V1.SIZE -> V1.decode(in);
      case V2.SIZE -> V2.decode(in);
      default -> throw new Malformed("a lease context of " + in.length() + " bytes");
    };
  }

  @Override
  default Bytes name() {
    return CreateContextName.LEASE.bytes();
  }

  /**
   * On files only, from 2.1 on. MS-SMB2 2.2.13.2.8 and 2.2.14.2.10.
   *
   * @param leaseKey who owns the lease
   * @param state what it lets its owner keep
   * @param flags what goes with it: nothing in a request
   */
  record V1(Guid leaseKey, LeaseState state, LeaseFlags flags) implements LeaseContext {
    static final int SIZE = 32;

    static V1 decode(WireReader in) throws Malformed {
      var context = new V1(Guid.decode(in), new LeaseState(in.i32()), new LeaseFlags(in.i32()));
      in.reserved(8).end();
      return context;
    }

    @Override
    public void encode(WireWriter out) {
      leaseKey.encode(out);
      out.i32(state.bits()).i32(flags.bits()).reserved(8);
    }
  }

  /**
   * On files and folders, from 3.0 on. MS-SMB2 2.2.13.2.10 and 2.2.14.2.11.
   *
   * @param leaseKey who owns the lease
   * @param state what it lets its owner keep
   * @param flags what goes with it
   * @param parentLeaseKey the lease on the folder above, if the flags say so
   * @param epoch the count of changes of the lease
   */
  record V2(Guid leaseKey, LeaseState state, LeaseFlags flags, Guid parentLeaseKey,
      int epoch) implements LeaseContext {
    static final int SIZE = 52;

    /** Holds the epoch against its field. */
    public V2 {
      Width.u16(epoch);
    }

    static V2 decode(WireReader in) throws Malformed {
      var leaseKey = Guid.decode(in);
      var state = new LeaseState(in.i32());
      var flags = new LeaseFlags(in.i32());
      in.reserved(8);
      var context = new V2(leaseKey, state, flags, Guid.decode(in), in.u16());
      in.reserved(2).end();
      return context;
    }

    @Override
    public void encode(WireWriter out) {
      leaseKey.encode(out);
      out.i32(state.bits()).i32(flags.bits()).reserved(8);
      parentLeaseKey.encode(out);
      out.u16(epoch).reserved(2);
    }
  }
}
