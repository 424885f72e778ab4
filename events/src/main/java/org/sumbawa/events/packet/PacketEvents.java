package org.sumbawa.events.packet;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.events.Event;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Events;
import org.sumbawa.events.Provider;
import org.sumbawa.events.server.Event2000PacketFragment;
import org.sumbawa.events.server.Event40000Packet;
import org.sumbawa.events.server.ServerCatalog;
import org.sumbawa.wire.codec.Bytes;

/**
 * Raises packets: event 40000 for one that fits into an event, else event 2000 for each fragment. The fragments of a
 * packet follow each other on one thread; keywords tell the first, the last, and the direction. Together they
 * hold the fields of the event 40000 that they stand for.
 */
public final class PacketEvents {
  /** What one event of Windows may carry, less its headers. */
  public static final int MAX_EVENT_BYTES = 60_000;

  /** Marks the first event of a packet. */
  static final long START = ServerCatalog.KEYWORD_PACKET_START.mask();

  /** Marks the last event of a packet. */
  static final long END = ServerCatalog.KEYWORD_PACKET_END.mask();

  private final Events events;
  private final Provider provider;
  private final int maxEventBytes;
  private final EventType packetType;
  private final EventType fragmentType;

  /** Raises packets as events of a provider that carry at most so many bytes each. */
  public PacketEvents(Events events, Provider provider, int maxEventBytes) {
    if (maxEventBytes < 1) {
      throw new IllegalArgumentException("an event needs room for a byte");
    }
    this.events = events;
    this.provider = provider;
    this.maxEventBytes = maxEventBytes;
    boolean server = provider == Provider.SERVER;
    packetType = server ? Event40000Packet.TYPE : org.sumbawa.events.client.Event40000Packet.TYPE;
    fragmentType =
        server ? Event2000PacketFragment.TYPE : org.sumbawa.events.client.Event2000PacketFragment.TYPE;
  }

  /** Whether anybody listens to packets. */
  public boolean listening() {
    return events.listening(packetType) || events.listening(fragmentType);
  }

  /** Raises a packet, of which it keeps its own copy. */
  public void raise(Direction direction, Packet packet) {
    var parts = cut(packet);
    for (int i = 0; i < parts.size(); i++) {
      events.raise(parts.get(i),
          direction.keyword() | (i == 0 ? START : 0) | (i == parts.size() - 1 ? END : 0));
    }
  }

  /** The packet as one event, or as many as it takes. */
  List<Event> cut(Packet packet) {
    if (packet.eventSize() <= maxEventBytes) {
      return List.of(whole(packet));
    }
    var fields = packet.fields();
    List<Event> parts = new ArrayList<>();
    for (int at = 0; at < fields.size(); at += maxEventBytes) {
      parts.add(fragment(fields.slice(at, Math.min(maxEventBytes, fields.size() - at))));
    }
    return parts;
  }

  private Event whole(Packet packet) {
    var data = packet.data().copy();
    return provider == Provider.SERVER
        ? new Event40000Packet(packet.connectionType(), packet.peer(), data)
        : new org.sumbawa.events.client.Event40000Packet(packet.connectionType(), packet.peer(), data);
  }

  private Event fragment(Bytes bytes) {
    return provider == Provider.SERVER
        ? new Event2000PacketFragment(packetType.id(), bytes)
        : new org.sumbawa.events.client.Event2000PacketFragment(packetType.id(), bytes);
  }
}
