package org.sumbawa.server.command.query;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.StorageFailure;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.GetEa;
import org.sumbawa.wire.fscc.NameCase;
import org.sumbawa.wire.fscc.file.FileFullEaInformation;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.value.QueryInfoFlags;

/** Which extended attributes a file has: all of them, or those that are named. MS-FSA 2.1.5.12.17. */
final class EaQuery {
  private EaQuery() {}

  static Outcome answer(LocalOpen open, QueryInfo.Request request) throws Refusal {
    List<FullEa> all;
    try {
      all = open.handle().eas();
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    var asked = request.input().isEmpty() ? all : named(all, request.input());
    if (asked.isEmpty()) {
      throw new Refusal(NtStatus.NO_EAS_ON_FILE);
    }
    return fit(asked, request);
  }

  /** One that does not exist is answered with an empty value. */
  private static List<FullEa> named(List<FullEa> all, Bytes input) throws Refusal {
    var found = new ArrayList<FullEa>();
    try {
      for (var wanted : GetEa.decodeList(WireReader.of(input))) {
        found.add(all.stream().filter(ea -> NameCase.same(ea.name(), wanted.name())).findAny()
            .orElse(new FullEa(0, wanted.name(), Bytes.EMPTY)));
      }
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.EA_LIST_INCONSISTENT);
    }
    return found;
  }

  /** Whole attributes only: as many as fit, one at least. */
  private static Outcome fit(List<FullEa> asked, QueryInfo.Request request) throws Refusal {
    boolean single = request.flags().has(QueryInfoFlags.RETURN_SINGLE_ENTRY);
    int count = single ? 1 : asked.size();
    while (count > 0) {
      var bytes = new FileFullEaInformation(asked.subList(0, count)).encoded();
      if (bytes.size() <= request.outputBufferLength()) {
        var status = count < asked.size() && !single ? NtStatus.BUFFER_OVERFLOW : NtStatus.SUCCESS;
        return new Outcome.Reply(status, new QueryInfo.Response(bytes));
      }
      count--;
    }
    throw new Refusal(NtStatus.BUFFER_TOO_SMALL);
  }
}
