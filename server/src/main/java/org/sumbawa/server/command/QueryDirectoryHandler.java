package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.config.FolderEnumerationMode;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.store.DirectoryScan;
import org.sumbawa.server.store.FileSecurity;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.ShortNames;
import org.sumbawa.server.store.Store;
import org.sumbawa.vfs.DirectoryEntry;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileId128;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.FileNameRule;
import org.sumbawa.wire.fscc.directory.DirectoryBuffer;
import org.sumbawa.wire.fscc.directory.DirectoryInfoClass;
import org.sumbawa.wire.fscc.directory.DirectoryInformation;
import org.sumbawa.wire.message.QueryDirectory;
import org.sumbawa.wire.message.value.QueryDirectoryFlags;

/** Lists a folder. MS-SMB2 3.3.5.18. */
final class QueryDirectoryHandler implements Handler<QueryDirectory.Request> {
  private static final QueryDirectoryFlags FROM_START =
      QueryDirectoryFlags.RESTART_SCANS.or(QueryDirectoryFlags.REOPEN);

  @Override
  public Outcome handle(Admitted<QueryDirectory.Request> admitted) throws Refusal {
    var request = admitted.request();
    var folder = admitted.open().file().filter(LocalOpen::isDirectory)
        .orElseThrow(() -> new Refusal(NtStatus.INVALID_PARAMETER));
    if (request.outputBufferLength() > admitted.connection().terms().sizes().transact()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    folder.demand(AccessMask.LIST_DIRECTORY);
    var infoClass = infoClass(request.infoClass());
    boolean accessBased =
        admitted.tree().share().settings().folderEnumerationMode() == FolderEnumerationMode.ACCESS_BASED;
    return list(scan(folder, request), infoClass, request, new Visibility(folder, accessBased));
  }

  private static DirectoryInfoClass infoClass(int number) throws Refusal {
    var listing = DirectoryInfoClass.of(number);
    if (listing.isEmpty()) {
      throw new Refusal(
          FileInfoClass.of(number).isPresent() ? NtStatus.NOT_SUPPORTED : NtStatus.INVALID_INFO_CLASS);
    }
    return listing.get();
  }

  /** The pattern stays that of the first request, unless one that starts again brings another. */
  private static DirectoryScan scan(LocalOpen folder, QueryDirectory.Request request) throws Refusal {
    if (!FileNameRule.isPattern(request.pattern()) && !request.pattern().isEmpty()) {
      throw new Refusal(NtStatus.OBJECT_NAME_INVALID);
    }
    var going = folder.scan();
    if (going != null && !request.flags().hasAny(FROM_START)) {
      return going;
    }
    var pattern = request.pattern().isEmpty() && going != null ? going.pattern() : request.pattern();
    var scan = new DirectoryScan(folder, pattern);
    folder.scan(scan);
    return scan;
  }

  private static Outcome list(DirectoryScan scan, DirectoryInfoClass infoClass,
      QueryDirectory.Request request, Visibility visible) throws Refusal {
    boolean single = request.flags().has(QueryDirectoryFlags.RETURN_SINGLE_ENTRY);
    int limit = (int) request.outputBufferLength();
    var out = new WireWriter(Math.min(limit, 65_536));
    var buffer = new DirectoryBuffer(infoClass, out, limit);
    boolean first = !scan.foundAny();
    while (!single || buffer.isEmpty()) {
      var next = scan.peek();
      if (next.isEmpty()) {
        break;
      }
      boolean shown = visible.shows(next.get());
      if (shown) {
        var entry = entry(next.get(), infoClass, visible.folder().store());
        if (!buffer.add(entry)) {
          return full(scan, buffer, out, entry);
        }
      }
      scan.advance(shown);
    }
    if (buffer.isEmpty()) {
      throw new Refusal(first ? NtStatus.NO_SUCH_FILE : NtStatus.NO_MORE_FILES);
    }
    return Outcome.Reply.of(new QueryDirectory.Response(out.view()));
  }

  private static Outcome full(DirectoryScan scan, DirectoryBuffer buffer, WireWriter out,
      DirectoryInformation entry) throws Refusal {
    if (!buffer.isEmpty()) {
      return Outcome.Reply.of(new QueryDirectory.Response(out.view()));
    }
    if (!buffer.addCut(entry)) {
      throw new Refusal(NtStatus.INFO_LENGTH_MISMATCH);
    }
    scan.advance(true);
    return new Outcome.Reply(NtStatus.BUFFER_OVERFLOW, new QueryDirectory.Response(out.view()));
  }

  private static DirectoryInformation entry(DirectoryEntry entry, DirectoryInfoClass infoClass, Store store) {
    var info = entry.info();
    var details = new DirectoryInformation.Details(info.creation(), info.access(), info.write(),
        info.change(), info.size(), info.allocation(), info.attributes());
    var shortName = infoClass.hasShortName() && !FileNameRule.isDotName(entry.name())
        ? ShortNames.of(store, entry.name())
        : "";
    return new DirectoryInformation(entry.name(), 0, details, info.eaSize(), info.reparseTag(), shortName,
        info.key().id(), FileId128.of(info.key().id()));
  }

  /**
   * Which names the caller sees: with access-based enumeration only those it could open.
   *
   * @param folder what is listed
   */
  private record Visibility(LocalOpen folder, boolean accessBased) {

    boolean shows(DirectoryEntry entry) {
      return !accessBased || entry.name().equals(".") || entry.name().equals("..")
          || FileSecurity.mayRead(folder, entry.name());
    }
  }
}
