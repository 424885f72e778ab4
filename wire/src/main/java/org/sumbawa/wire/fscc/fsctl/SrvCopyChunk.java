package org.sumbawa.wire.fscc.fsctl;

import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Copies parts of a file inside the server: FSCTL_SRV_COPYCHUNK and FSCTL_SRV_COPYCHUNK_WRITE. MS-SMB2
 * 2.2.31.1.
 */
public interface SrvCopyChunk {
  /** How long the key of a source is. */
  int KEY_SIZE = 24;

  /**
   * Says from where to copy what. MS-SMB2 2.2.31.1.
   *
   * @param sourceKey from {@link SrvRequestResumeKey}
   * @param chunks the parts
   */
  record Request(Bytes sourceKey, List<Chunk> chunks) implements Wire {

    /** Checks the key and keeps a copy of the chunks. */
    public Request {
      if (sourceKey.size() != KEY_SIZE) {
        throw new IllegalArgumentException("a key of " + sourceKey.size() + " bytes");
      }
      chunks = List.copyOf(chunks);
    }

    /** Reads the structure; whatever follows it is not looked at. */
    public static Request decode(WireReader in) throws Malformed {
      var key = in.bytes(KEY_SIZE);
      long count = in.u32();
      in.reserved(4);
      return new Request(key, Counted.decode(in, count, Chunk.SIZE, Chunk::decode));
    }

    @Override
    public void encode(WireWriter out) {
      out.bytes(sourceKey).i32(chunks.size()).reserved(4);
      chunks.forEach(chunk -> chunk.encode(out));
    }
  }

  /**
   * One part. MS-SMB2 2.2.31.1.1.
   *
   * @param sourceOffset where it begins in the source
   * @param targetOffset where it goes
   * @param length how many bytes, 32 bits without sign
   */
  record Chunk(long sourceOffset, long targetOffset, long length) implements Wire {
    static final int SIZE = 24;

    /** Checks what the field can hold. */
    public Chunk {
      Width.u32(length);
    }

    /** Reads 24 bytes. */
    public static Chunk decode(WireReader in) throws Malformed {
      var chunk = new Chunk(in.i64(), in.i64(), in.u32());
      in.reserved(4);
      return chunk;
    }

    @Override
    public void encode(WireWriter out) {
      out.i64(sourceOffset).i64(targetOffset).u32(length).reserved(4);
    }
  }

  /**
   * How much was copied; with STATUS_INVALID_PARAMETER, how much may be asked for. MS-SMB2 2.2.32.1.
   *
   * @param chunksWritten chunks copied, or allowed in one request
   * @param chunkBytesWritten bytes copied of the chunk that failed, or allowed in one chunk
   * @param totalBytesWritten bytes copied, or allowed in one request
   */
  record Response(int chunksWritten, int chunkBytesWritten, int totalBytesWritten) implements Wire {

    /** Reads 12 bytes. */
    public static Response decode(WireReader in) throws Malformed {
      return new Response(in.i32(), in.i32(), in.i32());
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(chunksWritten).i32(chunkBytesWritten).i32(totalBytesWritten);
    }
  }
}
