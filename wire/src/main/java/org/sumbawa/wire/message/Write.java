package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.ChannelType;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.WriteFlags;

/** Writes to a file or pipe. MS-SMB2 2.2.21 and 2.2.22. */
public interface Write {

  /**
   * Brings the data, or says where the channel finds it. MS-SMB2 2.2.21.
   *
   * @param data the data: a view, not a copy; nothing with a channel
   * @param offset where it goes
   * @param fileId the open
   * @param channel how the data travels
   * @param remainingBytes how many bytes travel by the channel
   * @param channelInfo where the channel finds them; nothing without a channel
   * @param flags how to write
   */
  record Request(Bytes data, long offset, FileId fileId, ChannelType channel, long remainingBytes,
      Bytes channelInfo, WriteFlags flags) implements RequestBody {
    static final int STRUCTURE_SIZE = 49;
    private static final int FARTHEST_DATA = 0x100;

    /** Holds the numbers against their fields. */
    public Request {
      Width.u32(remainingBytes);
      Width.bytes16(channelInfo);
      if (channel.equals(ChannelType.NONE) ? !channelInfo.isEmpty() : !data.isEmpty()) {
        throw new IllegalArgumentException("data goes either here or by a channel");
      }
    }

    /** A request that brings the data itself. */
    public Request(FileId fileId, long offset, Bytes data) {
      this(data, offset, fileId, ChannelType.NONE, 0, Bytes.EMPTY, WriteFlags.NONE);
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      int dataOffset = in.u16();
      long length = in.u32();
      long offset = in.i64();
      var fileId = FileId.decode(in);
      var channel = new ChannelType(in.i32());
      long remainingBytes = in.u32();
      int infoOffset = in.u16();
      int infoLength = in.u16();
      var flags = new WriteFlags(in.i32());
      if (channel.equals(ChannelType.NONE)) {
        var data = data(in, dataOffset, length);
        return new Request(data, offset, fileId, channel, remainingBytes, Bytes.EMPTY, flags);
      }
      if (length != 0 || dataOffset != 0) {
        throw new Malformed("data in a message whose data travels by a channel");
      }
      return new Request(Bytes.EMPTY, offset, fileId, channel, remainingBytes,
          VariablePart.bytes(in, infoOffset, infoLength), flags);
    }

    @Override
    public Command command() {
      return Command.WRITE;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE);
      var dataOffset = out.mark16();
      out.i32(data.size()).i64(offset);
      fileId.encode(out);
      out.i32(channel.value()).u32(remainingBytes);
      var infoOffset = out.mark16();
      out.u16(channelInfo.size()).i32(flags.bits());
      int end = out.position();
      if (channel.equals(ChannelType.NONE)) {
        out.fill16(dataOffset, end).bytes(data);
      } else {
        out.fill16(infoOffset, channelInfo.isEmpty() ? 0 : end).bytes(channelInfo);
      }
      FixedPart.pad(out, end);
    }

    /** MS-SMB2 3.3.5.13: data may not begin far behind the fixed part. */
    private static Bytes data(WireReader in, int offset, long length) throws Malformed {
      if (offset > FARTHEST_DATA) {
        throw new Malformed("data begins at " + offset);
      }
      return VariablePart.bytes(in, offset, length);
    }
  }

  /**
   * Says how much was written. MS-SMB2 2.2.22.
   *
   * @param count how many bytes
   */
  record Response(long count) implements ResponseBody {
    static final int STRUCTURE_SIZE = 17;

    /** Holds the number against its field. */
    public Response {
      Width.u32(count);
    }

    static Response decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      in.reserved(2);
      var response = new Response(in.u32());
      in.reserved(4 + 2 + 2);
      return response;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).reserved(2).u32(count).reserved(4 + 2 + 2);
    }
  }
}
