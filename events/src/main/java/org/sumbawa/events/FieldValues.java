package org.sumbawa.events;

import java.net.InetSocketAddress;
import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;

/**
 * The values of all fields of an event in the order of the catalog, for making the event from what a file says.
 *
 * @param values one value a field, of the classes that {@link Event#value} names
 */
public record FieldValues(List<Object> values) {

  /** Keeps its own list. */
  public FieldValues {
    values = List.copyOf(values);
  }

  /** A number of at most 32 bits. */
  public int int32(int field) {
    return (Integer) values.get(field);
  }

  /** A number of 64 bits. */
  public long int64(int field) {
    return (Long) values.get(field);
  }

  /** A truth value. */
  public boolean flag(int field) {
    return (Boolean) values.get(field);
  }

  /** Text. */
  public String text(int field) {
    return (String) values.get(field);
  }

  /** A GUID. */
  public Guid guid(int field) {
    return (Guid) values.get(field);
  }

  /** A socket address. */
  public InetSocketAddress address(int field) {
    return (InetSocketAddress) values.get(field);
  }

  /** Bytes. */
  public Bytes bytes(int field) {
    return (Bytes) values.get(field);
  }

  /** A list of numbers or of structures. */
  public <T> List<T> list(int field, Class<T> element) {
    return ((List<?>) values.get(field)).stream().<T>map(element::cast).toList();
  }
}
