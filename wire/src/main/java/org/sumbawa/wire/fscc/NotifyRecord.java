package org.sumbawa.wire.fscc;

import java.util.List;
import org.sumbawa.wire.codec.ChainedEntries;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * One change in a folder that is watched: FILE_NOTIFY_INFORMATION. MS-FSCC 2.7.1.
 *
 * @param action what happened
 * @param fileName the path from the watched folder, with backslashes
 */
public record NotifyRecord(NotifyAction action, String fileName) implements Wire {
  /** Entries of a list begin at multiples of this. */
  public static final int ALIGNMENT = 4;

  /** Reads one entry; what it is followed by is the list's affair. */
  public static NotifyRecord decode(WireReader in) throws Malformed {
    in.reserved(4);
    int value = in.i32();
    var action = NotifyAction.of(value)
        .orElseThrow(() -> new Malformed("a change of kind " + Integer.toUnsignedString(value)));
    return new NotifyRecord(action, in.utf16(in.size32()));
  }

  /** Reads a list that fills the reader. */
  public static List<NotifyRecord> decodeList(WireReader in) throws Malformed {
    return ChainedEntries.decode(in, ALIGNMENT, NotifyRecord::decode);
  }

  /** Writes a list. */
  public static void encodeList(List<NotifyRecord> changes, WireWriter out) {
    ChainedEntries.encode(out, ALIGNMENT, changes);
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(0).i32(action.value()).i32(2 * fileName.length()).utf16(fileName);
    out.reserved(2 * (fileName.length() & 1)); // even the last name ends at a multiple of 4
  }
}
