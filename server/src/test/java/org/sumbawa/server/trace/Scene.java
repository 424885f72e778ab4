package org.sumbawa.server.trace;

import java.time.Instant;
import org.sumbawa.events.server.RequestHead;
import org.sumbawa.server.exchange.Meter;
import org.sumbawa.server.exchange.Origin;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.value.FileId;

/** What the tests of events agree on: the identities, a header, and the head that it leads to. */
final class Scene {
  static final Guid CONNECTION = new Guid(0x1111, 0x10);
  static final Guid SESSION = new Guid(0x2222, 0x20);
  static final Guid TREE = new Guid(0x3333, 0x30);
  static final Guid OPEN = new Guid(0x4444, 0x40);
  static final Guid LEASE_KEY = new Guid(0x5555, 0x50);
  static final FileId FILE_ID = new FileId(0x0102_0304_0506_0708L, 0x77);
  static final Origin ORIGIN = new Origin(9, 40, SESSION, TREE, OPEN, Meter.OFF);
  static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private static final long SESSION_ID = 0xABCDEF01L;
  private static final int TREE_ID = 5;
  private static final int PROCESS_ID = 0xFEFF;
  private static final long MESSAGE_ID = 42;

  private Scene() {}

  /** A signed request in a chain that began with message 40. */
  static Header header(int command) {
    var flags = HeaderFlags.SIGNED.or(HeaderFlags.RELATED);
    return new Header(1, 0, command, 31, flags, MESSAGE_ID, (long) TREE_ID << 32 | PROCESS_ID, SESSION_ID,
        Header.UNSIGNED);
  }

  /** The head of the event of {@link #header}. */
  static RequestHead requestHead(int command) {
    return new RequestHead(SESSION_ID, PROCESS_ID, TREE_ID, MESSAGE_ID, 40, command, 31, 0xC);
  }

  /** The header that answers {@link #header}. */
  static Header answerHeader(int command, NtStatus status) {
    return header(command).respond(status, 17);
  }

  /** A request as it came. */
  static Asked asked(RequestBody body) {
    var header = header(body.command().code());
    return new Asked(CONNECTION, ORIGIN, header, message(header, body));
  }

  /** A request as it came, with some bytes of its body changed to what decoders do not read. */
  static Asked asked(RequestBody body, int offset, String hex) {
    var asked = asked(body);
    var bytes = asked.message().toByteArray();
    Bytes.hex(hex).copyTo(bytes, Header.SIZE + offset);
    return new Asked(CONNECTION, ORIGIN, asked.header(), Bytes.of(bytes));
  }

  private static Bytes message(Header header, RequestBody body) {
    var out = new WireWriter();
    header.encode(out);
    body.encode(out);
    return out.view();
  }
}
