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

/** Which extended attributes a file has: those that are named, or all of them, one after the other. MS-SMB2 3.3.5.20.1. */
final class EaQuery {
  private EaQuery() {}

  static Outcome answer(LocalOpen open, QueryInfo.Request request) throws Refusal {
    List<FullEa> all;
    try {
      all = open.handle().eas();
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    if (!request.input().isEmpty()) {
      return fit(named(all, request.input()), request).outcome();
    }
    int from = from(open, request, all.size());
    var part = fit(all.subList(Math.min(from - 1, all.size()), all.size()), request);
    open.eaIndex(from + part.count());
    return part.outcome();
  }

  /** The first that is asked for, counted from 1. */
  private static int from(LocalOpen open, QueryInfo.Request request, int count) throws Refusal {
    if (request.flags().has(QueryInfoFlags.INDEX_SPECIFIED)) {
      int index = request.additionalInformation();
      if (index < 1 || index > count) {
        throw new Refusal(NtStatus.NONEXISTENT_EA_ENTRY);
      }
      return index;
    }
    return request.flags().has(QueryInfoFlags.RESTART_SCAN) ? 1 : open.eaIndex();
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

  /**
   * What goes to the client.
   *
   * @param count how many attributes
   */
  private record Part(int count, Outcome outcome) {}

  /** Whole attributes only: as many as fit, one at least. */
  private static Part fit(List<FullEa> asked, QueryInfo.Request request) throws Refusal {
    if (asked.isEmpty()) {
      throw new Refusal(NtStatus.NO_EAS_ON_FILE);
    }
    boolean single = request.flags().has(QueryInfoFlags.RETURN_SINGLE_ENTRY);
    for (int count = single ? 1 : asked.size(); count > 0; count--) {
      var bytes = new FileFullEaInformation(asked.subList(0, count)).encoded();
      if (bytes.size() <= request.outputBufferLength()) {
        var status = count < asked.size() && !single ? NtStatus.BUFFER_OVERFLOW : NtStatus.SUCCESS;
        return new Part(count, new Outcome.Reply(status, new QueryInfo.Response(bytes)));
      }
    }
    throw new Refusal(NtStatus.BUFFER_TOO_SMALL);
  }
}
