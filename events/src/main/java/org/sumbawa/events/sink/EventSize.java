package org.sumbawa.events.sink;

import org.sumbawa.events.Event;
import org.sumbawa.events.FieldType;
import org.sumbawa.events.Raised;
import org.sumbawa.wire.codec.Bytes;

/** About how much memory an event holds: what queues and rings are bounded by, beside the count. */
final class EventSize {
  private static final int OVERHEAD = 256;

  private EventSize() {}

  static long of(Raised raised) {
    Event event = raised.event();
    var fields = event.type().fields();
    long size = OVERHEAD;
    for (int i = 0; i < fields.size(); i++) {
      var type = fields.get(i).type();
      if (type.isText() || type == FieldType.BINARY) {
        size += switch (event.value(i)) {
          case String text -> text.length();
          case Bytes bytes -> bytes.size();
          default -> 0;
        };
      }
    }
    return size;
  }
}
