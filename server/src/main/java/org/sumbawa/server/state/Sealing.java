package org.sumbawa.server.state;

import org.sumbawa.crypto.Sealer;
import org.sumbawa.protection.Seal;

/**
 * How a session's messages are sealed; the same on all its connections. MS-SMB2 3.3.1.8 (EncryptionKey,
 * DecryptionKey).
 *
 * @param outgoing seals what the server sends
 * @param incoming opens what the client sends
 */
public record Sealing(Seal outgoing, Sealer incoming) {}
