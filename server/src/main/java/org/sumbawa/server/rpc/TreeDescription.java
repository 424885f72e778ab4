package org.sumbawa.server.rpc;

import java.time.Duration;

/**
 * A tree connect.
 *
 * @param id its number
 * @param shareType what its share shares. MS-SRVS 2.2.2.4
 * @param opens how many files are open on it
 * @param age since when
 * @param user who uses it
 * @param share the share's name
 * @param client the client's name or address
 */
public record TreeDescription(int id, int shareType, int opens, Duration age, String user, String share,
    String client) {}
