package org.sumbawa.wire.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads little-endian fields one after the other and never past the end: a short read is {@link Malformed}.
 * A child made by {@link #sub} or {@link #at} is bounded by its own length, so that no offset inside it can
 * reach outside.
 */
public final class WireReader {
  private final ByteBuffer in;

  private WireReader(ByteBuffer in) {
    this.in = in.order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Reads what remains in a buffer, whose own position does not move. */
  public static WireReader of(ByteBuffer buffer) {
    return new WireReader(buffer.slice());
  }

  /** Reads a run of bytes. */
  public static WireReader of(Bytes bytes) {
    return new WireReader(bytes.buffer());
  }

  /** Reads an array. */
  public static WireReader of(byte... array) {
    return new WireReader(ByteBuffer.wrap(array));
  }

  /** How far this reader is, counted from where it began. */
  public int position() {
    return in.position();
  }

  /** How many bytes are left. */
  public int left() {
    return in.remaining();
  }

  /** The length of the whole that this reader was made for. */
  public int length() {
    return in.limit();
  }

  /** Reads an unsigned byte. */
  public int u8() throws Malformed {
    need(1);
    return in.get() & 0xFF;
  }

  /** Reads an unsigned 16-bit number. */
  public int u16() throws Malformed {
    need(2);
    return in.getShort() & 0xFFFF;
  }

  /** Reads 32 bits. The sign is the caller's to interpret: use {@link #u32} for lengths and offsets. */
  public int i32() throws Malformed {
    need(4);
    return in.getInt();
  }

  /** Reads an unsigned 32-bit number. */
  public long u32() throws Malformed {
    return i32() & 0xFFFF_FFFFL;
  }

  /** Reads a 32-bit length or offset, which must lie within 0 and the length of what is being read. */
  public int size32() throws Malformed {
    long size = u32();
    if (size > in.limit()) {
      throw new Malformed("a length or offset of " + size + " in " + in.limit() + " bytes");
    }
    return (int) size;
  }

  /** Reads 64 bits. */
  public long i64() throws Malformed {
    need(8);
    return in.getLong();
  }

  /** Skips a reserved field, whatever it holds. */
  public WireReader reserved(int count) throws Malformed {
    need(count);
    in.position(in.position() + count);
    return this;
  }

  /** Reads a StructureSize field and holds it against the value that the document fixes. */
  public void structureSize(int expected) throws Malformed {
    int found = u16();
    if (found != expected) {
      throw new Malformed("StructureSize is " + found + ", not " + expected);
    }
  }

  /** Reads a view of the next bytes. */
  public Bytes bytes(int count) throws Malformed {
    need(count);
    var view = Bytes.of(in.slice(in.position(), count));
    in.position(in.position() + count);
    return view;
  }

  /** Reads a view of all that is left. */
  public Bytes rest() throws Malformed {
    return bytes(left());
  }

  /** Copies the next bytes into an array of their own. */
  public byte[] array(int count) throws Malformed {
    need(count);
    var array = new byte[count];
    in.get(array);
    return array;
  }

  /** Reads UTF-16LE text of so many bytes, which must be even. Unpaired surrogates survive unchanged. */
  public String utf16(int byteCount) throws Malformed {
    if ((byteCount & 1) != 0) {
      throw new Malformed("text of an odd number of bytes: " + byteCount);
    }
    need(byteCount);
    var chars = new char[byteCount / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = in.getChar();
    }
    return new String(chars);
  }

  /** Reads ASCII text of so many bytes. */
  public String ascii(int byteCount) throws Malformed {
    return new String(array(byteCount), StandardCharsets.US_ASCII);
  }

  /** Skips to the next multiple of {@code alignment}, counted from this reader's start; stops at the end. */
  public WireReader align(int alignment) {
    int to = (in.position() + alignment - 1) / alignment * alignment;
    in.position(Math.min(to, in.limit()));
    return this;
  }

  /** Takes the next {@code count} bytes as a reader of its own and steps over them. */
  public WireReader sub(int count) throws Malformed {
    need(count);
    var child = new WireReader(in.slice(in.position(), count));
    in.position(in.position() + count);
    return child;
  }

  /** A reader over {@code count} bytes at an offset from this reader's start; this reader does not move. */
  public WireReader at(long offset, long count) throws Malformed {
    if (offset < 0 || count < 0 || offset > in.limit() || count > in.limit() - offset) {
      throw new Malformed("bytes " + offset + " to " + (offset + count) + " of " + in.limit());
    }
    return new WireReader(in.slice((int) offset, (int) count));
  }

  /** Moves to an offset from this reader's start. */
  public WireReader seek(long offset) throws Malformed {
    if (offset < 0 || offset > in.limit()) {
      throw new Malformed("offset " + offset + " of " + in.limit());
    }
    in.position((int) offset);
    return this;
  }

  /** Says that nothing may be left. */
  public void end() throws Malformed {
    if (in.hasRemaining()) {
      throw new Malformed(in.remaining() + " bytes after the end");
    }
  }

  private void need(int count) throws Malformed {
    if (count < 0 || count > in.remaining()) {
      throw new Malformed(count + " bytes wanted at " + in.position() + ", " + in.remaining() + " left");
    }
  }
}
