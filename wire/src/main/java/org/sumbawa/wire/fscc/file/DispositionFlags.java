package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Flags;

/** How a file is to be deleted. MS-FSCC 2.4.12. */
public record DispositionFlags(int bits) implements Flags<DispositionFlags> {
  /** The file stays. */
  public static final DispositionFlags DO_NOT_DELETE = new DispositionFlags(0);
  /** The file goes. */
  public static final DispositionFlags DELETE = new DispositionFlags(0x0000_0001);
  /** The name goes with this handle; other handles live on. */
  public static final DispositionFlags POSIX_SEMANTICS = new DispositionFlags(0x0000_0002);
  /** Refused while the file is being executed. */
  public static final DispositionFlags FORCE_IMAGE_SECTION_CHECK = new DispositionFlags(0x0000_0004);
  /** Changes how an open with delete-on-close deletes. */
  public static final DispositionFlags ON_CLOSE = new DispositionFlags(0x0000_0008);
  /** A read-only file goes, too. */
  public static final DispositionFlags IGNORE_READONLY_ATTRIBUTE = new DispositionFlags(0x0000_0010);

  @Override
  public DispositionFlags ofBits(int bits) {
    return new DispositionFlags(bits);
  }
}
