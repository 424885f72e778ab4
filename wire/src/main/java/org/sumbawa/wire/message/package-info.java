/**
 * The messages of MS-SMB2 chapter 2: one file a command, holding its request and its response.
 *
 * <p>Offsets on the wire count from the header of a message, so a body is read and written in a frame that
 * begins there: the reader's position 0 is the header's first byte and the body begins at position 64; the
 * writer's origin is the header's first byte, and the 64 bytes of the header are written before the body is.
 * In a chain each message has its own origin. A body on its own, as {@code encoded()} gives it, is what
 * would stand after such a header.
 *
 * <p>Payloads (the data of a READ response or a WRITE request, tokens, control buffers) are views of the
 * memory that was decoded, never copies: whoever keeps one longer than the message copies it.
 *
 * <p><b>Architecture invariant:</b> does not know who speaks, and holds no protection: signing and sealing look at whole messages from outside.
 */
@NullMarked
package org.sumbawa.wire.message;

import org.jspecify.annotations.NullMarked;
