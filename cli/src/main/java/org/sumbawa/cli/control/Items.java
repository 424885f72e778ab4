package org.sumbawa.cli.control;

import java.util.Locale;
import org.sumbawa.events.json.JsonText;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.server.use.SessionDescription;
import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/** What is told of an open and of a session, as an object of JSON. */
final class Items {
  private Items() {}

  static String open(OpenDescription open) {
    var out = new JsonText();
    out.beginObject();
    out.name("id").bare(Long.toUnsignedString(open.id()));
    out.name("user").text(open.user());
    out.name("client").text(open.client());
    out.name("share").text(open.share());
    out.name("path").text(open.path());
    out.name("access").text(access(open.access()));
    out.name("accessMask").text("0x" + Integer.toHexString(open.access().bits()));
    out.name("shareAccess").text(shareAccess(open.shareAccess()));
    out.name("cached").text(cached(open.cached()));
    out.name("locks").bare(Integer.toString(open.locks()));
    out.name("since").text(open.since().toString());
    out.name("state").text(open.preserved() ? "preserved" : "established");
    if (open.preserved()) {
      out.name("waitsSeconds").bare(Long.toString(open.waits().toSeconds()));
    }
    out.endObject();
    return out.toString();
  }

  static String session(SessionDescription session) {
    var client = session.client();
    var out = new JsonText();
    out.beginObject();
    out.name("id").text(sessionId(session.id()));
    out.name("user").text(session.user());
    out.name("guest").bare(Boolean.toString(session.guest()));
    out.name("client").text(client.address());
    out.name("clientName").text(client.name());
    out.name("dialect").text(client.dialect().toString());
    out.name("signed").bare(Boolean.toString(session.signed()));
    out.name("encrypted").bare(Boolean.toString(session.encrypted()));
    out.name("connections").bare(Integer.toString(session.connections()));
    out.name("opens").bare(Integer.toString(session.opens()));
    out.name("since").text(session.since().toString());
    out.name("idleSeconds").bare(Long.toString(session.idle().toSeconds()));
    out.endObject();
    return out.toString();
  }

  /** As events show it. */
  static String sessionId(long id) {
    return "0x" + Long.toHexString(id);
  }

  private static String access(AccessMask access) {
    return letter(access, AccessMask.READ_DATA.or(AccessMask.EXECUTE), "r")
        + letter(access, AccessMask.WRITE_DATA.or(AccessMask.APPEND_DATA), "w")
        + letter(access, AccessMask.DELETE, "d");
  }

  private static String shareAccess(ShareAccess others) {
    return letter(others, ShareAccess.READ, "r") + letter(others, ShareAccess.WRITE, "w")
        + letter(others, ShareAccess.DELETE, "d");
  }

  private static String cached(CacheAnswer cached) {
    return switch (cached) {
      case CacheAnswer.Oplock(var level) -> level == OplockLevel.NONE
          ? ""
          : "oplock " + level.name().toLowerCase(Locale.ROOT).replace("level_ii", "II");
      case CacheAnswer.Lease lease -> lease.state().isEmpty()
          ? ""
          : "lease " + rights(lease.state()) + (lease.breaking() ? " breaking" : "");
    };
  }

  private static String rights(LeaseState state) {
    return letter(state, LeaseState.READ_CACHING, "R") + letter(state, LeaseState.WRITE_CACHING, "W")
        + letter(state, LeaseState.HANDLE_CACHING, "H");
  }

  private static <F extends Flags<F>> String letter(F flags, F any, String letter) {
    return flags.hasAny(any) ? letter : "";
  }
}
