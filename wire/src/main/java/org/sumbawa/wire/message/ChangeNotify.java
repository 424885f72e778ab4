package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.NotifyFlags;

/** Waits for changes in a directory. MS-SMB2 2.2.35 and 2.2.36. */
public interface ChangeNotify {

  /**
   * Says what to watch. MS-SMB2 2.2.35.
   *
   * @param flags how far to look
   * @param outputBufferLength how many bytes at most
   * @param fileId the open of the directory
   * @param completionFilter which changes count
   */
  record Request(NotifyFlags flags, long outputBufferLength, FileId fileId,
      CompletionFilter completionFilter) implements RequestBody {
    static final int STRUCTURE_SIZE = 32;

    /** Holds the number against its field. */
    public Request {
      Width.u32(outputBufferLength);
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var request =
          new Request(new NotifyFlags(in.u16()), in.u32(), FileId.decode(in), new CompletionFilter(in.i32()));
      in.reserved(4);
      return request;
    }

    @Override
    public Command command() {
      return Command.CHANGE_NOTIFY;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u16(flags.bits()).u32(outputBufferLength);
      fileId.encode(out);
      out.i32(completionFilter.bits()).reserved(4);
    }
  }

  /**
   * Brings the changes. MS-SMB2 2.2.36.
   *
   * @param output notify records (MS-FSCC 2.7.1); nothing if there were too many to tell
   */
  record Response(Bytes output) implements ResponseBody {

    static Response decode(WireReader in) throws Malformed {
      return new Response(OutputBuffer.decode(in));
    }

    @Override
    public void encode(WireWriter out) {
      OutputBuffer.encode(out, output);
    }
  }
}
