package org.sumbawa.wire.fscc.file;

import java.util.List;
import org.sumbawa.wire.codec.ChainedEntries;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * The names of a file, as many as found room. MS-FSCC 2.4.17.
 *
 * @param bytesNeeded room that all of them would take
 * @param links those that are here
 */
public record FileHardLinkInformation(int bytesNeeded, List<Entry> links) implements FileInformation {
  /** Entries begin at multiples of this. */
  public static final int ALIGNMENT = 8;

  /** Keeps a copy. */
  public FileHardLinkInformation {
    links = List.copyOf(links);
  }

  /**
   * One name. Its length counts characters, unlike everywhere else.
   *
   * @param parentFileId the folder that it is in
   * @param fileName the name in that folder
   */
  public record Entry(long parentFileId, String fileName) implements Wire {

    /** Reads one entry; what it is followed by is the list's affair. */
    public static Entry decode(WireReader in) throws Malformed {
      in.reserved(4);
      long parentFileId = in.i64();
      int characters = in.size32();
      if (characters > in.left() / 2) {
        throw new Malformed("a name of " + characters + " characters in " + in.left() + " bytes");
      }
      return new Entry(parentFileId, in.utf16(2 * characters));
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(0).i64(parentFileId).i32(fileName.length()).utf16(fileName);
    }
  }

  /** Reads a list that fills the reader. */
  public static FileHardLinkInformation decode(WireReader in) throws Malformed {
    int bytesNeeded = in.i32();
    int count = in.size32();
    List<Entry> links =
        count == 0 ? List.of() : ChainedEntries.decode(in.sub(in.left()), ALIGNMENT, Entry::decode);
    if (links.size() != count) {
      throw new Malformed(count + " links announced, " + links.size() + " here");
    }
    return new FileHardLinkInformation(bytesNeeded, links);
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.HARD_LINK;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(bytesNeeded).i32(links.size());
    ChainedEntries.encode(out, ALIGNMENT, links);
  }
}
