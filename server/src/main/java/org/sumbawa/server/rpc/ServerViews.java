package org.sumbawa.server.rpc;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sumbawa.wire.rpc.srvsvc.RemoteTod;
import org.sumbawa.wire.rpc.srvsvc.ServerInfo;
import org.sumbawa.wire.rpc.wkssvc.WkstaInfo;

/** The server as each level tells of it. MS-SRVS 2.2.4.40 to 2.2.4.42, MS-WKST 2.2.5. */
final class ServerViews {
  static final int LIMITS = 102;

  /** A workstation and server of the NT family that is no domain controller. MS-SRVS 2.2.2.7. */
  private static final int TYPE = 0x0000_0001 | 0x0000_0002 | 0x0000_1000 | 0x0000_8000;
  /** As clocks are read here: in a hundredth of a second. */
  private static final int TICK_TENTHS_OF_MILLIS = 100;
  private static final int SECONDS_A_MINUTE = 60;
  private static final int NANOS_A_HUNDREDTH = 10_000_000;

  private ServerViews() {}

  static Optional<ServerInfo> server(int level, ServerDescription server) {
    var kind = new ServerInfo.Kind(ServerInfo.PLATFORM_NT, server.name(), server.major(), server.minor(),
        TYPE, server.comment());
    return switch (level) {
      case 100 -> Optional.of(new ServerInfo.Name(ServerInfo.PLATFORM_NT, server.name()));
      case 101 -> Optional.of(kind);
      // No limit of users, no idle limit, no announcements.
      case LIMITS -> Optional.of(new ServerInfo.Limits(kind, -1, -1, 1, 0, 0, 0, ""));
      default -> Optional.empty();
    };
  }

  static Optional<WkstaInfo> workstation(int level, ServerDescription server, int users) {
    var name = new WkstaInfo.Name(ServerInfo.PLATFORM_NT, server.name(), server.domain(), server.major(),
        server.minor());
    return switch (level) {
      case 100 -> Optional.of(name);
      case 101 -> Optional.of(new WkstaInfo.Rooted(name, ""));
      case LIMITS -> Optional.of(new WkstaInfo.Used(name, "", users));
      default -> Optional.empty();
    };
  }

  static RemoteTod.TimeOfDay timeOfDay(Instant now, ZoneId zone, Instant started) {
    var utc = now.atOffset(ZoneOffset.UTC);
    int west = -zone.getRules().getOffset(now).getTotalSeconds() / SECONDS_A_MINUTE;
    return new RemoteTod.TimeOfDay((int) now.getEpochSecond(),
        (int) Duration.between(started, now).toMillis(), utc.getHour(), utc.getMinute(), utc.getSecond(),
        utc.getNano() / NANOS_A_HUNDREDTH, west, TICK_TENTHS_OF_MILLIS, new RemoteTod.Date(
            utc.getDayOfMonth(), utc.getMonthValue(), utc.getYear(), utc.getDayOfWeek().getValue() % 7));
  }
}
