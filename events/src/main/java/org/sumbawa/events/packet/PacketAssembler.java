package org.sumbawa.events.packet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sumbawa.events.Provider;
import org.sumbawa.events.Raised;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Puts packets together again from their events, in the order in which they were raised. A packet of which an
 * event is missing is left out. For one thread.
 */
public final class PacketAssembler {
  /** No packet is longer: 8 MiB of payload and what surrounds it. */
  private static final int MAX_BYTES = 16 << 20;

  private final Map<Source, WireWriter> unfinished = new HashMap<>();

  /** Where a series of fragments comes from: one thread raises one packet at a time. */
  private record Source(Provider provider, long processId, long threadId) {}

  /**
   * A packet that is complete.
   *
   * @param last the event that completed it, with its time and its provider
   * @param direction which way it went
   * @param packet the packet
   */
  public record Assembled(Raised last, Direction direction, Packet packet) {}

  /** Takes an event of any kind; gives the packet that it completes. */
  public Optional<Assembled> take(Raised raised) {
    return switch (raised.event()) {
      case org.sumbawa.events.server.Event40000Packet whole ->
        assembled(raised, new Packet(whole.connectionType(), whole.peerAddress(), whole.packetData()));
      case org.sumbawa.events.client.Event40000Packet whole ->
        assembled(raised, new Packet(whole.connectionType(), whole.peerAddress(), whole.packetData()));
      case org.sumbawa.events.server.Event2000PacketFragment part -> fragment(raised, part.fragmentData());
      case org.sumbawa.events.client.Event2000PacketFragment part -> fragment(raised, part.fragmentData());
      default -> Optional.empty();
    };
  }

  private Optional<Assembled> fragment(Raised raised, Bytes data) {
    var source = new Source(raised.type().provider(), raised.processId(), raised.threadId());
    if ((raised.keywords() & PacketEvents.START) != 0) {
      unfinished.put(source, new WireWriter());
    }
    var parts = unfinished.get(source);
    if (parts == null) {
      return Optional.empty();
    }
    if (parts.size() + data.size() > MAX_BYTES) {
      unfinished.remove(source);
      return Optional.empty();
    }
    parts.bytes(data);
    if ((raised.keywords() & PacketEvents.END) == 0) {
      return Optional.empty();
    }
    unfinished.remove(source);
    try {
      return assembled(raised, Packet.decode(parts.view()));
    } catch (Malformed e) {
      return Optional.empty(); // a fragment in the middle is missing
    }
  }

  private static Optional<Assembled> assembled(Raised raised, Packet packet) {
    var direction = (raised.keywords() & Direction.SENT.keyword()) != 0 ? Direction.SENT : Direction.RECEIVED;
    return Optional.of(new Assembled(raised, direction, packet));
  }
}
