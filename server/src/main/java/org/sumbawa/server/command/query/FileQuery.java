package org.sumbawa.server.command.query;

import java.util.ArrayList;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.Deleting;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.ShortNames;
import org.sumbawa.server.store.StorageFailure;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FileId128;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.PathComponent;
import org.sumbawa.wire.fscc.file.FileAccessInformation;
import org.sumbawa.wire.fscc.file.FileAlignmentInformation;
import org.sumbawa.wire.fscc.file.FileAllInformation;
import org.sumbawa.wire.fscc.file.FileAlternateNameInformation;
import org.sumbawa.wire.fscc.file.FileAttributeTagInformation;
import org.sumbawa.wire.fscc.file.FileBasicInformation;
import org.sumbawa.wire.fscc.file.FileCompressionInformation;
import org.sumbawa.wire.fscc.file.FileEaInformation;
import org.sumbawa.wire.fscc.file.FileIdInformation;
import org.sumbawa.wire.fscc.file.FileInformation;
import org.sumbawa.wire.fscc.file.FileInternalInformation;
import org.sumbawa.wire.fscc.file.FileModeInformation;
import org.sumbawa.wire.fscc.file.FileNameInformation;
import org.sumbawa.wire.fscc.file.FileNetworkOpenInformation;
import org.sumbawa.wire.fscc.file.FileNormalizedNameInformation;
import org.sumbawa.wire.fscc.file.FilePositionInformation;
import org.sumbawa.wire.fscc.file.FileStandardInformation;
import org.sumbawa.wire.fscc.file.FileStreamInformation;
import org.sumbawa.wire.fscc.fsctl.CompressionState;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.QueryInfo;

/** What a client asks about a file. MS-SMB2 3.3.5.20.1, MS-FSA 2.1.5.12. */
final class FileQuery {
  private static final int COMPRESSION_UNIT_SHIFT = 16;
  private static final int COMPRESSED_CHUNK_SHIFT = 12;

  private final LocalOpen open;
  private final FileInfo info;

  private FileQuery(LocalOpen open) throws Refusal {
    this.open = open;
    info = open.info();
  }

  static Outcome answer(LocalOpen open, QueryInfo.Request request, Dialect dialect) throws Refusal {
    var infoClass =
        FileInfoClass.of(request.infoClass()).orElseThrow(() -> new Refusal(NtStatus.INVALID_INFO_CLASS));
    demand(open, infoClass);
    if (infoClass == FileInfoClass.FULL_EA) {
      return EaQuery.answer(open, request);
    }
    if (!infoClass.isQuery()) {
      throw new Refusal(status(infoClass));
    }
    if (infoClass == FileInfoClass.NORMALIZED_NAME && dialect != Dialect.V3_1_1) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    if (request.outputBufferLength() < infoClass.fixedSize()) {
      throw new Refusal(NtStatus.INFO_LENGTH_MISMATCH);
    }
    return Output.fit(new FileQuery(open).information(infoClass), infoClass.fixedSize(), request);
  }

  private static void demand(LocalOpen open, FileInfoClass infoClass) throws Refusal {
    switch (infoClass) {
      case BASIC, ALL, NETWORK_OPEN, ATTRIBUTE_TAG -> open.demand(AccessMask.READ_ATTRIBUTES);
      case FULL_EA -> open.demand(AccessMask.READ_EA);
      default -> {
      }
    }
  }

  /** What Windows says to classes that cannot be queried over SMB2. */
  private static NtStatus status(FileInfoClass infoClass) {
    return switch (infoClass.use()) {
      case LOCAL -> NtStatus.NOT_SUPPORTED;
      default -> NtStatus.INVALID_INFO_CLASS;
    };
  }

  private FileInformation information(FileInfoClass infoClass) throws Refusal {
    return switch (infoClass) {
      case BASIC -> basic();
      case STANDARD -> standard();
      case INTERNAL -> new FileInternalInformation(info.key().id());
      case EA -> new FileEaInformation(info.eaSize());
      case ACCESS -> new FileAccessInformation(open.grantedAccess());
      case POSITION -> new FilePositionInformation(open.position());
      case MODE -> new FileModeInformation(open.mode());
      case ALIGNMENT -> new FileAlignmentInformation(0);
      case ALL -> all();
      case ALTERNATE_NAME -> alternateName();
      case STREAM -> streams();
      case COMPRESSION -> compression();
      case NETWORK_OPEN -> new FileNetworkOpenInformation(info.creation(), info.access(), info.write(),
          info.change(), info.allocation(), info.size(), info.attributes());
      case ATTRIBUTE_TAG -> new FileAttributeTagInformation(info.attributes(), info.reparseTag());
      case NORMALIZED_NAME -> new FileNormalizedNameInformation(open.path().toString());
      case ID -> new FileIdInformation(info.key().volume(), FileId128.of(info.key().id()));
      default -> throw new Refusal(NtStatus.NOT_SUPPORTED);
    };
  }

  /** As if it were done by NTFS. MS-FSA 2.1.5.12.8. */
  private FileCompressionInformation compression() throws Refusal {
    int cluster = open.store().volume().clusterBytes();
    return info.attributes().has(FileAttributes.COMPRESSED)
        ? new FileCompressionInformation(info.allocation(), CompressionState.LZNT1.value(),
            COMPRESSION_UNIT_SHIFT, COMPRESSED_CHUNK_SHIFT, Integer.numberOfTrailingZeros(cluster))
        : new FileCompressionInformation(info.size(), CompressionState.NONE.value(), 0, 0, 0);
  }

  private FileBasicInformation basic() {
    return new FileBasicInformation(info.creation(), info.access(), info.write(), info.change(),
        info.attributes());
  }

  private FileStandardInformation standard() {
    boolean pending = Deleting.isPending(open);
    int links = pending && open.stream().isDefault() ? info.links() - 1 : info.links();
    return new FileStandardInformation(info.allocation(), info.size(), links, pending, info.isDirectory());
  }

  /** The name stays empty: newer servers do not tell it. MS-SMB2 3.3.5.20.1. */
  private FileAllInformation all() {
    return new FileAllInformation(basic(), standard(), new FileInternalInformation(info.key().id()),
        new FileEaInformation(info.eaSize()), new FileAccessInformation(open.grantedAccess()),
        new FilePositionInformation(open.position()), new FileModeInformation(open.mode()),
        new FileAlignmentInformation(0), new FileNameInformation(""));
  }

  private FileAlternateNameInformation alternateName() throws Refusal {
    var name = open.path().name();
    if (name.isEmpty()) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
    if (!open.store().hasShortNames()) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
    var generated = ShortNames.of(open.store(), name);
    return new FileAlternateNameInformation(generated.isEmpty() ? name : generated);
  }

  private FileStreamInformation streams() throws Refusal {
    var entries = new ArrayList<FileStreamInformation.Entry>();
    try {
      for (var stream : open.handle().streams()) {
        entries.add(new FileStreamInformation.Entry(PathComponent.streamText(stream.name()), stream.size(),
            stream.allocation()));
      }
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    return new FileStreamInformation(entries);
  }
}
