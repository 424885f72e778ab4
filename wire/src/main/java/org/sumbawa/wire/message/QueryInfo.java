package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.SecurityInformation;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.QueryInfoFlags;

/** Asks about a file, its volume, its security or quotas. MS-SMB2 2.2.37 and 2.2.38. */
public interface QueryInfo {

  /**
   * Says what to tell. MS-SMB2 2.2.37.
   *
   * @param infoType what kind of information
   * @param infoClass the number of the class within its type (MS-FSCC 2.4 and 2.5)
   * @param outputBufferLength how many bytes at most
   * @param additionalInformation which parts of a security descriptor, or the index of an extended attribute
   * @param flags how to list extended attributes
   * @param fileId the open
   * @param input names of extended attributes, or a quota query
   */
  record Request(InfoType infoType, int infoClass, long outputBufferLength, int additionalInformation,
      QueryInfoFlags flags, FileId fileId, Bytes input) implements RequestBody {
    static final int STRUCTURE_SIZE = 41;

    /** Holds the numbers against their fields. */
    public Request {
      Width.u8(infoClass);
      Width.u32(outputBufferLength);
    }

    /** A request without input. */
    public Request(InfoType infoType, int infoClass, FileId fileId, long outputBufferLength) {
      this(infoType, infoClass, outputBufferLength, 0, QueryInfoFlags.NONE, fileId, Bytes.EMPTY);
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var infoType = InfoType.decoded(in.u8());
      int infoClass = in.u8();
      long outputBufferLength = in.u32();
      int inputOffset = in.u16();
      in.reserved(2);
      long inputLength = in.u32();
      int additionalInformation = in.i32();
      var flags = new QueryInfoFlags(in.i32());
      var fileId = FileId.decode(in);
      return new Request(infoType, infoClass, outputBufferLength, additionalInformation, flags, fileId,
          VariablePart.bytes(in, inputOffset, inputLength));
    }

    /** The additional information as parts of a security descriptor. */
    public SecurityInformation securityInformation() {
      return new SecurityInformation(additionalInformation);
    }

    @Override
    public Command command() {
      return Command.QUERY_INFO;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u8(infoType.value()).u8(infoClass).u32(outputBufferLength);
      var inputOffset = out.mark16();
      out.reserved(2).i32(input.size()).i32(additionalInformation).i32(flags.bits());
      fileId.encode(out);
      int end = out.position();
      out.fill16(inputOffset, input.isEmpty() ? 0 : end).bytes(input);
      FixedPart.pad(out, end);
    }
  }

  /**
   * Brings the information. MS-SMB2 2.2.38.
   *
   * @param output the information, in the form that was asked for
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
