package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * What comes with STATUS_STOPPED_ON_SYMLINK: where the link leads, for the client to follow. MS-SMB2 2.2.2.2.1.
 *
 * @param unparsedPathLength how many bytes at the end of the name in the request stand behind the link
 * @param substituteName the target
 * @param printName the target as users like to read it
 * @param flags {@link #RELATIVE} or 0
 */
public record SymbolicLinkError(int unparsedPathLength, String substituteName, String printName,
    int flags) implements Wire {
  /** The target counts from the directory that holds the link. */
  public static final int RELATIVE = 1;

  private static final int ERROR_TAG = 0x4C4D5953;
  private static final int REPARSE_TAG = 0xA000000C;
  private static final int NAMES_HEAD = 12;

  /** Holds the values against their fields. */
  public SymbolicLinkError {
    Width.u16(unparsedPathLength);
    Width.u16(NAMES_HEAD + 2 * substituteName.length() + 2 * printName.length());
  }

  /** Reads what an error says. */
  public static SymbolicLinkError decode(WireReader in) throws Malformed {
    var link = in.sub(in.size32());
    if (link.i32() != ERROR_TAG || link.i32() != REPARSE_TAG) {
      throw new Malformed("not a symbolic link");
    }
    link.reserved(2);
    int unparsedPathLength = link.u16();
    int substituteOffset = link.u16();
    int substituteLength = link.u16();
    int printOffset = link.u16();
    int printLength = link.u16();
    int flags = link.i32();
    var path = link.sub(link.left());
    if (NAMES_HEAD + substituteLength + printLength > 0xFFFF) {
      throw new Malformed("names of " + substituteLength + " and " + printLength + " bytes");
    }
    return new SymbolicLinkError(unparsedPathLength,
        path.at(substituteOffset, substituteLength).utf16(substituteLength),
        path.at(printOffset, printLength).utf16(printLength), flags);
  }

  /** Whether the target counts from the directory that holds the link. */
  public boolean isRelative() {
    return (flags & RELATIVE) != 0;
  }

  @Override
  public void encode(WireWriter out) {
    int substituteLength = 2 * substituteName.length();
    int printLength = 2 * printName.length();
    var length = out.mark32();
    int start = out.position();
    out.i32(ERROR_TAG).i32(REPARSE_TAG).u16(NAMES_HEAD + substituteLength + printLength)
        .u16(unparsedPathLength);
    out.u16(0).u16(substituteLength).u16(substituteLength).u16(printLength).i32(flags);
    out.utf16(substituteName).utf16(printName).fill32(length, out.position() - start);
  }
}
