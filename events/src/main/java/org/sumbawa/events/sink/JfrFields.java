package org.sumbawa.events.sink;

import java.util.ArrayList;
import java.util.List;
import jdk.jfr.AnnotationElement;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.EventFactory;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.ValueDescriptor;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Field;
import org.sumbawa.events.FieldType;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Show;
import org.sumbawa.events.render.FieldText;
import org.sumbawa.wire.dtyp.Guid;

/** A row of the catalog as a kind of event of the flight recorder: plain numbers stay numbers, the rest is text. */
final class JfrFields {
  private static final String ACTIVITY = "activityId";
  private static final String RELATED = "relatedActivityId";
  private static final int OWN = 2;

  private JfrFields() {}

  static boolean isOnByDefault(EventType type) {
    return !type.channel().shortName().equals("Diagnostic");
  }

  static EventFactory factory(EventType type) {
    var annotations = List.of(new AnnotationElement(Name.class, JfrSink.name(type)),
        new AnnotationElement(Label.class, type.id() + " " + type.task()),
        new AnnotationElement(Description.class, type.words().when()),
        new AnnotationElement(Category.class,
            new String[]{"Sumbawa", type.provider().shortName(), type.channel().shortName()}),
        new AnnotationElement(StackTrace.class, false),
        new AnnotationElement(Enabled.class, isOnByDefault(type)));
    var fields = new ArrayList<ValueDescriptor>();
    fields.add(new ValueDescriptor(String.class, ACTIVITY));
    fields.add(new ValueDescriptor(String.class, RELATED));
    for (var field : type.fields()) {
      fields.add(new ValueDescriptor(javaType(field), field.name()));
    }
    return EventFactory.create(annotations, fields);
  }

  static void set(Event event, Raised raised) {
    event.set(0, guid(raised.activity().id()));
    event.set(1, guid(raised.activity().related()));
    var fields = raised.type().fields();
    for (int i = 0; i < fields.size(); i++) {
      event.set(OWN + i, value(fields.get(i), raised.event().value(i)));
    }
  }

  private static String guid(Guid guid) {
    return guid.equals(Guid.NONE) ? "" : guid.toString();
  }

  private static Class<?> javaType(Field field) {
    if (field.type() == FieldType.BOOLEAN) {
      return boolean.class;
    }
    return isPlainNumber(field) ? long.class : String.class;
  }

  private static Object value(Field field, Object value) {
    return switch (value) {
      case Boolean flag -> flag;
      case Integer number when isPlainNumber(field) ->
        field.type() == FieldType.INT32 ? (long) number : Integer.toUnsignedLong(number);
      case Long number when isPlainNumber(field) -> number;
      default -> FieldText.of(field, value);
    };
  }

  private static boolean isPlainNumber(Field field) {
    var type = field.type();
    return (type.isInt() || type.isLong()) && !type.isHex() && !field.isList() && field.names().isNone()
        && field.show() == Show.DEFAULT && field.outType().manifestName().isEmpty();
  }
}
