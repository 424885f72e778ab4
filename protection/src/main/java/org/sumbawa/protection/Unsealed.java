package org.sumbawa.protection;

import java.nio.ByteBuffer;

/**
 * What was within a sealed message.
 *
 * @param message one message or a chain of them
 * @param sessionId the session whose key opened it
 */
public record Unsealed(ByteBuffer message, long sessionId) {}
