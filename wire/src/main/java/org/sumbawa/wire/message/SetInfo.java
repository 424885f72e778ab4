package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.SecurityInformation;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.InfoType;

/** Changes what is known about a file, its volume, its security or quotas. MS-SMB2 2.2.39 and 2.2.40. */
public interface SetInfo {

  /**
   * Says what to change. MS-SMB2 2.2.39.
   *
   * @param infoType what kind of information
   * @param infoClass the number of the class within its type (MS-FSCC 2.4 and 2.5)
   * @param additionalInformation which parts of a security descriptor
   * @param fileId the open
   * @param buffer the information
   */
  record Request(InfoType infoType, int infoClass, int additionalInformation, FileId fileId,
      Bytes buffer) implements RequestBody {
    static final int STRUCTURE_SIZE = 33;

    /** Holds the number against its field. */
    public Request {
      Width.u8(infoClass);
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var infoType = InfoType.decoded(in.u8());
      int infoClass = in.u8();
      long length = in.u32();
      int offset = in.u16();
      in.reserved(2);
      int additionalInformation = in.i32();
      var fileId = FileId.decode(in);
      return new Request(infoType, infoClass, additionalInformation, fileId,
          VariablePart.bytes(in, offset, length));
    }

    /** The additional information as parts of a security descriptor. */
    public SecurityInformation securityInformation() {
      return new SecurityInformation(additionalInformation);
    }

    @Override
    public Command command() {
      return Command.SET_INFO;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u8(infoType.value()).u8(infoClass).i32(buffer.size());
      var offset = out.mark16();
      out.reserved(2).i32(additionalInformation);
      fileId.encode(out);
      int end = out.position();
      out.fill16(offset, end).bytes(buffer);
      FixedPart.pad(out, end);
    }
  }

  /** Says that it was changed. MS-SMB2 2.2.40. */
  record Response() implements ResponseBody {
    static final int STRUCTURE_SIZE = 2;

    static Response decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      return new Response();
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE);
    }
  }
}
