package org.sumbawa.crypto;

import java.nio.ByteBuffer;

/**
 * Where in an array the next bytes of a buffer are: in the buffer's own array when it has one, else in a
 * scratch array through which they pass.
 */
@SuppressWarnings("ArrayRecordComponent") // a place in an array is what it is; it is never compared
record Span(byte[] array, int offset, boolean own) {

  /** The next bytes to read, over which the buffer steps. */
  static Span next(ByteBuffer source, int count, byte[] scratch) {
    if (source.hasArray()) {
      var span = new Span(source.array(), source.arrayOffset() + source.position(), true);
      source.position(source.position() + count);
      return span;
    }
    source.get(scratch, 0, count);
    return new Span(scratch, 0, false);
  }

  /** Room for the next bytes to write. */
  static Span room(ByteBuffer target, int count, byte[] scratch) {
    if (target.remaining() < count) {
      throw new IllegalArgumentException(count + " bytes into room for " + target.remaining());
    }
    return target.hasArray()
        ? new Span(target.array(), target.arrayOffset() + target.position(), true)
        : new Span(scratch, 0, false);
  }

  /** Says that the bytes have been written here: they are now in the target, which steps over them. */
  void deliver(ByteBuffer target, int count) {
    if (own) {
      target.position(target.position() + count);
    } else {
      target.put(array, offset, count);
    }
  }
}
