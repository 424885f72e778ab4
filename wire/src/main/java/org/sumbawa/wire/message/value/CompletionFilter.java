package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** Which changes CHANGE_NOTIFY reports. MS-SMB2 2.2.35. */
public record CompletionFilter(int bits) implements Flags<CompletionFilter> {
  /** No bits. */
  public static final CompletionFilter NONE = new CompletionFilter(0);
  /** A file came, went or was renamed. */
  public static final CompletionFilter FILE_NAME = new CompletionFilter(0x001);
  /** A directory came, went or was renamed. */
  public static final CompletionFilter DIR_NAME = new CompletionFilter(0x002);
  /** Attributes. */
  public static final CompletionFilter ATTRIBUTES = new CompletionFilter(0x004);
  /** The size. */
  public static final CompletionFilter SIZE = new CompletionFilter(0x008);
  /** The time of the last write. */
  public static final CompletionFilter LAST_WRITE = new CompletionFilter(0x010);
  /** The time of the last access. */
  public static final CompletionFilter LAST_ACCESS = new CompletionFilter(0x020);
  /** The time of creation. */
  public static final CompletionFilter CREATION = new CompletionFilter(0x040);
  /** Extended attributes. */
  public static final CompletionFilter EA = new CompletionFilter(0x080);
  /** The access control list. */
  public static final CompletionFilter SECURITY = new CompletionFilter(0x100);
  /** A named stream came, went or was renamed. */
  public static final CompletionFilter STREAM_NAME = new CompletionFilter(0x200);
  /** The size of a named stream. */
  public static final CompletionFilter STREAM_SIZE = new CompletionFilter(0x400);
  /** The content of a named stream. */
  public static final CompletionFilter STREAM_WRITE = new CompletionFilter(0x800);

  @Override
  public CompletionFilter ofBits(int bits) {
    return new CompletionFilter(bits);
  }
}
