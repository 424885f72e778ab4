package org.sumbawa.server.store;

import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.message.value.ShareAccess;

/** Whether an open may join those that a file has. MS-FSA 2.1.5.1.2.1 (second half) and 2.1.5.1.2.2. */
final class ShareModes {
  private static final AccessMask READING = AccessMask.READ_DATA.or(AccessMask.EXECUTE);
  private static final AccessMask WRITING = AccessMask.WRITE_DATA.or(AccessMask.APPEND_DATA);
  private static final AccessMask SHARED = READING.or(WRITING).or(AccessMask.DELETE);

  private ShareModes() {}

  /** Whether an open of a stream with this access and sharing goes against the opens of its file. */
  static boolean conflict(StreamNode stream, AccessMask access, ShareAccess sharing) {
    if (!access.hasAny(SHARED)) {
      return false;
    }
    for (var other : stream.opens) {
      if (other.grantedAccess().hasAny(SHARED)
          && (forbids(other.shareAccess(), access) || forbids(sharing, other.grantedAccess()))) {
        return true;
      }
    }
    return conflictAcrossStreams(stream, access, sharing);
  }

  /** Deleting the file's own data deletes every stream, so that delete sharing counts across streams. */
  private static boolean conflictAcrossStreams(StreamNode stream, AccessMask access, ShareAccess sharing) {
    boolean deletesAll = access.has(AccessMask.DELETE) && stream.isDefault();
    for (var otherStream : stream.file().streams()) {
      for (var other : otherStream.opens) {
        boolean otherDeletesAll = other.grantedAccess().has(AccessMask.DELETE) && otherStream.isDefault();
        if ((otherDeletesAll && !sharing.has(ShareAccess.DELETE)) || (deletesAll
            && !other.shareAccess().has(ShareAccess.DELETE) && other.grantedAccess().hasAny(SHARED))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean forbids(ShareAccess sharing, AccessMask access) {
    return (!sharing.has(ShareAccess.READ) && access.hasAny(READING))
        || (!sharing.has(ShareAccess.WRITE) && access.hasAny(WRITING))
        || (!sharing.has(ShareAccess.DELETE) && access.has(AccessMask.DELETE));
  }
}
