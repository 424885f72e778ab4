package org.sumbawa.vfs;

/**
 * One name in a folder.
 *
 * @param name as stored
 * @param info as it was when listed
 */
public record DirectoryEntry(String name, FileInfo info) {}
