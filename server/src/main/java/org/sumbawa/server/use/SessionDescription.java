package org.sumbawa.server.use;

import java.time.Duration;
import java.time.Instant;

/**
 * A user's session. MS-SMB2 3.3.4.18.
 *
 * @param id its number; events show it in hexadecimal
 * @param user who it is, as {@code DOMAIN\\user}
 * @param guest whether the user came as a guest
 * @param client where the user is
 * @param signed whether every message must be signed
 * @param encrypted whether every message must be encrypted
 * @param since when it began
 * @param idle since when nothing was asked for
 * @param opens how many files, folders and pipes it has open
 * @param connections how many connections carry it
 */
public record SessionDescription(long id, String user, boolean guest, ClientDescription client,
    boolean signed, boolean encrypted, Instant since, Duration idle, int opens, int connections) {}
