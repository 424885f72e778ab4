package org.sumbawa.events;

import java.util.List;

/**
 * A row of the catalog: one version of one event id. There is exactly one instance of each row.
 *
 * @param index its place in the catalog, counted over both providers
 * @param provider whose event it is
 * @param id the number by which administrators know it
 * @param version distinguishes rows of the same id
 * @param task the catalog's name for it
 * @param name a short name, unique within the provider, such as {@code SessionAuthFailureV1}
 * @param opcode where in an activity it stands
 * @param level how grave it is
 * @param channel where it is gathered
 * @param keywords the bits that group it
 * @param fields its fields, in the order of the catalog
 * @param words what it says to people
 */
public record EventType(int index, Provider provider, int id, int version, String task, String name,
    Opcode opcode, Level level, Channel channel, List<Keyword> keywords, List<Field> fields, Words words) {

  /** Keeps its own lists. */
  public EventType {
    keywords = List.copyOf(keywords);
    fields = List.copyOf(fields);
  }

  /** The bits of its keywords, without its channel's. */
  public long keywordMask() {
    long mask = 0;
    for (var keyword : keywords) {
      mask |= keyword.mask();
    }
    return mask;
  }

  /** The place of a field, or −1. */
  public int indexOf(String field) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public String toString() {
    return provider.shortName() + " " + id + "v" + version + " " + name;
  }
}
