package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Flags;

/** What an opener lets others do to the file meanwhile. MS-SMB2 2.2.13. */
public record ShareAccess(int bits) implements Flags<ShareAccess> {
  /** No bits. */
  public static final ShareAccess NONE = new ShareAccess(0);
  /** Others may open for reading. */
  public static final ShareAccess READ = new ShareAccess(0x1);
  /** Others may open for writing. */
  public static final ShareAccess WRITE = new ShareAccess(0x2);
  /** Others may open for deletion, and delete or rename. */
  public static final ShareAccess DELETE = new ShareAccess(0x4);

  @Override
  public ShareAccess ofBits(int bits) {
    return new ShareAccess(bits);
  }
}
