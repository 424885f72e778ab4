package org.sumbawa.server.admit;

import java.util.Optional;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Flush;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.QueryDirectory;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.value.FileId;

/** Which open a request names. */
public final class Named {
  private Named() {}

  /** The FileId in the request; empty for requests that have none. */
  public static Optional<FileId> fileId(RequestBody body) {
    return switch (body) {
      case Close.Request close -> Optional.of(close.fileId());
      case Flush.Request flush -> Optional.of(flush.fileId());
      case Read.Request read -> Optional.of(read.fileId());
      case Write.Request write -> Optional.of(write.fileId());
      case Lock.Request lock -> Optional.of(lock.fileId());
      case Ioctl.Request ioctl -> Optional.of(ioctl.fileId());
      case QueryDirectory.Request query -> Optional.of(query.fileId());
      case ChangeNotify.Request notify -> Optional.of(notify.fileId());
      case QueryInfo.Request query -> Optional.of(query.fileId());
      case SetInfo.Request set -> Optional.of(set.fileId());
      default -> Optional.empty();
    };
  }
}
