package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.FileId;

/** Ends an open. MS-SMB2 2.2.15 and 2.2.16. */
public interface Close {

  /**
   * Asks to end the open named by a file id. MS-SMB2 2.2.15.
   *
   * @param flags whether the attributes are wanted
   * @param fileId the open
   */
  record Request(CloseFlags flags, FileId fileId) implements RequestBody {
    static final int STRUCTURE_SIZE = 24;

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var flags = new CloseFlags(in.u16());
      in.reserved(4);
      return new Request(flags, FileId.decode(in));
    }

    @Override
    public Command command() {
      return Command.CLOSE;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u16(flags.bits()).reserved(4);
      fileId.encode(out);
    }
  }

  /**
   * Says that the open is gone, and how it left the file if that was asked. MS-SMB2 2.2.16.
   *
   * @param flags whether the rest means anything
   * @param creationTime when the file was created
   * @param lastAccessTime when it was last read
   * @param lastWriteTime when it was last written
   * @param changeTime when it was last changed in any way
   * @param allocationSize the bytes reserved for it
   * @param endOfFile the bytes in it
   * @param fileAttributes its attributes
   */
  record Response(CloseFlags flags, FileTime creationTime, FileTime lastAccessTime, FileTime lastWriteTime,
      FileTime changeTime, long allocationSize, long endOfFile,
      FileAttributes fileAttributes) implements ResponseBody {
    static final int STRUCTURE_SIZE = 60;

    /** The answer when the attributes were not asked for. */
    public static final Response PLAIN = new Response(CloseFlags.NONE, FileTime.NONE, FileTime.NONE,
        FileTime.NONE, FileTime.NONE, 0, 0, FileAttributes.NONE);

    static Response decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var flags = new CloseFlags(in.u16());
      in.reserved(4);
      return new Response(flags, FileTime.decode(in), FileTime.decode(in), FileTime.decode(in),
          FileTime.decode(in), in.i64(), in.i64(), new FileAttributes(in.i32()));
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u16(flags.bits()).reserved(4);
      creationTime.encode(out);
      lastAccessTime.encode(out);
      lastWriteTime.encode(out);
      changeTime.encode(out);
      out.i64(allocationSize).i64(endOfFile).i32(fileAttributes.bits());
    }
  }
}
