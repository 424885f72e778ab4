package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.fscc.FileInfoClass;

/** What can be asked of a file or set on it: one record a file information class. MS-FSCC 2.4. */
public sealed interface FileInformation extends Wire permits FileAccessInformation, FileAlignmentInformation,
    FileAllInformation, FileAllocationInformation, FileAlternateNameInformation, FileAttributeTagInformation,
    FileBasicInformation, FileCompressionInformation, FileDispositionInformation,
    FileDispositionInformationEx, FileEaInformation, FileEndOfFileInformation, FileFullEaInformation,
    FileHardLinkInformation, FileIdInformation, FileInternalInformation, FileLinkInformation,
    FileModeInformation, FileNameInformation, FileNetworkOpenInformation, FileNormalizedNameInformation,
    FileObjectIdInformation, FilePipeInformation, FilePipeLocalInformation, FilePipeRemoteInformation,
    FilePositionInformation, FileQuotaInformation, FileRenameInformation, FileRenameInformationEx,
    FileReparsePointInformation, FileShortNameInformation, FileStandardInformation,
    FileStandardLinkInformation, FileStreamInformation, FileValidDataLengthInformation {

  /** Which class this is. */
  FileInfoClass infoClass();

  /** Reads what the class holds; bytes behind it, such as padding, are not looked at. */
  static FileInformation decode(FileInfoClass infoClass, WireReader in) throws Malformed {
    return switch (infoClass) {
      case BASIC -> FileBasicInformation.decode(in);
      case STANDARD -> FileStandardInformation.decode(in);
      case INTERNAL -> FileInternalInformation.decode(in);
      case EA -> FileEaInformation.decode(in);
      case ACCESS -> FileAccessInformation.decode(in);
      case NAME -> FileNameInformation.decode(in);
      case RENAME -> FileRenameInformation.decode(in);
      case LINK -> FileLinkInformation.decode(in);
      case DISPOSITION -> FileDispositionInformation.decode(in);
      case POSITION -> FilePositionInformation.decode(in);
      case FULL_EA -> FileFullEaInformation.decode(in);
      case MODE -> FileModeInformation.decode(in);
      case ALIGNMENT -> FileAlignmentInformation.decode(in);
      case ALL -> FileAllInformation.decode(in);
      case ALLOCATION -> FileAllocationInformation.decode(in);
      case END_OF_FILE -> FileEndOfFileInformation.decode(in);
      case ALTERNATE_NAME -> FileAlternateNameInformation.decode(in);
      case STREAM -> FileStreamInformation.decode(in);
      case PIPE -> FilePipeInformation.decode(in);
      case PIPE_LOCAL -> FilePipeLocalInformation.decode(in);
      case PIPE_REMOTE -> FilePipeRemoteInformation.decode(in);
      case COMPRESSION -> FileCompressionInformation.decode(in);
      case OBJECT_ID -> FileObjectIdInformation.decode(in);
      case QUOTA -> FileQuotaInformation.decode(in);
      case REPARSE_POINT -> FileReparsePointInformation.decode(in);
      case NETWORK_OPEN -> FileNetworkOpenInformation.decode(in);
      case ATTRIBUTE_TAG -> FileAttributeTagInformation.decode(in);
      case VALID_DATA_LENGTH -> FileValidDataLengthInformation.decode(in);
      case SHORT_NAME -> FileShortNameInformation.decode(in);
      case HARD_LINK -> FileHardLinkInformation.decode(in);
      case NORMALIZED_NAME -> FileNormalizedNameInformation.decode(in);
      case STANDARD_LINK -> FileStandardLinkInformation.decode(in);
      case ID -> FileIdInformation.decode(in);
      case DISPOSITION_EX -> FileDispositionInformationEx.decode(in);
      case RENAME_EX -> FileRenameInformationEx.decode(in);
      case DIRECTORY, FULL_DIRECTORY, BOTH_DIRECTORY, NAMES, ID_BOTH_DIRECTORY, ID_FULL_DIRECTORY,
          ID_EXTD_DIRECTORY, ID_64_EXTD_DIRECTORY, ID_64_EXTD_BOTH_DIRECTORY, ID_ALL_EXTD_DIRECTORY,
          ID_ALL_EXTD_BOTH_DIRECTORY, MAILSLOT_QUERY, MAILSLOT_SET, MOVE_CLUSTER, TRACKING, SFIO_RESERVE,
          SFIO_VOLUME, ID_GLOBAL_TX_DIRECTORY ->
        throw new Malformed(infoClass + " says nothing about one file over the wire");
    };
  }
}
