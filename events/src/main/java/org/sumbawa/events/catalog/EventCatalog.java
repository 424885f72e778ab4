package org.sumbawa.events.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sumbawa.events.Channel;
import org.sumbawa.events.Event;
import org.sumbawa.events.EventType;
import org.sumbawa.events.FieldValues;
import org.sumbawa.events.Keyword;
import org.sumbawa.events.Level;
import org.sumbawa.events.Provider;
import org.sumbawa.events.Struct;
import org.sumbawa.events.ValueMap;
import org.sumbawa.events.client.ClientCatalog;
import org.sumbawa.events.server.ServerCatalog;

/** All rows of both providers. */
public final class EventCatalog {
  /** Every row: the server's, then the client's, each in the order of its catalog. */
  public static final List<EventType> TYPES =
      Stream.concat(ServerCatalog.TYPES.stream(), ClientCatalog.TYPES.stream()).toList();

  private EventCatalog() {}

  /** The rows of an id: several where it has several versions, or where both providers have it. */
  public static List<EventType> find(int id) {
    return TYPES.stream().filter(type -> type.id() == id).toList();
  }

  /** One row. */
  public static Optional<EventType> find(Provider provider, int id, int version) {
    return TYPES.stream()
        .filter(type -> type.provider() == provider && type.id() == id && type.version() == version)
        .findFirst();
  }

  /** The provider of that full name. */
  public static Optional<Provider> provider(String fullName) {
    return Stream.of(Provider.values()).filter(provider -> provider.fullName().equals(fullName)).findFirst();
  }

  /** Makes an event of a row from the values of its fields; of those that follow from others, any value does. */
  public static Event event(EventType type, FieldValues values) {
    return type.provider() == Provider.SERVER
        ? ServerCatalog.event(type, values)
        : ClientCatalog.event(type, values);
  }

  /** Makes one element of a row's list of structures. */
  public static Struct struct(EventType type, FieldValues members) {
    return type.provider() == Provider.SERVER
        ? ServerCatalog.struct(type, members)
        : ClientCatalog.struct(type, members);
  }

  /** The channels of a provider. */
  public static List<Channel> channels(Provider provider) {
    return provider == Provider.SERVER ? ServerCatalog.CHANNELS : ClientCatalog.CHANNELS;
  }

  /** The keywords of a provider. */
  public static List<Keyword> keywords(Provider provider) {
    return provider == Provider.SERVER ? ServerCatalog.KEYWORDS : ClientCatalog.KEYWORDS;
  }

  /** The keywords of a provider that are set in a mask. */
  public static List<Keyword> keywords(Provider provider, long mask) {
    return keywords(provider).stream().filter(keyword -> (keyword.mask() & mask) != 0).toList();
  }

  /** The levels that a provider's events have. */
  public static List<Level> levels(Provider provider) {
    return provider == Provider.SERVER ? ServerCatalog.LEVELS : ClientCatalog.LEVELS;
  }

  /** The names for values of a provider's fields. */
  public static List<ValueMap> maps(Provider provider) {
    return provider == Provider.SERVER ? ServerCatalog.MAPS : ClientCatalog.MAPS;
  }
}
