package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.ReparseContent;
import org.sumbawa.wire.message.SymbolicLinkError;

/** An open met a symbolic link. The server follows none: the client is told where it leads. MS-SMB2 2.2.2.2.1. */
final class StoppedOnLink {
  private StoppedOnLink() {}

  /** The refusal for a failure of the storage, which may be a link on the way to the file. */
  static Refusal refusal(Store store, OpenIntent intent, VfsException failure) {
    var link = failure.stoppedAt();
    if (link.isEmpty()) {
      return StorageFailure.refusal(failure);
    }
    try (var handle = store.fileSystem().open(link.get(), false)) {
      return refusal(intent, link.get(), handle);
    } catch (VfsException e) {
      return StorageFailure.refusal(e);
    }
  }

  /** The refusal for a link that has been opened. */
  static Refusal refusal(OpenIntent intent, FilePath link, Handle handle) {
    try {
      var reparse = handle.reparse();
      if (reparse.isPresent() && reparse.get().content() instanceof ReparseContent.SymbolicLink target) {
        var error = new SymbolicLinkError(unparsedPathLength(intent.name(), link.names().size()),
            target.substituteName(), target.printName(), target.flags());
        return new Refusal(NtStatus.STOPPED_ON_SYMLINK, Bytes.of(error.encoded().toByteArray()));
      }
    } catch (VfsException e) {
      return StorageFailure.refusal(e);
    } catch (Malformed unreadable) {
      return new Refusal(NtStatus.IO_REPARSE_DATA_INVALID);
    }
    return new Refusal(NtStatus.IO_REPARSE_TAG_NOT_HANDLED);
  }

  /** Bytes of what follows the first components of a name, the backslash before it included. */
  private static int unparsedPathLength(String name, int components) {
    int end = -1;
    for (int i = 0; i < components; i++) {
      end = name.indexOf('\\', end + 1);
      if (end < 0) {
        return 0;
      }
    }
    return 2 * (name.length() - end);
  }
}
