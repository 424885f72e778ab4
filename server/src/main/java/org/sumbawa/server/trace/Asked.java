package org.sumbawa.server.trace;

import java.nio.ByteBuffer;
import org.sumbawa.events.server.RequestHead;
import org.sumbawa.server.exchange.Origin;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.value.FileId;

/**
 * A request beside its body, as its event needs it.
 *
 * @param connection the identity of the connection
 * @param origin what it is about
 * @param header its header
 * @param message all of it, from its header on: events have fields that mean nothing and are therefore not in the body
 */
record Asked(Guid connection, Origin origin, Header header, Bytes message) {

  /** The fields with which the event of every request begins. */
  RequestHead head() {
    return head(header, origin);
  }

  /** Also for what the server sends and the catalog counts among the requests. */
  static RequestHead head(Header header, Origin origin) {
    return new RequestHead(header.sessionId(), processId(header), treeId(header), header.messageId(),
        origin.masterMessageId(), header.commandCode(), header.credits(), header.flags().bits());
  }

  static int processId(Header header) {
    return header.isAsync() ? 0 : header.processId();
  }

  static int treeId(Header header) {
    return header.isAsync() ? 0 : header.treeId();
  }

  /** An event has room for half a FileId: the half that no other open of this server has. */
  static long fileId(FileId fileId) {
    return fileId.persistent();
  }

  /** One byte of the body, which decoded and therefore has it. */
  int u8(int offset) {
    return message.at(Header.SIZE + offset);
  }

  /** Two bytes of the body. */
  int u16(int offset) {
    return Short.toUnsignedInt(buffer().getShort(Header.SIZE + offset));
  }

  /** Four bytes of the body. */
  int i32(int offset) {
    return buffer().getInt(Header.SIZE + offset);
  }

  /** Eight bytes of the body. */
  long i64(int offset) {
    return buffer().getLong(Header.SIZE + offset);
  }

  private ByteBuffer buffer() {
    return message.buffer();
  }
}
