package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** Which kind of control a control code is. MS-SMB2 2.2.31. */
public record IoctlFlags(int bits) implements Flags<IoctlFlags> {
  /** No bits. */
  public static final IoctlFlags NONE = new IoctlFlags(0);
  /** A file system control, the only kind that is served. */
  public static final IoctlFlags IS_FSCTL = new IoctlFlags(0x1);

  @Override
  public IoctlFlags ofBits(int bits) {
    return new IoctlFlags(bits);
  }
}
