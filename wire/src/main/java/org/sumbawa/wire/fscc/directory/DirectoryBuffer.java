package org.sumbawa.wire.fscc.directory;

import java.util.List;
import org.sumbawa.wire.codec.ChainedEntries;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Packs entries of a folder into what a client has room for, until one does not fit. MS-FSCC 2.4. */
public final class DirectoryBuffer {
  /** Entries begin at multiples of this. */
  public static final int ALIGNMENT = 8;

  private final DirectoryInfoClass infoClass;
  private final WireWriter out;
  private final int limit;
  private final ChainedEntries entries;

  /**
   * Packs into a writer, from where it stands.
   *
   * @param limit how many bytes all entries may take together
   */
  public DirectoryBuffer(DirectoryInfoClass infoClass, WireWriter out, int limit) {
    this.infoClass = infoClass;
    this.out = out;
    this.limit = limit;
    this.entries = new ChainedEntries(out, ALIGNMENT, limit);
  }

  /** Reads the entries of a class that fill a reader. */
  public static List<DirectoryInformation> decode(DirectoryInfoClass infoClass, WireReader in)
      throws Malformed {
    return ChainedEntries.decode(in, ALIGNMENT, entry -> DirectoryInformation.decode(infoClass, entry));
  }

  /** Appends an entry if it fits; otherwise leaves everything as it was and returns false. */
  public boolean add(DirectoryInformation entry) {
    return entries.add(to -> entry.encode(infoClass, to));
  }

  /**
   * Appends a first entry that does not fit with its name cut off, the name's length telling how long it
   * would be: what goes with STATUS_BUFFER_OVERFLOW. Nothing may be added behind it. False when not even
   * the part of fixed size fits. MS-FSA 2.1.5.6.3.
   */
  public boolean addCut(DirectoryInformation entry) {
    if (limit < infoClass.fixedSize() || !isEmpty()) {
      return false;
    }
    int start = out.size();
    entry.encode(infoClass, out);
    int room = infoClass.fixedSize() + (limit - infoClass.fixedSize()) / 2 * 2;
    out.cutTo(Math.min(out.size(), start + room));
    return true;
  }

  /** Whether nothing was packed. */
  public boolean isEmpty() {
    return entries.count() == 0;
  }

  /** How many entries were packed. */
  public int count() {
    return entries.count();
  }

  /** How many bytes they take. */
  public int size() {
    return entries.size();
  }
}
