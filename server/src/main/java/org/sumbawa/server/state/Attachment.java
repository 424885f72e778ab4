package org.sumbawa.server.state;

import java.util.Optional;
import org.sumbawa.wire.message.value.FileId;

/**
 * Where an open belongs, or belonged before its connection was lost. MS-SMB2 3.3.1.10 (FileId, TreeConnect, Connection).
 *
 * @param fileId the number by which messages name the open there
 * @param tree the tree connect, and by it the session
 * @param connection the connection on which it was established, or came back; empty while nobody came back for it since the
 *     server was started
 */
public record Attachment(FileId fileId, TreeConnect tree, Optional<Connection> connection) {}
