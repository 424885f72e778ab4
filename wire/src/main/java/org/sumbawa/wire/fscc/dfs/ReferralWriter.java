package org.sumbawa.wire.fscc.dfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.codec.WireWriter.Mark;
import org.sumbawa.wire.fscc.dfs.DfsReferral.NameList;
import org.sumbawa.wire.fscc.dfs.DfsReferral.Paths;
import org.sumbawa.wire.fscc.dfs.DfsReferral.Target;
import org.sumbawa.wire.fscc.dfs.DfsReferral.V1;
import org.sumbawa.wire.fscc.dfs.DfsReferral.V2;

/** Writes entries, and behind them their texts, each one once. MS-DFSC 2.2.5. */
final class ReferralWriter {
  static final int HEADER = 8;
  static final int NAME_LIST_REFERRAL = 0x0002;
  private static final int V2_SIZE = 22;
  private static final int V3_SIZE = 34;
  private static final int UNUSED = 16;

  private final WireWriter out;
  private final List<Reference> references = new ArrayList<>();

  /** An offset left open: in which entry, and to which texts. */
  private record Reference(int entryAt, Mark offset, List<String> texts) {}

  ReferralWriter(WireWriter out) {
    this.out = out;
  }

  /** How many bytes entries and texts take. */
  static int size(List<DfsReferral> entries) {
    long size = 0;
    var texts = new HashSet<List<String>>();
    for (var entry : entries) {
      size += entrySize(entry);
      texts.addAll(texts(entry));
    }
    for (var together : texts) {
      size += together.stream().mapToLong(NulTerminated::size).sum();
    }
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  /** Writes all. */
  void write(List<DfsReferral> entries) {
    entries.forEach(this::entry);
    var written = new HashMap<List<String>, Integer>();
    for (var reference : references) {
      int at = written.computeIfAbsent(reference.texts(), this::texts);
      out.fill16(reference.offset(), at - reference.entryAt());
    }
  }

  private int texts(List<String> together) {
    int at = out.size();
    together.forEach(text -> out.utf16(text).u16(0));
    return at;
  }

  private void entry(DfsReferral entry) {
    int at = out.size();
    out.u16(entry.version()).u16(entrySize(entry)).u16(entry.serverType()).u16(flags(entry));
    switch (entry) {
      case V1 v1 -> out.utf16(v1.shareName()).u16(0);
      case V2 v2 -> out.reserved(4).i32(v2.timeToLive());
      case Target target -> out.i32(target.timeToLive());
      case NameList list -> out.i32(list.timeToLive());
    }
    var texts = texts(entry);
    for (int i = 0; i < texts.size(); i++) {
      if (entry instanceof NameList list && i == 1) {
        out.u16(list.expandedNames().size());
      }
      references.add(new Reference(at, out.mark16(), texts.get(i)));
    }
    if (entry.version() >= 3) {
      out.reserved(V3_SIZE - (out.size() - at));
    }
  }

  private static int entrySize(DfsReferral entry) {
    return switch (entry) {
      case V1 v1 -> HEADER + NulTerminated.size(v1.shareName());
      case V2 v2 -> V2_SIZE;
      case Target target -> V3_SIZE;
      case NameList list -> V3_SIZE;
    };
  }

  private static int flags(DfsReferral entry) {
    return switch (entry) {
      case Target target -> target.targetSetBoundary() ? DfsReferral.TARGET_SET_BOUNDARY : 0;
      case NameList list -> NAME_LIST_REFERRAL;
      case V1 v1 -> 0;
      case V2 v2 -> 0;
    };
  }

  /** What the offsets of an entry lead to, one after the other. */
  private static List<List<String>> texts(DfsReferral entry) {
    return switch (entry) {
      case V1 v1 -> List.of();
      case V2 v2 -> texts(v2.paths());
      case Target target -> texts(target.paths());
      case NameList list -> list.expandedNames().isEmpty()
          ? List.of(List.of(list.specialName()))
          : List.of(List.of(list.specialName()), list.expandedNames());
    };
  }

  private static List<List<String>> texts(Paths paths) {
    return List.of(List.of(paths.dfsPath()), List.of(paths.dfsAlternatePath()),
        List.of(paths.networkAddress()));
  }
}
