package org.sumbawa.wire.fscc.dfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.fscc.dfs.DfsReferral.NameList;
import org.sumbawa.wire.fscc.dfs.DfsReferral.Paths;
import org.sumbawa.wire.fscc.dfs.DfsReferral.Target;
import org.sumbawa.wire.fscc.dfs.DfsReferral.V1;
import org.sumbawa.wire.fscc.dfs.DfsReferral.V2;

/**
 * Reads entries and the texts behind them. Entries may share a text, but all different ones together cannot
 * be longer than the message: texts that overlap would otherwise make much of few bytes. MS-DFSC 2.2.5.
 */
final class ReferralReader {
  private final WireReader message;
  private final Map<Integer, String> texts = new HashMap<>();
  private int textBudget;

  /** Reads from a message that the reader holds from its beginning. */
  ReferralReader(WireReader message) {
    this.message = message;
    this.textBudget = message.length();
  }

  /** Reads the entry that begins where the message's reader stands. */
  DfsReferral entry() throws Malformed {
    int at = message.position();
    int version = message.u16();
    int size = message.u16();
    int serverType = message.u16();
    int flags = message.u16();
    if (size < ReferralWriter.HEADER) {
      throw new Malformed("a referral of " + size + " bytes");
    }
    var in = message.sub(size - ReferralWriter.HEADER);
    return switch (version) {
      case 1 -> new V1(serverType, NulTerminated.decode(in));
      case 2 -> new V2(serverType, in.reserved(4).i32(), paths(at, in));
      case 3, 4 -> {
        int timeToLive = in.i32();
        boolean boundary = (flags & DfsReferral.TARGET_SET_BOUNDARY) != 0;
        yield (flags & ReferralWriter.NAME_LIST_REFERRAL) == 0
            ? new Target(version, serverType, boundary, timeToLive, paths(at, in))
            : new NameList(version, serverType, timeToLive, text(at + in.u16()), names(at, in));
      }
      default -> throw new Malformed("a referral of version " + version);
    };
  }

  private Paths paths(int at, WireReader in) throws Malformed {
    return new Paths(text(at + in.u16()), text(at + in.u16()), text(at + in.u16()));
  }

  private List<String> names(int at, WireReader in) throws Malformed {
    int count = in.u16();
    int next = at + in.u16();
    var names = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var name = read(next);
      next += NulTerminated.size(name);
      names.add(name);
    }
    return names;
  }

  private String text(int at) throws Malformed {
    var known = texts.get(at);
    if (known != null) {
      return known;
    }
    var text = read(at);
    texts.put(at, text);
    return text;
  }

  private String read(int at) throws Malformed {
    var text = NulTerminated.decode(message.at(at, message.length() - at));
    textBudget -= NulTerminated.size(text);
    if (textBudget < 0) {
      throw new Malformed("texts of referrals overlap");
    }
    return text;
  }
}
