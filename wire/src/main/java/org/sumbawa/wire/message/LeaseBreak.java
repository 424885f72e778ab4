package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.LeaseBreakFlags;
import org.sumbawa.wire.message.value.LeaseState;

/** Lowers a lease: notification, acknowledgment, response. MS-SMB2 2.2.23.2, 2.2.24.2 and 2.2.25.2. */
public interface LeaseBreak {
  /** The StructureSize of the notification. */
  int NOTIFICATION_SIZE = 44;
  /** The StructureSize of acknowledgment and response. */
  int ACKNOWLEDGMENT_SIZE = 36;

  /**
   * Tells the client that the lease must go down. MS-SMB2 2.2.23.2.
   *
   * @param newEpoch the count of changes of the lease, from 3.0 on
   * @param flags whether the client must acknowledge
   * @param leaseKey the lease
   * @param currentState what it lets the client keep now
   * @param newState what it will let the client keep
   */
  record Notification(int newEpoch, LeaseBreakFlags flags, Guid leaseKey, LeaseState currentState,
      LeaseState newState) implements ResponseBody {

    /** Holds the epoch against its field. */
    public Notification {
      Width.u16(newEpoch);
    }

    static Notification decode(WireReader in) throws Malformed {
      in.structureSize(NOTIFICATION_SIZE);
      var notification = new Notification(in.u16(), new LeaseBreakFlags(in.i32()), Guid.decode(in),
          new LeaseState(in.i32()), new LeaseState(in.i32()));
      in.reserved(4 + 4 + 4);
      return notification;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(NOTIFICATION_SIZE).u16(newEpoch).i32(flags.bits());
      leaseKey.encode(out);
      out.i32(currentState.bits()).i32(newState.bits()).reserved(4 + 4 + 4);
    }
  }

  /**
   * Accepts. MS-SMB2 2.2.24.2.
   *
   * @param leaseKey the lease
   * @param state what the client keeps
   */
  record Acknowledgment(Guid leaseKey, LeaseState state) implements RequestBody {

    static Acknowledgment decode(WireReader in) throws Malformed {
      in.structureSize(ACKNOWLEDGMENT_SIZE);
      in.reserved(2 + 4);
      var acknowledgment = new Acknowledgment(Guid.decode(in), new LeaseState(in.i32()));
      in.reserved(8);
      return acknowledgment;
    }

    @Override
    public Command command() {
      return Command.OPLOCK_BREAK;
    }

    @Override
    public void encode(WireWriter out) {
      write(out, leaseKey, state);
    }
  }

  /**
   * Confirms. MS-SMB2 2.2.25.2.
   *
   * @param leaseKey the lease
   * @param state what the client has now
   */
  record Response(Guid leaseKey, LeaseState state) implements ResponseBody {

    static Response decode(WireReader in) throws Malformed {
      in.structureSize(ACKNOWLEDGMENT_SIZE);
      in.reserved(2 + 4);
      var response = new Response(Guid.decode(in), new LeaseState(in.i32()));
      in.reserved(8);
      return response;
    }

    @Override
    public void encode(WireWriter out) {
      write(out, leaseKey, state);
    }
  }

  private static void write(WireWriter out, Guid leaseKey, LeaseState state) {
    out.u16(ACKNOWLEDGMENT_SIZE).reserved(2 + 4);
    leaseKey.encode(out);
    out.i32(state.bits()).reserved(8);
  }
}
