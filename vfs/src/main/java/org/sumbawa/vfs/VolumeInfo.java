package org.sumbawa.vfs;

import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;

/**
 * What a file system knows of the volume it is on.
 *
 * @param label its name for people
 * @param serial its number; clients see the low 32 bits, and all 64 with file ids
 * @param id its identifier
 * @param creation when it was made
 * @param totalBytes its size
 * @param freeBytes what is free
 * @param availableBytes what is free for the server's user
 * @param sectorBytes bytes a sector, a power of two
 * @param clusterBytes bytes in which space is set aside, a multiple of the sector
 * @param maximumNameLength the longest component, in characters
 * @param fileSystemName what clients are told, such as {@code NTFS}
 */
public record VolumeInfo(String label, long serial, Guid id, FileTime creation, long totalBytes,
    long freeBytes, long availableBytes, int sectorBytes, int clusterBytes, int maximumNameLength,
    String fileSystemName) {
  /**
   * How large a file may become: what NTFS has room for with clusters of this size. Clients know no other limit. MS-FSA
   * 2.1.1.1 (MaxFileSize).
   */
  public long maximumFileSize() {
    return (1L << 32) * clusterBytes - (64L << 10);
  }
}
