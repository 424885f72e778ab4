package org.sumbawa.wire.rpc.ndr;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.Sid;

/**
 * Writes the arguments or results of a call. What a pointer points to is written at the next {@link #flush}, which
 * belongs behind each argument, and there in the order of the pointers, each with all that it points to itself.
 * C706 14.3.12.
 */
public final class NdrWriter {
  private static final int FIRST_REFERENT = 0x0002_0000;

  private final WireWriter out = new WireWriter();
  private List<NdrStructure> pending = new ArrayList<>();
  private int referents;

  /** Steps to where a structure begins whose largest field has so many bytes. */
  public NdrWriter align(int bytes) {
    out.align(bytes);
    return this;
  }

  /** Writes the low 8 bits. */
  public NdrWriter u8(int value) {
    out.u8(value);
    return this;
  }

  /** Writes the low 16 bits. */
  public NdrWriter u16(int value) {
    out.align(2).u16(value);
    return this;
  }

  /** Writes 32 bits. */
  public NdrWriter i32(int value) {
    out.align(4).i32(value);
    return this;
  }

  /** Writes the low 32 bits. */
  public NdrWriter u32(long value) {
    out.align(4).u32(value);
    return this;
  }

  /** Writes a GUID. */
  public NdrWriter guid(Guid guid) {
    guid.encode(out.align(4));
    return this;
  }

  /** Writes bytes as they are. */
  public NdrWriter bytes(Bytes bytes) {
    out.bytes(bytes);
    return this;
  }

  /** Writes a pointer to nothing. */
  public NdrWriter nothing() {
    return i32(0);
  }

  /** Writes a pointer, and later what it points to. */
  public NdrWriter pointer(NdrStructure target) {
    i32(FIRST_REFERENT + 4 * referents++);
    pending.add(target);
    return this;
  }

  /** Writes a string with its end. C706 14.3.4. */
  public NdrWriter string(String text) {
    int length = text.length() + 1;
    i32(length).i32(0).i32(length);
    out.utf16(text).u16(0);
    return this;
  }

  /** Writes the maximum, the offset, the count and the characters of an array of characters. */
  public NdrWriter varying(int maximum, String text) {
    i32(maximum).i32(0).i32(text.length());
    out.utf16(text);
    return this;
  }

  /** Writes a pointer to a string, and later the string. */
  public NdrWriter stringPointer(String text) {
    return pointer(later -> later.string(text));
  }

  /** Writes a pointer to a string, or to nothing if the string is empty. */
  public NdrWriter optionalString(String text) {
    return text.isEmpty() ? nothing() : stringPointer(text);
  }

  /** Writes the count of an array, and its elements one behind the other. */
  public NdrWriter array(List<? extends NdrStructure> elements) {
    i32(elements.size());
    elements.forEach(element -> element.encode(this));
    return this;
  }

  /** Writes a counted string, and later its characters; an empty one points to nothing. MS-DTYP 2.3.10. */
  public NdrWriter countedString(String text) {
    int length = Width.u16(2 * text.length());
    align(Integer.BYTES).u16(length).u16(length);
    return text.isEmpty() ? nothing() : pointer(later -> later.varying(text.length(), text));
  }

  /** Writes a pointer to a SID, or to nothing for {@link Sid#NULL}. */
  public NdrWriter sidPointer(Sid sid) {
    return sid.equals(Sid.NULL) ? nothing() : pointer(later -> later.sid(sid));
  }

  /** Writes a SID behind the count of its sub-authorities. MS-DTYP 2.4.2.3. */
  public NdrWriter sid(Sid sid) {
    i32(sid.subAuthorityCount());
    sid.encode(out);
    return this;
  }

  /** Writes what the pointers so far point to. */
  public NdrWriter flush() {
    var targets = pending;
    pending = new ArrayList<>();
    for (var target : targets) {
      target.encode(this);
      flush();
    }
    return this;
  }

  /** The stub. */
  public Bytes stub() {
    flush();
    return out.view();
  }
}
