package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.IoctlFlags;

/** Carries a file system control. MS-SMB2 2.2.31 and 2.2.32. */
public interface Ioctl {
  /** Where buffers begin: multiples of this, counted from the header. */
  int ALIGNMENT = 8;

  /**
   * Names the control and brings its input. MS-SMB2 2.2.31.
   *
   * @param ctlCode the control
   * @param fileId the open, or {@link FileId#ANY} for controls that need none
   * @param input the input, to be read by the control's own structure
   * @param maxInputResponse how many bytes of input may come back
   * @param maxOutputResponse how many bytes of output may come back
   * @param flags what kind of control
   */
  record Request(int ctlCode, FileId fileId, Bytes input, long maxInputResponse, long maxOutputResponse,
      IoctlFlags flags) implements RequestBody {
    static final int STRUCTURE_SIZE = 57;

    /** Holds the numbers against their fields. */
    public Request {
      Width.u32(maxInputResponse);
      Width.u32(maxOutputResponse);
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      in.reserved(2);
      int ctlCode = in.i32();
      var fileId = FileId.decode(in);
      long inputOffset = in.u32();
      long inputCount = in.u32();
      long maxInputResponse = in.u32();
      in.reserved(4 + 4);
      long maxOutputResponse = in.u32();
      var flags = new IoctlFlags(in.i32());
      in.reserved(4);
      if (inputCount != 0 && inputOffset % ALIGNMENT != 0) {
        throw new Malformed("input at " + inputOffset);
      }
      return new Request(ctlCode, fileId, VariablePart.bytes(in, inputOffset, inputCount), maxInputResponse,
          maxOutputResponse, flags);
    }

    @Override
    public Command command() {
      return Command.IOCTL;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).reserved(2).i32(ctlCode);
      fileId.encode(out);
      var inputOffset = out.mark32();
      out.i32(input.size()).u32(maxInputResponse).reserved(4 + 4).u32(maxOutputResponse);
      out.i32(flags.bits()).reserved(4);
      int end = out.position();
      out.fill32(inputOffset, input.isEmpty() ? 0 : end).bytes(input);
      FixedPart.pad(out, end);
    }
  }

  /**
   * Brings the output. MS-SMB2 2.2.32.
   *
   * @param ctlCode the control
   * @param fileId the open of the request
   * @param input input that comes back, in controls that were passed through; else nothing
   * @param output the output
   */
  record Response(int ctlCode, FileId fileId, Bytes input, Bytes output) implements ResponseBody {
    static final int STRUCTURE_SIZE = 49;

    /** A response without input. */
    public Response(int ctlCode, FileId fileId, Bytes output) {
      this(ctlCode, fileId, Bytes.EMPTY, output);
    }

    static Response decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      in.reserved(2);
      int ctlCode = in.i32();
      var fileId = FileId.decode(in);
      long inputOffset = in.u32();
      long inputCount = in.u32();
      long outputOffset = in.u32();
      long outputCount = in.u32();
      in.reserved(4 + 4);
      return new Response(ctlCode, fileId, VariablePart.bytes(in, inputOffset, inputCount),
          VariablePart.bytes(in, outputOffset, outputCount));
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).reserved(2).i32(ctlCode);
      fileId.encode(out);
      var inputOffset = out.mark32();
      out.i32(input.size());
      var outputOffset = out.mark32();
      out.i32(output.size()).reserved(4 + 4);
      out.fill32(inputOffset, out.position()).bytes(input);
      if (!output.isEmpty()) {
        out.align(ALIGNMENT).fill32(outputOffset, out.position()).bytes(output);
      }
    }
  }
}
