package org.sumbawa.wire.rpc.ndr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.Sid;

/**
 * Reads the arguments or results of a call, each number aligned to its size from the start of the stub. Counts are
 * held against the bytes that are left before anything is made of them. C706 14.2 and 14.3.
 */
public final class NdrReader {
  private static final int NO_SID = 8;

  private final WireReader in;

  /** Reads a stub. */
  public NdrReader(Bytes stub) {
    in = WireReader.of(stub);
  }

  /** Steps to where a structure begins whose largest field has so many bytes. */
  public NdrReader align(int bytes) {
    in.align(bytes);
    return this;
  }

  /** Reads an unsigned byte. */
  public int u8() throws Malformed {
    return in.u8();
  }

  /** Reads an unsigned 16-bit number. */
  public int u16() throws Malformed {
    return in.align(2).u16();
  }

  /** Reads 32 bits. */
  public int i32() throws Malformed {
    return in.align(4).i32();
  }

  /** Reads an unsigned 32-bit number. */
  public long u32() throws Malformed {
    return in.align(4).u32();
  }

  /** Reads a GUID. */
  public Guid guid() throws Malformed {
    return Guid.decode(in.align(4));
  }

  /** Reads the referent of a pointer: whether it points to something. */
  public boolean present() throws Malformed {
    return i32() != 0;
  }

  /** Reads a count of elements that take so many bytes each, at least. */
  public int count(int elementBytes) throws Malformed {
    long count = u32();
    if (count * elementBytes > in.left()) {
      throw new Malformed(count + " elements in " + in.left() + " bytes");
    }
    return (int) count;
  }

  /** Reads a count that was told before and is told again. */
  public void sameCount(long expected) throws Malformed {
    long found = u32();
    if (found != expected) {
      throw new Malformed("a count of " + found + " where " + expected + " was told");
    }
  }

  /** Reads so many bytes. */
  public Bytes bytes(int count) throws Malformed {
    return in.bytes(count);
  }

  /** Reads a string that ends with a NUL, which is not part of the value. C706 14.3.4. */
  public String string() throws Malformed {
    long maximum = u32();
    var text = varying(maximum);
    int end = text.indexOf('\0');
    if (end < 0) {
      throw new Malformed("a string without an end");
    }
    return text.substring(0, end);
  }

  /** Reads the offset, the count and the characters of an array of characters whose maximum was read. */
  public String varying(long maximum) throws Malformed {
    long offset = u32();
    int length = count(2);
    if (offset != 0 || length > maximum) {
      throw new Malformed("characters " + offset + " to " + length + " of " + maximum);
    }
    return in.utf16(2 * length);
  }

  /** Reads a pointer to a string; one that points to nothing gives an empty string. */
  public Later<String> stringPointer() throws Malformed {
    return present() ? this::string : Later.of("");
  }

  /** Reads the referent of a pointer, and later what it points to. */
  public <T> Later<Optional<T>> pointer(NdrDecoder<T> target) throws Malformed {
    return present() ? () -> Optional.of(target.decode(this).read()) : Later.of(Optional.empty());
  }

  /** Reads the elements of an array whose count was read: first all fixed parts, then what they point to. */
  public <T> List<T> elements(int count, NdrDecoder<? extends T> element) throws Malformed {
    var fixed = new ArrayList<Later<? extends T>>(count);
    for (int i = 0; i < count; i++) {
      fixed.add(element.decode(this));
    }
    var elements = new ArrayList<T>(count);
    for (var one : fixed) {
      elements.add(one.read());
    }
    return elements;
  }

  /** Reads a counted string, and later its characters; a pointer to nothing gives an empty one. MS-DTYP 2.3.10. */
  public Later<String> countedString() throws Malformed {
    int length = align(Integer.BYTES).u16();
    int maximum = u16();
    if (!present()) {
      return Later.of("");
    }
    return () -> {
      sameCount(maximum / 2);
      var text = varying(maximum / 2);
      if (2 * text.length() != length) {
        throw new Malformed(
            "a string of " + text.length() + " characters where " + length + " bytes were told");
      }
      return text;
    };
  }

  /** Reads a pointer to a SID; one that points to nothing gives {@link Sid#NULL}. */
  public Later<Sid> sidPointer() throws Malformed {
    return present() ? this::sid : Later.of(Sid.NULL);
  }

  /** Reads a SID in front of which the count of its sub-authorities stands. MS-DTYP 2.4.2.3. */
  public Sid sid() throws Malformed {
    int count = count(Integer.BYTES);
    if (count == 0 && in.at(in.position(), NO_SID).u8() == 0) {
      // Samba points to zeros where there is none.
      in.reserved(NO_SID);
      return Sid.NULL;
    }
    var sid = Sid.decode(in);
    if (sid.subAuthorityCount() != count) {
      throw new Malformed("a SID of " + sid.subAuthorityCount() + " where " + count + " were told");
    }
    return sid;
  }

  /** Says that nothing may be left but what fills up to eight bytes. */
  public void end() throws Malformed {
    if (in.left() >= 8) {
      throw new Malformed(in.left() + " bytes after the last argument");
    }
  }
}
