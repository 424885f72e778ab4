package org.sumbawa.events.render;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sumbawa.events.EventAddress;
import org.sumbawa.events.Field;
import org.sumbawa.events.OutType;
import org.sumbawa.events.Show;
import org.sumbawa.events.Struct;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.FileTime;

/** The value of a field as people read it: codes by name, addresses with port, times as times. */
public final class FieldText {
  private FieldText() {}

  /** The text of a value; always one line. */
  public static String of(Field field, Object value) {
    return switch (value) {
      case List<?> list ->
        list.stream().map(element -> element(field, element)).collect(Collectors.joining(", "));
      default -> element(field, value);
    };
  }

  private static String element(Field field, Object value) {
    return switch (value) {
      case Integer number -> number(field, number);
      case Long number -> number(field, number);
      case InetSocketAddress address -> EventAddress.text(address);
      case String text -> Printable.of(text);
      case Bytes bytes when field.show() == Show.SDDL -> SecurityText.of(bytes);
      case Struct struct -> struct(field, struct);
      default -> value.toString();
    };
  }

  private static String struct(Field field, Struct struct) {
    var text = new StringBuilder("(");
    for (int i = 0; i < field.members().size(); i++) {
      var member = field.members().get(i);
      text.append(i == 0 ? "" : ", ").append(member.name()).append(' ').append(of(member, struct.value(i)));
    }
    return text.append(')').toString();
  }

  private static String number(Field field, int number) {
    if (!field.names().isNone()) {
      return field.names().nameOf(number)
          .orElseGet(() -> "unknown (" + Integer.toUnsignedString(number) + ")");
    }
    if (isStatus(field)) {
      return StatusText.of(number);
    }
    if (isHex(field)) {
      return "0x" + Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }
    return RawText.number(field, number);
  }

  private static boolean isStatus(Field field) {
    return field.outType() == OutType.NT_STATUS || field.outType() == OutType.ERROR_CODE
        || field.show() == Show.NT_STATUS;
  }

  private static boolean isHex(Field field) {
    return field.type().isHex() || field.outType().isHex() || field.show() == Show.HEX;
  }

  private static String number(Field field, long number) {
    if (field.show() == Show.FILE_TIME) {
      return new FileTime(number).toString();
    }
    return isHex(field)
        ? "0x" + Long.toHexString(number).toUpperCase(Locale.ROOT)
        : RawText.number(field, number);
  }
}
