package org.sumbawa.server.rpc;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.rpc.WinError;
import org.sumbawa.wire.rpc.level.EnumResponse;
import org.sumbawa.wire.rpc.level.EnumStruct;
import org.sumbawa.wire.rpc.level.ResumeHandle;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Gives of a list what a caller asks for, from where it asks, and says where it goes on. MS-SRVS 3.1.4.8. */
final class Listing {
  /** As many bytes as it takes. MS-SRVS 2.2.2.2. */
  private static final int NO_MAXIMUM = -1;

  private Listing() {}

  static <T extends NdrStructure> EnumResponse<T> of(int level, List<T> all, int preferredMaximum,
      ResumeHandle resume) {
    int from = Integer.compareUnsigned(resume.value(), all.size()) < 0 ? resume.value() : all.size();
    var wanted = all.subList(from, all.size());
    var entries = preferredMaximum == NO_MAXIMUM ? wanted : fitting(wanted, preferredMaximum & 0xFFFF_FFFFL);
    boolean complete = entries.size() == wanted.size();
    return new EnumResponse<>(new EnumStruct<>(level, entries), wanted.size(),
        resume.at(complete ? 0 : from + entries.size()), complete ? WinError.SUCCESS : WinError.MORE_DATA);
  }

  /** As many as the bytes suffice for; at least one, so that whoever goes on comes to an end. */
  private static <T extends NdrStructure> List<T> fitting(List<T> wanted, long bytes) {
    var fitting = new ArrayList<T>();
    long used = 0;
    for (var entry : wanted) {
      var out = new NdrWriter();
      entry.encode(out);
      used += out.stub().size();
      if (used > bytes && !fitting.isEmpty()) {
        break;
      }
      fitting.add(entry);
    }
    return fitting;
  }
}
