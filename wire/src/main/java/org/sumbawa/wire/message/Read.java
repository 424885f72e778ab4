package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.ChannelType;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.ReadFlags;
import org.sumbawa.wire.message.value.ReadResponseFlags;

/** Reads from a file or pipe. MS-SMB2 2.2.19 and 2.2.20. */
public interface Read {

  /**
   * Says what to read. MS-SMB2 2.2.19.
   *
   * @param padding where in the response the client would like the data, counted from the header; not binding
   * @param flags how to read
   * @param length how many bytes at most
   * @param offset from where
   * @param fileId the open
   * @param minimumCount how few bytes are still a success
   * @param channel how the data shall travel
   * @param remainingBytes how many bytes shall travel by the channel
   * @param channelInfo where the channel shall put them; nothing without a channel
   */
  record Request(int padding, ReadFlags flags, long length, long offset, FileId fileId, long minimumCount,
      ChannelType channel, long remainingBytes, Bytes channelInfo) implements RequestBody {
    static final int STRUCTURE_SIZE = 49;

    /** Holds the numbers against their fields. */
    public Request {
      Width.u8(padding);
      Width.u32(length);
      Width.u32(minimumCount);
      Width.u32(remainingBytes);
      Width.bytes16(channelInfo);
      if (channel.equals(ChannelType.NONE) && !channelInfo.isEmpty()) {
        throw new IllegalArgumentException("channel information without a channel");
      }
    }

    /** A request that wants the data in the response. */
    public Request(FileId fileId, long offset, long length, long minimumCount) {
      this(Response.DATA_OFFSET, ReadFlags.NONE, length, offset, fileId, minimumCount, ChannelType.NONE, 0,
          Bytes.EMPTY);
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      int padding = in.u8();
      var flags = new ReadFlags(in.u8());
      long length = in.u32();
      long offset = in.i64();
      var fileId = FileId.decode(in);
      long minimumCount = in.u32();
      var channel = new ChannelType(in.i32());
      long remainingBytes = in.u32();
      int infoOffset = in.u16();
      int infoLength = in.u16();
      var channelInfo =
          channel.equals(ChannelType.NONE) ? Bytes.EMPTY : VariablePart.bytes(in, infoOffset, infoLength);
      return new Request(padding, flags, length, offset, fileId, minimumCount, channel, remainingBytes,
          channelInfo);
    }

    @Override
    public Command command() {
      return Command.READ;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u8(padding).u8(flags.bits()).u32(length).i64(offset);
      fileId.encode(out);
      out.u32(minimumCount).i32(channel.value()).u32(remainingBytes);
      var infoOffset = out.mark16();
      out.u16(channelInfo.size());
      int end = out.position();
      out.fill16(infoOffset, channelInfo.isEmpty() ? 0 : end).bytes(channelInfo);
      FixedPart.pad(out, end);
    }
  }

  /**
   * Brings the data, or says that it went by the channel. MS-SMB2 2.2.20.
   *
   * @param data the data: a view, not a copy
   * @param dataRemaining how many bytes went by the channel
   * @param flags what the data is, if not the file's
   */
  record Response(Bytes data, long dataRemaining, ReadResponseFlags flags) implements ResponseBody {
    static final int STRUCTURE_SIZE = 17;
    /** Where the data begins, counted from the header. */
    public static final int DATA_OFFSET = Header.SIZE + STRUCTURE_SIZE - 1;

    /** Holds the number against its field. */
    public Response {
      Width.u32(dataRemaining);
    }

    /** A response that brings the data itself. */
    public Response(Bytes data) {
      this(data, 0, ReadResponseFlags.NONE);
    }

    static Response decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      int dataOffset = in.u8();
      in.reserved(1);
      long dataLength = in.u32();
      long dataRemaining = in.u32();
      var flags = new ReadResponseFlags(in.i32());
      return new Response(VariablePart.bytes(in, dataOffset, dataLength), dataRemaining, flags);
    }

    /**
     * Writes all but the data of a response that brings so many bytes itself, for whoever sends the data from
     * where it is. The data follows immediately.
     */
    public static void encodeHead(WireWriter out, int dataLength) {
      encodeHead(out, dataLength, 0, ReadResponseFlags.NONE);
    }

    @Override
    public void encode(WireWriter out) {
      encodeHead(out, data.size(), dataRemaining, flags);
      out.bytes(data);
    }

    private static void encodeHead(WireWriter out, int dataLength, long dataRemaining,
        ReadResponseFlags flags) {
      out.u16(STRUCTURE_SIZE).u8(DATA_OFFSET).reserved(1).i32(dataLength).u32(dataRemaining)
          .i32(flags.bits());
    }
  }
}
