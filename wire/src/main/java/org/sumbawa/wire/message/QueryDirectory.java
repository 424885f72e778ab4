package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.QueryDirectoryFlags;

/** Lists a directory. MS-SMB2 2.2.33 and 2.2.34. */
public interface QueryDirectory {

  /**
   * Says what to list and how. MS-SMB2 2.2.33.
   *
   * @param infoClass the number of the form that entries shall have (MS-FSCC 2.4)
   * @param flags how to list
   * @param fileIndex where to go on, with {@link QueryDirectoryFlags#INDEX_SPECIFIED}
   * @param fileId the open of the directory
   * @param pattern which names, with wildcards
   * @param outputBufferLength how many bytes at most
   */
  record Request(int infoClass, QueryDirectoryFlags flags, int fileIndex, FileId fileId, String pattern,
      long outputBufferLength) implements RequestBody {
    static final int STRUCTURE_SIZE = 33;

    /** Holds the values against their fields. */
    public Request {
      Width.u8(infoClass);
      Width.text16(pattern);
      Width.u32(outputBufferLength);
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      int infoClass = in.u8();
      var flags = new QueryDirectoryFlags(in.u8());
      int fileIndex = in.i32();
      var fileId = FileId.decode(in);
      int patternOffset = in.u16();
      int patternLength = in.u16();
      long outputBufferLength = in.u32();
      return new Request(infoClass, flags, fileIndex, fileId,
          VariablePart.text(in, patternOffset, patternLength), outputBufferLength);
    }

    @Override
    public Command command() {
      return Command.QUERY_DIRECTORY;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u8(infoClass).u8(flags.bits()).i32(fileIndex);
      fileId.encode(out);
      var patternOffset = out.mark16();
      out.u16(2 * pattern.length()).u32(outputBufferLength);
      int end = out.position();
      out.fill16(patternOffset, pattern.isEmpty() ? 0 : end).utf16(pattern);
      FixedPart.pad(out, end);
    }
  }

  /**
   * Brings entries. MS-SMB2 2.2.34.
   *
   * @param output the entries, in the form that was asked for
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
