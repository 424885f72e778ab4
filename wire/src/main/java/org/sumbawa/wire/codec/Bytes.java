package org.sumbawa.wire.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * A run of bytes inside a message: a view, not a copy, equal to any other run with the same content. Whoever
 * made it vouches that the memory behind it does not change while the view is in use; a view of a pooled
 * buffer must be let go of before the buffer goes back.
 */
public final class Bytes {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(ByteBuffer.allocate(0));

  private final ByteBuffer view;

  private Bytes(ByteBuffer view) {
    this.view = view;
  }

  /** Views the whole of an array. */
  public static Bytes of(byte... array) {
    return array.length == 0 ? EMPTY : new Bytes(ByteBuffer.wrap(array));
  }

  /** Views part of an array. */
  public static Bytes of(byte[] array, int offset, int length) {
    return length == 0 ? EMPTY : new Bytes(ByteBuffer.wrap(array, offset, length).slice());
  }

  /** Views what remains in a buffer, whose position does not move. */
  public static Bytes of(ByteBuffer buffer) {
    return buffer.hasRemaining() ? new Bytes(buffer.slice()) : EMPTY;
  }

  /** Reads hexadecimal digits; blanks between them are skipped. */
  public static Bytes hex(String digits) {
    return of(HexFormat.of().parseHex(digits.replaceAll("\\s+", "")));
  }

  /** How many bytes. */
  public int size() {
    return view.limit();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return view.limit() == 0;
  }

  /** The byte at an index, as 0 to 255. */
  public int at(int index) {
    return view.get(index) & 0xFF;
  }

  /** A part of this run, sharing its memory. */
  public Bytes slice(int offset, int length) {
    return length == 0 ? EMPTY : new Bytes(view.slice(offset, length));
  }

  /** A fresh read-only little-endian buffer over the same memory, from position 0 to its limit. */
  public ByteBuffer buffer() {
    return view.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A copy. */
  public byte[] toByteArray() {
    var copy = new byte[view.limit()];
    view.get(0, copy);
    return copy;
  }

  /** Copies all bytes into an array. */
  public void copyTo(byte[] target, int offset) {
    view.get(0, target, offset, view.limit());
  }

  /** A run that owns its memory: for whoever keeps bytes longer than the message they came in. */
  public Bytes copy() {
    return of(toByteArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && view.equals(that.view);
  }

  @Override
  public int hashCode() {
    return view.hashCode();
  }

  /** All digits up to 64 bytes; beyond that the first 32 bytes and the size. */
  @Override
  public String toString() {
    int shown = Math.min(size(), size() <= 64 ? 64 : 32);
    var digits = HexFormat.of().formatHex(slice(0, shown).toByteArray());
    return shown == size() ? digits : digits + "… (" + size() + " bytes)";
  }
}
