package org.sumbawa.server.command.query;

import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.pipe.Pipe;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.file.FileInformation;
import org.sumbawa.wire.fscc.file.FilePipeInformation;
import org.sumbawa.wire.fscc.file.FilePipeLocalInformation;
import org.sumbawa.wire.fscc.file.FilePipeRemoteInformation;
import org.sumbawa.wire.fscc.file.FileStandardInformation;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.value.InfoType;

/** What a client asks about a pipe. MS-FSA 2.1.5.12.23 to 2.1.5.12.25. */
final class PipeQuery {
  private static final int MESSAGE_TYPE = 1;
  private static final int FULL_DUPLEX = 2;
  private static final int UNLIMITED = -1;
  private static final int QUOTA = 65_536;
  private static final int CONNECTED = 3;
  private static final int CLIENT_END = 0;

  private PipeQuery() {}

  static Outcome answer(Pipe pipe, QueryInfo.Request request) throws Refusal {
    if (request.infoType() != InfoType.FILE) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    var infoClass =
        FileInfoClass.of(request.infoClass()).orElseThrow(() -> new Refusal(NtStatus.INVALID_INFO_CLASS));
    return Output.fit(information(pipe, infoClass), infoClass.fixedSize(), request);
  }

  private static FileInformation information(Pipe pipe, FileInfoClass infoClass) throws Refusal {
    return switch (infoClass) {
      case STANDARD -> new FileStandardInformation(4096, 0, 1, true, false);
      case PIPE -> new FilePipeInformation(MESSAGE_TYPE, 0);
      case PIPE_LOCAL -> new FilePipeLocalInformation(MESSAGE_TYPE, FULL_DUPLEX, UNLIMITED, 1, QUOTA,
          pipe.unread().bytes(), QUOTA, QUOTA, CONNECTED, CLIENT_END);
      case PIPE_REMOTE -> new FilePipeRemoteInformation(0, 0);
      default -> throw new Refusal(NtStatus.NOT_SUPPORTED);
    };
  }
}
