package org.sumbawa.server.use;

/**
 * Who ends what others use: event 658 names them.
 *
 * @param user the name of the user
 * @param computer the name or address of the computer that it was done from
 */
public record Administrator(String user, String computer) {}
