package org.sumbawa.server.rpc;

/**
 * An open file.
 *
 * @param id its number
 * @param permissions 1 for reading, 2 for writing, 4 for creating, put together
 * @param locks how many locks it holds
 * @param path which file, as the server has it
 * @param user who opened it
 */
public record OpenDescription(int id, int permissions, int locks, String path, String user) {}
