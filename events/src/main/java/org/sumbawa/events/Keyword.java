package org.sumbawa.events;

/**
 * A bit by which events are grouped across channels.
 *
 * @param name the name in the catalog
 * @param label the words that event viewers show
 * @param mask the bit
 */
public record Keyword(String name, String label, long mask) {}
