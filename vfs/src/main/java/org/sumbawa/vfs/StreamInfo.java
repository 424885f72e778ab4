package org.sumbawa.vfs;

/**
 * One stream of a file.
 *
 * @param name without colons; empty for the file's own data
 * @param size bytes up to its end
 * @param allocation bytes set aside for it
 */
public record StreamInfo(String name, long size, long allocation) {}
