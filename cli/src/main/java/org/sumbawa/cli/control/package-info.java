/**
 * How the command line asks a running server: a socket of the file system that only the server's own user can reach, and
 * on it one question and its answer a connection, a line of JSON each.
 *
 * <p><b>Architecture invariant:</b> bytes from the socket, in either direction, lead to an answer or an IOException, in
 * bounded time and room. What is asked for is the work of {@link org.sumbawa.server.SmbServer}, and what people are shown
 * that of the verbs.
 */
@NullMarked
package org.sumbawa.cli.control;

import org.jspecify.annotations.NullMarked;
