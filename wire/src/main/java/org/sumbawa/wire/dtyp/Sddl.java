package org.sumbawa.wire.dtyp;

import java.util.Optional;

/**
 * The text form of security descriptors: Security Descriptor Definition Language. What the language cannot say is
 * said so that it can be read here again: a reserved kind of entry by its number and its octets, a condition that
 * is none by its octets. Of the control bits only those of the lists' flags are kept. MS-DTYP 2.5.1.
 */
public final class Sddl {

  private Sddl() {}

  /**
   * Reads a descriptor. Aliases of a domain's principals are not known.
   *
   * @throws IllegalArgumentException if the text is not SDDL; the message says where
   */
  public static SecurityDescriptor parse(String text) {
    return new SddlReader(new SddlCursor(text, Optional.empty())).descriptor();
  }

  /**
   * Reads a descriptor with aliases of a domain's principals, such as DA.
   *
   * @throws IllegalArgumentException if the text is not SDDL; the message says where
   */
  public static SecurityDescriptor parse(String text, Sid domain) {
    return new SddlReader(new SddlCursor(text, Optional.of(domain))).descriptor();
  }

  /**
   * Reads one entry, with its parentheses.
   *
   * @throws IllegalArgumentException if the text is not an entry; the message says where
   */
  public static Ace parseAce(String text) {
    var cursor = new SddlCursor(text, Optional.empty());
    var ace = new SddlReader(cursor).ace();
    cursor.end();
    return ace;
  }

  /**
   * Reads a principal: S-1-… or an alias.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static Sid parseSid(String text) {
    var cursor = new SddlCursor(text, Optional.empty());
    var sid = cursor.sid();
    cursor.end();
    return sid;
  }

  /** Writes a descriptor. */
  public static String format(SecurityDescriptor descriptor) {
    return new SddlWriter(Optional.empty()).descriptor(descriptor);
  }

  /** Writes a descriptor, with aliases for principals of a domain. */
  public static String format(SecurityDescriptor descriptor, Sid domain) {
    return new SddlWriter(Optional.of(domain)).descriptor(descriptor);
  }

  /** Writes one entry, with its parentheses. */
  public static String format(Ace ace) {
    return new SddlWriter(Optional.empty()).ace(ace);
  }
}
