package org.sumbawa.events;

/**
 * Where a provider's events of one kind are gathered.
 *
 * @param name the full name in the catalog
 * @param path the name under which tools see it
 * @param value its number
 * @param keywordBit the bit that it sets in the keywords of its events
 */
public record Channel(String name, String path, int value, int keywordBit) {

  /** The part after the provider's name, such as {@code Security}. */
  public String shortName() {
    return name.substring(name.indexOf('/') + 1);
  }

  /** The bit as a mask. */
  public long mask() {
    return 1L << keywordBit;
  }
}
