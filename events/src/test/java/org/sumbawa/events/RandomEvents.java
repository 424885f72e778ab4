package org.sumbawa.events;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;

/** Makes events of any row with values that a seed decides. */
public final class RandomEvents {
  private static final String LETTERS =
      "aZ09 .-_\\/<>&\"'{}[]%$äß€漢\uD83D\uDE00\n\r\t\u0000\u001B\u2028\u202E\uD800";

  private final Random random;

  /** Events that the seed decides. */
  public RandomEvents(long seed) {
    random = new Random(seed);
  }

  /** An event of a row, with its circumstances. */
  public Raised raised(EventType type) {
    var direction = EventCatalog.keywords(type.provider()).get(random.nextInt(3)).mask();
    return new Raised(random.nextLong(1, Long.MAX_VALUE),
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)), random.nextInt(1, 1 << 22),
        random.nextInt(1, 1 << 22),
        random.nextBoolean()
            ? Activity.NONE
            : new Activity(guid(), random.nextBoolean() ? Guid.NONE : guid()),
        type.keywordMask() | direction, event(type));
  }

  /** An event of a row. */
  public Event event(EventType type) {
    return EventCatalog.event(type, new FieldValues(values(type, type.fields())));
  }

  private List<Object> values(EventType type, List<Field> fields) {
    var values = new ArrayList<Object>();
    for (var field : fields) {
      values.add(field.isList() ? list(type, field) : one(field));
    }
    return values;
  }

  private List<Object> list(EventType type, Field field) {
    var list = new ArrayList<Object>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(field.members().isEmpty()
          ? one(field)
          : EventCatalog.struct(type, new FieldValues(values(type, field.members()))));
    }
    return list;
  }

  private Object one(Field field) {
    return switch (field.type()) {
      case UINT8 -> random.nextInt(256);
      case UINT16 -> random.nextInt(65_536);
      case UINT32, INT32, HEX_INT32 -> random.nextBoolean() ? random.nextInt() : random.nextInt(4);
      case UINT64, INT64, HEX_INT64, POINTER -> random.nextLong();
      case BOOLEAN -> random.nextBoolean();
      case GUID -> guid();
      case UNICODE_STRING, ANSI_STRING -> text();
      case BINARY -> field.isAddress() ? address() : bytes(random.nextInt(80));
      case STRUCT -> throw new IllegalArgumentException(field.name());
    };
  }

  private Guid guid() {
    return new Guid(random.nextLong(), random.nextLong());
  }

  private String text() {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private Bytes bytes(int size) {
    var bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  private InetSocketAddress address() {
    try {
      return switch (random.nextInt(3)) {
        case 0 -> EventAddress.NONE;
        case 1 ->
          new InetSocketAddress(InetAddress.getByAddress(bytes(4).toByteArray()), random.nextInt(1, 65_536));
        default ->
          new InetSocketAddress(InetAddress.getByAddress(bytes(16).toByteArray()), random.nextInt(1, 65_536));
      };
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
