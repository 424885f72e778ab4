package org.sumbawa.server.pipe;

import org.sumbawa.wire.codec.Bytes;

/**
 * What a read from a pipe gives.
 *
 * @param data the message, or the part that fits
 * @param more whether the message goes on
 */
public record PipeRead(Bytes data, boolean more) {}
