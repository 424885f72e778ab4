package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;

/** Hashes of a file for BranchCache: FSCTL_SRV_READ_HASH. MS-SMB2 2.2.31.2 and 2.2.32.4. */
public interface SrvReadHash {
  /** The one purpose of hashes. */
  int TYPE_PEER_DIST = 1;
  /** The first version of BranchCache. */
  int VERSION_1 = 1;
  /** The second version of BranchCache, on SMB 3. */
  int VERSION_2 = 2;
  /** The offset is one in the hashes. */
  int RETRIEVE_HASH_BASED = 1;
  /** The offset is one in the file, on SMB 3. */
  int RETRIEVE_FILE_BASED = 2;

  /**
   * Says which hashes. MS-SMB2 2.2.31.2.
   *
   * @param hashType {@link #TYPE_PEER_DIST}
   * @param hashVersion {@link #VERSION_1} or {@link #VERSION_2}
   * @param hashRetrievalType {@link #RETRIEVE_HASH_BASED} or {@link #RETRIEVE_FILE_BASED}
   * @param length bytes of hashes, or of the file, at most
   * @param offset where in the hashes, or in the file
   */
  record Request(int hashType, int hashVersion, int hashRetrievalType, long length,
      long offset) implements Wire {

    /** Checks what the field can hold. */
    public Request {
      Width.u32(length);
    }

    /** Reads 24 bytes. */
    public static Request decode(WireReader in) throws Malformed {
      return new Request(in.i32(), in.i32(), in.i32(), in.u32(), in.i64());
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(hashType).i32(hashVersion).i32(hashRetrievalType).u32(length).i64(offset);
    }
  }

  /**
   * What a file of hashes begins with. MS-SMB2 2.2.32.4.1.
   *
   * @param hashType {@link #TYPE_PEER_DIST}
   * @param hashVersion {@link #VERSION_1} or {@link #VERSION_2}
   * @param sourceFileChangeTime when the hashed file last changed
   * @param sourceFileSize how long the hashed file is
   * @param hashBlobLength how many bytes of hashes there are
   * @param hashBlobOffset where in the file of hashes they begin
   * @param dirty whether the hashes are being made
   * @param sourceFileName the hashed file
   */
  record HashHeader(int hashType, int hashVersion, FileTime sourceFileChangeTime, long sourceFileSize,
      long hashBlobLength, long hashBlobOffset, boolean dirty, String sourceFileName) implements Wire {

    /** Checks what the fields can hold. */
    public HashHeader {
      Width.u32(hashBlobLength);
      Width.u32(hashBlobOffset);
      Width.text16(sourceFileName);
    }

    /** Reads the header; the hashes lie elsewhere. */
    public static HashHeader decode(WireReader in) throws Malformed {
      int type = in.i32();
      int version = in.i32();
      var changeTime = FileTime.decode(in);
      long size = in.i64();
      long blobLength = in.u32();
      long blobOffset = in.u32();
      boolean dirty = in.u16() != 0;
      return new HashHeader(type, version, changeTime, size, blobLength, blobOffset, dirty,
          in.utf16(in.u16()));
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(hashType).i32(hashVersion);
      sourceFileChangeTime.encode(out);
      out.i64(sourceFileSize).u32(hashBlobLength).u32(hashBlobOffset).u16(dirty ? 1 : 0);
      out.u16(2 * sourceFileName.length()).utf16(sourceFileName);
    }
  }

  /**
   * Part of the file of hashes, found by an offset in it. MS-SMB2 2.2.32.4.2.
   *
   * @param offset as asked for
   * @param buffer the part
   */
  record HashBasedResponse(long offset, Bytes buffer) implements Wire {

    /** Reads the structure; whatever follows it is not looked at. */
    public static HashBasedResponse decode(WireReader in) throws Malformed {
      long offset = in.i64();
      int length = in.size32();
      in.reserved(4);
      return new HashBasedResponse(offset, in.bytes(length));
    }

    @Override
    public void encode(WireWriter out) {
      out.i64(offset).i32(buffer.size()).reserved(4).bytes(buffer);
    }
  }

  /**
   * Part of the file of hashes, found by an offset in the file. MS-SMB2 2.2.32.4.3.
   *
   * @param fileDataOffset where the data begins that these hashes cover
   * @param fileDataLength how many bytes of data they cover
   * @param buffer the hashes
   */
  record FileBasedResponse(long fileDataOffset, long fileDataLength, Bytes buffer) implements Wire {

    /** Reads the structure; whatever follows it is not looked at. */
    public static FileBasedResponse decode(WireReader in) throws Malformed {
      long offset = in.i64();
      long covered = in.i64();
      int length = in.size32();
      in.reserved(4);
      return new FileBasedResponse(offset, covered, in.bytes(length));
    }

    @Override
    public void encode(WireWriter out) {
      out.i64(fileDataOffset).i64(fileDataLength).i32(buffer.size()).reserved(4).bytes(buffer);
    }
  }
}
