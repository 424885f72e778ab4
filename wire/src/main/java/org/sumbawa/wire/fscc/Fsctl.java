package org.sumbawa.wire.fscc;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The control codes that may come over SMB2, by name. Every other one is local, and refused as not
 * supported. MS-FSCC 2.3 and MS-SMB2 2.2.31.
 */
public enum Fsctl {
  /** Where a DFS path leads. MS-DFSC 2.2.2. */
  DFS_GET_REFERRALS(0x0006_0194, false),
  /** Where a DFS path leads, for a client of a site. MS-DFSC 2.2.3. */
  DFS_GET_REFERRALS_EX(0x0006_01B0, false),
  /** Whether a path is well-formed. MS-FSCC 2.3.35. */
  IS_PATHNAME_VALID(0x0009_002C, true),
  /** How a file is compressed. MS-FSCC 2.3.17. */
  GET_COMPRESSION(0x0009_003C, true),
  /** The boot sector of a FAT volume. MS-FSCC 2.3.53. */
  QUERY_FAT_BPB(0x0009_0058, true),
  /** Counters of a file system. MS-FSCC 2.3.11. */
  FILESYSTEM_GET_STATISTICS(0x0009_0060, true),
  /** What NTFS knows of its volume. MS-FSCC 2.3.21. */
  GET_NTFS_VOLUME_DATA(0x0009_0064, true),
  /** Where on the volume a file is. MS-FSCC 2.3.31. */
  GET_RETRIEVAL_POINTERS(0x0009_0073, true),
  /** Files of an owner. MS-FSCC 2.3.15. */
  FIND_FILES_BY_SID(0x0009_008F, true),
  /** Gives a file an object id. MS-FSCC 2.3.77. */
  SET_OBJECT_ID(0x0009_0098, true),
  /** A file's object id. MS-FSCC 2.3.25. */
  GET_OBJECT_ID(0x0009_009C, true),
  /** Takes a file's object id away. MS-FSCC 2.3.3. */
  DELETE_OBJECT_ID(0x0009_00A0, true),
  /** Makes a file a reparse point. MS-FSCC 2.3.81. */
  SET_REPARSE_POINT(0x0009_00A4, true),
  /** What a reparse point says. MS-FSCC 2.3.27. */
  GET_REPARSE_POINT(0x0009_00A8, true),
  /** Makes a reparse point an ordinary file. MS-FSCC 2.3.5. */
  DELETE_REPARSE_POINT(0x0009_00AC, true),
  /** Changes what goes with an object id. MS-FSCC 2.3.79. */
  SET_OBJECT_ID_EXTENDED(0x0009_00BC, true),
  /** A file's object id, made if need be. MS-FSCC 2.3.1. */
  CREATE_OR_GET_OBJECT_ID(0x0009_00C0, true),
  /** Lets a file have holes. MS-FSCC 2.3.83. */
  SET_SPARSE(0x0009_00C4, true),
  /** Encrypts a file. MS-FSCC 2.3.71. */
  SET_ENCRYPTION(0x0009_00D7, true),
  /** A file's last journal record. MS-FSCC 2.3.61. */
  READ_FILE_USN_DATA(0x0009_00EB, true),
  /** Writes a journal record. MS-FSCC 2.3.92. */
  WRITE_USN_CLOSE_RECORD(0x0009_00EF, true),
  /** Which copy of the data to read. MS-FSCC 2.3.39. */
  MARK_HANDLE(0x0009_00FC, true),
  /** Copies by linking. MS-FSCC 2.3.89. */
  SIS_COPYFILE(0x0009_0100, true),
  /** Fetches a file from slower storage. MS-FSCC 2.3.63. */
  RECALL_FILE(0x0009_0117, true),
  /** Spare blocks of a UDF volume. MS-FSCC 2.3.59. */
  QUERY_SPARING_INFO(0x0009_0138, true),
  /** What a UDF volume says of itself. MS-FSCC 2.3.57. */
  QUERY_ON_DISK_VOLUME_INFO(0x0009_013C, true),
  /** Zeroes what is freed. MS-FSCC 2.3.87. */
  SET_ZERO_ON_DEALLOCATION(0x0009_0194, true),
  /** How data is guarded by checksums. MS-FSCC 2.3.19. */
  GET_INTEGRITY_INFORMATION(0x0009_027C, true),
  /** Which parts hold valid data. MS-FSCC 2.3.55. */
  QUERY_FILE_REGIONS(0x0009_0284, true),
  /** What ReFS knows of its volume. MS-FSCC 2.3.23. */
  GET_REFS_VOLUME_DATA(0x0009_02D8, true),
  /** Whether a virtual disk can be shared. MS-RSVD 2.2.1. */
  QUERY_SHARED_VIRTUAL_DISK_SUPPORT(0x0009_0300, true),
  /** An operation on a shared virtual disk. MS-RSVD 2.2.1. */
  SVHDX_SYNC_TUNNEL_REQUEST(0x0009_0304, true),
  /** Quality of service. MS-SQOS 2.2.1. */
  STORAGE_QOS_CONTROL(0x0009_0350, true),
  /** A long operation on a shared virtual disk. MS-RSVD 2.2.1. */
  SVHDX_ASYNC_TUNNEL_REQUEST(0x0009_0364, true),
  /** Guards data by checksums or not. MS-FSCC 2.3.75. */
  SET_INTEGRITY_INFORMATION_EX(0x0009_0380, true),
  /** Where a file is, and who shares its blocks. MS-FSCC 2.3.33. */
  GET_RETRIEVAL_POINTERS_AND_REFCOUNT(0x0009_03D3, true),
  /** In how many pieces a file is. MS-FSCC 2.3.29. */
  GET_RETRIEVAL_POINTER_COUNT(0x0009_042B, true),
  /** Snapshots of a stream. MS-FSCC 2.3.65. */
  REFS_STREAM_SNAPSHOT_MANAGEMENT(0x0009_0440, true),
  /** The parts of a file that are no holes. MS-FSCC 2.3.51. */
  QUERY_ALLOCATED_RANGES(0x0009_40CF, true),
  /** A token for part of a file. MS-FSCC 2.3.41. */
  OFFLOAD_READ(0x0009_4264, true),
  /** Makes part of a file read as zeros. MS-FSCC 2.3.85. */
  SET_ZERO_DATA(0x0009_80C8, true),
  /** How a UDF volume treats bad blocks. MS-FSCC 2.3.69. */
  SET_DEFECT_MANAGEMENT(0x0009_8134, true),
  /** Says which parts are no longer needed. MS-FSCC 2.3.13. */
  FILE_LEVEL_TRIM(0x0009_8208, true),
  /** Writes what a token stands for. MS-FSCC 2.3.43. */
  OFFLOAD_WRITE(0x0009_8268, true),
  /** Shares blocks with another file. MS-FSCC 2.3.7. */
  DUPLICATE_EXTENTS_TO_FILE(0x0009_8344, true),
  /** Shares blocks with another file, all or nothing. MS-FSCC 2.3.9. */
  DUPLICATE_EXTENTS_TO_FILE_EX(0x0009_83E8, true),
  /** Compresses a file or not. MS-FSCC 2.3.67. */
  SET_COMPRESSION(0x0009_C040, true),
  /** Guards data by checksums or not. MS-FSCC 2.3.73. */
  SET_INTEGRITY_INFORMATION(0x0009_C280, true),
  /** Waits for an instance of a named pipe. MS-FSCC 2.3.49. */
  PIPE_WAIT(0x0011_0018, false),
  /** Looks at what waits in a named pipe. MS-FSCC 2.3.45. */
  PIPE_PEEK(0x0011_400C, true),
  /** Writes to a named pipe and reads the answer. MS-FSCC 2.3.47. */
  PIPE_TRANSCEIVE(0x0011_C017, true),
  /** A key for a file to copy from. MS-SMB2 2.2.32.3. */
  SRV_REQUEST_RESUME_KEY(0x0014_0078, true),
  /** Where a file went. MS-FSCC 2.3.37. */
  LMR_SET_LINK_TRACKING_INFORMATION(0x0014_00EC, true),
  /** Keeps an open through a short disconnect. MS-SMB2 2.2.31.3. */
  LMR_REQUEST_RESILIENCY(0x0014_01D4, true),
  /** The server's network interfaces. MS-SMB2 2.2.32.5. */
  QUERY_NETWORK_INTERFACE_INFO(0x0014_01FC, false),
  /** What was negotiated, to see that nobody changed it. MS-SMB2 2.2.31.4. */
  VALIDATE_NEGOTIATE_INFO(0x0014_0204, false),
  /** The snapshots of a share. MS-SMB2 2.2.32.2. */
  SRV_ENUMERATE_SNAPSHOTS(0x0014_4064, true),
  /** Copies parts of a file inside the server. MS-SMB2 2.2.31.1. */
  SRV_COPYCHUNK(0x0014_40F2, true),
  /** Hashes for BranchCache. MS-SMB2 2.2.31.2. */
  SRV_READ_HASH(0x0014_41BB, true),
  /** Copies parts of a file inside the server to a handle that cannot read. MS-SMB2 2.2.31.1. */
  SRV_COPYCHUNK_WRITE(0x0014_80F2, true);

  private static final Map<Integer, Fsctl> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fsctl::code, c -> c));

  private final int code;
  private final boolean onFile;

  Fsctl(int code, boolean onFile) {
    this.code = code;
    this.onFile = onFile;
  }

  /** The control of a code; empty for a code that no document lets come over the wire. */
  public static Optional<Fsctl> of(int code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** What to call a code: its name, or its hexadecimal number. */
  public static String name(int code) {
    return of(code).map(Fsctl::toString).orElseGet(() -> String.format("FSCTL 0x%08X", code));
  }

  /** Its number on the wire. */
  public int code() {
    return code;
  }

  /** Whether it acts on an open file; if not, the request's file id must be all ones. MS-SMB2 3.3.5.15. */
  public boolean onFile() {
    return onFile;
  }

  /** As the documents write it. */
  @Override
  public String toString() {
    return "FSCTL_" + name();
  }
}
