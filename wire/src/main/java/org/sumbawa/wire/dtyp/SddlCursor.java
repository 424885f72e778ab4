package org.sumbawa.wire.dtyp;

import java.util.Optional;

/** Where a reader of SDDL is in its text. */
final class SddlCursor {
  private final String text;
  private final Optional<Sid> domain;
  private int at;

  /** Starts at the beginning; aliases of a domain's principals need the domain. */
  SddlCursor(String text, Optional<Sid> domain) {
    this.text = text;
    this.domain = domain;
  }

  /** The next character; NUL at the end. */
  char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** Steps over the next character. */
  char next() {
    if (atEnd()) {
      throw wrong("unexpected end");
    }
    return text.charAt(at++);
  }

  /** Whether this comes next, in whatever case. */
  boolean sees(String what) {
    return text.regionMatches(true, at, what, 0, what.length());
  }

  /** Steps over this if it comes next, in whatever case. */
  boolean take(String what) {
    boolean there = sees(what);
    at += there ? what.length() : 0;
    return there;
  }

  /** Steps over this, which must come next. */
  void expect(String what) {
    if (!take(what)) {
      throw wrong("expected " + what);
    }
  }

  /** Steps over blanks. */
  SddlCursor blanks() {
    while (!atEnd() && (peek() == ' ' || (peek() >= '\t' && peek() <= '\r'))) {
      at++;
    }
    return this;
  }

  /** Takes all up to one of the delimiters, or to the end. */
  String upTo(String delimiters) {
    int start = at;
    while (!atEnd() && delimiters.indexOf(peek()) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Takes letters, digits and underscores. */
  String word() {
    int start = at;
    while (!atEnd() && (Character.isLetterOrDigit(peek()) || peek() == '_')) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Takes a SID or the alias of one. */
  Sid sid() {
    if (sees("S-")) {
      int start = at;
      at += 2;
      while (!atEnd() && (Character.isLetterOrDigit(peek()) || peek() == '-')) {
        at++;
      }
      // In "O:S-1-5-18G:…" the letter that follows begins the next part.
      if (peek() == ':' && !Character.isDigit(text.charAt(at - 1))) {
        at--;
      }
      return Sid.parse(text.substring(start, at));
    }
    var alias = at + 2 <= text.length() ? text.substring(at, at + 2) : "";
    var sid = SddlNames.sid(alias, domain).orElseThrow(() -> wrong("no SID, nor the alias of one"));
    at += 2;
    return sid;
  }

  /** Takes octets: a number sign and pairs of hexadecimal digits. */
  String octets() {
    expect("#");
    int start = at;
    while (!atEnd() && Character.digit(peek(), 16) >= 0) {
      at++;
    }
    if ((at - start) % 2 != 0) {
      throw wrong("half an octet");
    }
    return text.substring(start, at);
  }

  /** Where it is, to come back to. */
  int mark() {
    return at;
  }

  /** Goes back. */
  void reset(int mark) {
    at = mark;
  }

  /** Says that all must have been read. */
  void end() {
    if (!atEnd()) {
      throw wrong("unexpected text");
    }
  }

  /** What is wrong here. */
  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + " at " + at + " of " + text);
  }
}
