package org.sumbawa.vfs;

/**
 * Names a file on its volume for as long as the file exists, across renames and restarts. Two opens with the
 * same key are opens of the same file; all streams of a file share its key.
 *
 * @param volume the volume, as in {@link VolumeInfo#serial}
 * @param id the file on that volume: what clients see as IndexNumber; never 0 or −1
 */
public record FileKey(long volume, long id) {}
