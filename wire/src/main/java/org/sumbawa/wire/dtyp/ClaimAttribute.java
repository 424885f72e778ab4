package org.sumbawa.wire.dtyp;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.codec.WireWriter.Mark;

/**
 * A named claim about an object, with one or more values of one type: CLAIM_SECURITY_ATTRIBUTE_RELATIVE_V1.
 * MS-DTYP 2.4.10.1.
 *
 * @param name what it is about, without NUL
 * @param type what the values are
 * @param flags as on the wire
 * @param values the values, all of them of the type's kind
 */
public record ClaimAttribute(String name, ClaimType type, int flags,
    List<ClaimValue> values) implements Wire {
  /** In the flags: text compares by case. */
  public static final int VALUE_CASE_SENSITIVE = 0x0002;

  /** In the flags: it is not in force. */
  public static final int DISABLED = 0x0010;

  /** Holds the values against the type. */
  public ClaimAttribute {
    values = List.copyOf(values);
    if (name.indexOf('\0') >= 0 || !values.stream().allMatch(type::admits)) {
      throw new IllegalArgumentException("values of " + name + " are not all of type " + type);
    }
  }

  /** Reads the structure, whose offsets count from where the reader stands, up to the reader's end. */
  public static ClaimAttribute decode(WireReader in) throws Malformed {
    var whole = in.sub(in.left());
    long nameAt = whole.u32();
    int typeCode = whole.u16();
    whole.reserved(2);
    int flags = whole.i32();
    long count = whole.u32();
    var type = ClaimType.of(typeCode).orElseThrow(() -> new Malformed("claim of type " + typeCode));
    if (count > whole.left() / 4) {
      throw new Malformed(count + " claim values in " + whole.left() + " bytes");
    }
    var name = text(behind(whole, nameAt));
    var values = new ArrayList<ClaimValue>();
    // Values may overlap on the wire, so what they take together is bounded here.
    long taken = 0;
    for (long i = 0; i < count; i++) {
      var at = behind(whole, whole.u32());
      values.add(type.decodeValue(at));
      taken += at.position();
      if (taken > whole.length()) {
        throw new Malformed("claim values of more than " + whole.length() + " bytes");
      }
    }
    return new ClaimAttribute(name, type, flags, values);
  }

  private static WireReader behind(WireReader whole, long offset) throws Malformed {
    return whole.at(offset, whole.length() - offset);
  }

  /** Reads UTF-16LE up to a NUL. */
  static String text(WireReader in) throws Malformed {
    var text = new StringBuilder();
    for (int unit = in.u16(); unit != 0; unit = in.u16()) {
      text.append((char) unit);
    }
    return text.toString();
  }

  @Override
  public void encode(WireWriter out) {
    int start = out.size();
    var nameAt = out.mark32();
    out.u16(type.code()).reserved(2).i32(flags).i32(values.size());
    var valuesAt = new ArrayList<Mark>();
    values.forEach(value -> valuesAt.add(out.mark32()));
    out.fill32(nameAt, out.size() - start).utf16(name).u16(0);
    for (int i = 0; i < values.size(); i++) {
      int over = (out.size() - start) % 4;
      out.reserved(over == 0 ? 0 : 4 - over).fill32(valuesAt.get(i), out.size() - start);
      values.get(i).encode(out);
    }
  }

  /** A value of a claim: a number, text, or octets. */
  public sealed interface ClaimValue extends Wire {

    /** A number: signed, unsigned or 0 and 1 for false and true, as the type says. */
    record Numeric(long value) implements ClaimValue {
      @Override
      public void encode(WireWriter out) {
        out.i64(value);
      }
    }

    /** Text without NUL. */
    record Text(String value) implements ClaimValue {
      /** Refuses a NUL, which ends the text on the wire. */
      public Text {
        if (value.indexOf('\0') >= 0) {
          throw new IllegalArgumentException("NUL in the text of a claim");
        }
      }

      @Override
      public void encode(WireWriter out) {
        out.utf16(value).u16(0);
      }
    }

    /** Octets; for the type SID those of an identifier. */
    record Octets(Bytes value) implements ClaimValue {
      @Override
      public void encode(WireWriter out) {
        out.i32(value.size()).bytes(value);
      }
    }
  }
}
