package org.sumbawa.server.rpc;

import java.time.Duration;

/**
 * A session.
 *
 * @param client the client's name or address
 * @param user the user's name
 * @param opens how many files it has open
 * @param age since when
 * @param idle since when it has done nothing
 * @param guest whether the user came as a guest
 * @param transport what carries it
 */
public record SessionDescription(String client, String user, int opens, Duration age, Duration idle,
    boolean guest, String transport) {}
