package org.sumbawa.wire.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes little-endian fields one after the other into memory that grows. Lengths and offsets that are known
 * only later are left open as a {@link Mark} and filled in when they are; no encoder computes a size twice.
 *
 * <p>Positions are counted from {@link #origin()}, which an encoder of a nested structure may move: offsets
 * on the wire count from the start of the structure that holds them.
 */
public final class WireWriter {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] out;
  private int size;
  private int origin;

  /** A field left open: where it stands. Made by the {@code mark} methods of one writer, good only there. */
  public record Mark(int at) {}

  /** Starts small. */
  public WireWriter() {
    this(256);
  }

  /** Starts with room for so many bytes. */
  public WireWriter(int capacity) {
    out = new byte[Math.max(capacity, 16)];
  }

  /** Where positions count from, as a count of bytes written before it. */
  public int origin() {
    return origin;
  }

  /** Moves the origin of positions to here, and returns the old one for {@link #origin(int)}. */
  public int originHere() {
    int old = origin;
    origin = size;
    return old;
  }

  /** Sets the origin back. */
  public WireWriter origin(int at) {
    origin = at;
    return this;
  }

  /** How many bytes stand between the origin and here. */
  public int position() {
    return size - origin;
  }

  /** How many bytes were written in all. */
  public int size() {
    return size;
  }

  /** Writes the low 8 bits. */
  public WireWriter u8(int value) {
    room(1);
    out[size++] = (byte) value;
    return this;
  }

  /** Writes the low 16 bits. */
  public WireWriter u16(int value) {
    room(2);
    SHORT.set(out, size, (short) value);
    size += 2;
    return this;
  }

  /** Writes 32 bits. */
  public WireWriter i32(int value) {
    room(4);
    INT.set(out, size, value);
    size += 4;
    return this;
  }

  /** Writes the low 32 bits. */
  public WireWriter u32(long value) {
    return i32((int) value);
  }

  /** Writes 64 bits. */
  public WireWriter i64(long value) {
    room(8);
    LONG.set(out, size, value);
    size += 8;
    return this;
  }

  /** Writes zeros: a reserved field. */
  public WireWriter reserved(int count) {
    room(count);
    Arrays.fill(out, size, size + count, (byte) 0);
    size += count;
    return this;
  }

  /** Writes an array. */
  public WireWriter bytes(byte... array) {
    room(array.length);
    System.arraycopy(array, 0, out, size, array.length);
    size += array.length;
    return this;
  }

  /** Writes a run of bytes. */
  public WireWriter bytes(Bytes bytes) {
    room(bytes.size());
    bytes.copyTo(out, size);
    size += bytes.size();
    return this;
  }

  /** Writes text as UTF-16LE, without length or terminator. */
  public WireWriter utf16(String text) {
    room(2 * text.length());
    for (int i = 0; i < text.length(); i++) {
      SHORT.set(out, size, (short) text.charAt(i));
      size += 2;
    }
    return this;
  }

  /** Writes text as ASCII, without length or terminator. */
  public WireWriter ascii(String text) {
    return bytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Writes zeros up to the next multiple of {@code alignment}, counted from the origin. */
  public WireWriter align(int alignment) {
    int over = position() % alignment;
    return over == 0 ? this : reserved(alignment - over);
  }

  /** Leaves a 16-bit field open. */
  public Mark mark16() {
    u16(0);
    return new Mark(size - 2);
  }

  /** Leaves a 32-bit field open. */
  public Mark mark32() {
    i32(0);
    return new Mark(size - 4);
  }

  /** Leaves a 64-bit field open. */
  public Mark mark64() {
    i64(0);
    return new Mark(size - 8);
  }

  /** Fills a 16-bit field; a value that does not fit in 16 bits is a mistake of the caller's. */
  public WireWriter fill16(Mark mark, int value) {
    if (value < 0 || value > 0xFFFF) {
      throw new IllegalArgumentException(value + " does not fit in a 16-bit field");
    }
    SHORT.set(out, mark.at(), (short) value);
    return this;
  }

  /** Fills a 32-bit field. */
  public WireWriter fill32(Mark mark, int value) {
    INT.set(out, mark.at(), value);
    return this;
  }

  /** Fills a 64-bit field. */
  public WireWriter fill64(Mark mark, long value) {
    LONG.set(out, mark.at(), value);
    return this;
  }

  /** Takes back what was written beyond a {@link #size()} of before. */
  public WireWriter cutTo(int earlier) {
    if (earlier < 0 || earlier > size) {
      throw new IllegalArgumentException(earlier + " of " + size + " bytes");
    }
    size = earlier;
    return this;
  }

  /** What was written, as a view of this writer's memory: the writer must not be used any more. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(out, 0, size).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What was written, as a view of this writer's memory: the writer must not be used any more. */
  public Bytes view() {
    return Bytes.of(out, 0, size);
  }

  /** What was written, as a copy. */
  public byte[] toByteArray() {
    return Arrays.copyOf(out, size);
  }

  private void room(int count) {
    if (count > out.length - size) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, Math.addExact(size, count)));
    }
  }
}
