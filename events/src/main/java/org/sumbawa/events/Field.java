package org.sumbawa.events;

import java.util.List;

/**
 * A field of an event.
 *
 * @param name the name in the catalog
 * @param type how it is laid out
 * @param outType how it is meant to be read
 * @param length the name of the field that holds its length; empty where none does
 * @param count the name of the field that holds how many there are; empty where it is not a list
 * @param map the catalog's names for its values
 * @param show how this product shows it
 * @param shownBy the names by which this product shows its values, where the catalog has no map
 * @param members what one element consists of, where it is a list of structures
 */
public record Field(String name, FieldType type, OutType outType, String length, String count, ValueMap map,
    Show show, ValueMap shownBy, List<Field> members) {

  /** A plain field. */
  public static Field of(String name, FieldType type) {
    return new Field(name, type, OutType.DEFAULT, "", "", ValueMap.NONE, Show.DEFAULT, ValueMap.NONE,
        List.of());
  }

  /** The same with an out type. */
  public Field out(OutType value) {
    return new Field(name, type, value, length, count, map, show, shownBy, members);
  }

  /** The same with a length held by another field. */
  public Field lengthIn(String field) {
    return new Field(name, type, outType, field, count, map, show, shownBy, members);
  }

  /** The same as a list whose size is held by another field. */
  public Field countIn(String field) {
    return new Field(name, type, outType, length, field, map, show, shownBy, members);
  }

  /** The same with names for its values. */
  public Field map(ValueMap value) {
    return new Field(name, type, outType, length, count, value, show, shownBy, members);
  }

  /** The same, shown differently. */
  public Field show(Show value) {
    return new Field(name, type, outType, length, count, map, value, shownBy, members);
  }

  /** The same, shown by the names of a map that the catalog does not give it. */
  public Field shownBy(ValueMap value) {
    return new Field(name, type, outType, length, count, map, show, value, members);
  }

  /** The same with members. */
  public Field members(Field... value) {
    return new Field(name, type, outType, length, count, map, show, shownBy, List.of(value));
  }

  /** Whether the value is a list. */
  public boolean isList() {
    return !count.isEmpty();
  }

  /** Whether the value is a socket address rather than plain bytes. */
  public boolean isAddress() {
    return type == FieldType.BINARY && outType == OutType.SOCKET_ADDRESS;
  }

  /** The names by which its values are shown: the catalog's, else ours. */
  public ValueMap names() {
    return map.isNone() ? shownBy : map;
  }
}
