package org.sumbawa.events;

/**
 * Something that happened and that the catalog has a row for. The implementations are the generated records of
 * {@code org.sumbawa.events.server} and {@code org.sumbawa.events.client}.
 *
 * <p>An event outlives the message that it tells about: its bytes must be its own, never a view of a pooled
 * buffer.
 */
public interface Event {

  /** The row of the catalog. */
  EventType type();

  /**
   * The value of a field, by its place among {@code type().fields()}: an Integer up to 32 bits, a Long for 64
   * bits, or a Boolean, String, Guid, InetSocketAddress, Bytes, or a List of Integers or {@link Struct}s.
   */
  Object value(int field);
}
