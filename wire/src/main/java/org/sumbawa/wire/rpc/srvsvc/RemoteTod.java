package org.sumbawa.wire.rpc.srvsvc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.WinError;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Tells the time of day: NetrRemoteTOD. MS-SRVS 3.1.4.21. */
public final class RemoteTod {
  private RemoteTod() {}

  /** Asks a server, named as the client knows it. */
  public record Request(String serverName) {

    /** Reads the arguments. */
    public static Request decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var request = new Request(in.stringPointer().read());
      in.end();
      return request;
    }

    /** The stub. */
    public Bytes stub() {
      return new NdrWriter().stringPointer(serverName).stub();
    }
  }

  /** Tells it. */
  public record Response(TimeOfDay time, WinError status) {

    /** Reads the results. */
    public static Response decode(Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var time = in.<TimeOfDay>pointer(TimeOfDay::decode).read();
      var response = new Response(time.orElseThrow(() -> new Malformed("no time")), new WinError(in.i32()));
      in.end();
      return response;
    }

    /** The stub. */
    public Bytes stub() {
      return new NdrWriter().pointer(time).flush().i32(status.value()).stub();
    }
  }

  /**
   * A time of day; all but the first is in UTC. MS-SRVS 2.2.4.105.
   *
   * @param epochSeconds seconds since 1970
   * @param uptimeMillis how long the system has been running
   * @param hours 0 to 23
   * @param minutes 0 to 59
   * @param seconds 0 to 59
   * @param hundredths 0 to 99
   * @param minutesWestOfUtc what local time lacks to UTC; −1 if it is not known
   * @param tickTenthsOfMillis how fine the clock is
   * @param date the day
   */
  public record TimeOfDay(int epochSeconds, int uptimeMillis, int hours, int minutes, int seconds,
      int hundredths, int minutesWestOfUtc, int tickTenthsOfMillis, Date date) implements NdrStructure {

    static Later<TimeOfDay> decode(NdrReader in) throws Malformed {
      return Later.of(new TimeOfDay(in.i32(), in.i32(), in.i32(), in.i32(), in.i32(), in.i32(), in.i32(),
          in.i32(), new Date(in.i32(), in.i32(), in.i32(), in.i32())));
    }

    @Override
    public void encode(NdrWriter out) {
      out.i32(epochSeconds).i32(uptimeMillis).i32(hours).i32(minutes).i32(seconds).i32(hundredths);
      out.i32(minutesWestOfUtc).i32(tickTenthsOfMillis).i32(date.day).i32(date.month).i32(date.year);
      out.i32(date.weekday);
    }
  }

  /**
   * A day.
   *
   * @param weekday 0 for Sunday
   */
  public record Date(int day, int month, int year, int weekday) {}
}
