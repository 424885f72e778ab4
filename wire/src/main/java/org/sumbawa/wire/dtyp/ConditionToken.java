package org.sumbawa.wire.dtyp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** One token of a condition: an operator, an attribute or a literal. MS-DTYP 2.4.4.17.4. */
public sealed interface ConditionToken extends Wire {

  /** An operator, which takes the operands before it. */
  record Operator(ConditionOperator operator) implements ConditionToken {
    @Override
    public void encode(WireWriter out) {
      out.u8(operator.code());
    }
  }

  /** Whose attribute it is. MS-DTYP 2.4.4.17.8. */
  enum Source {
    LOCAL(0xF8), USER(0xF9), RESOURCE(0xFA), DEVICE(0xFB);

    private final int code;

    Source(int code) {
      this.code = code;
    }

    static Optional<Source> of(int code) {
      return Stream.of(values()).filter(source -> source.code == code).findFirst();
    }
  }

  /** The value of an attribute, found by its name. */
  record Attribute(Source source, String name) implements ConditionToken {
    @Override
    public void encode(WireWriter out) {
      out.u8(source.code).i32(2 * name.length()).utf16(name);
    }
  }

  /** A value written out. MS-DTYP 2.4.4.17.5. */
  sealed interface Literal extends ConditionToken {}

  /** How a number was written: its sign. */
  enum Sign {
    PLUS(1), MINUS(2), NONE(3);

    private final int code;

    Sign(int code) {
      this.code = code;
    }

    static Sign of(int code) throws Malformed {
      return Stream.of(values()).filter(sign -> sign.code == code).findFirst()
          .orElseThrow(() -> new Malformed("sign " + code + " of a number in a condition"));
    }
  }

  /** How a number was written: its base. */
  enum Base {
    OCTAL(1), DECIMAL(2), HEXADECIMAL(3);

    private final int code;

    Base(int code) {
      this.code = code;
    }

    static Base of(int code) throws Malformed {
      return Stream.of(values()).filter(base -> base.code == code).findFirst()
          .orElseThrow(() -> new Malformed("base " + code + " of a number in a condition"));
    }
  }

  /**
   * A number.
   *
   * @param width 1 to 4 for 8, 16, 32 and 64 bits
   * @param value in two's complement
   * @param sign how it was written, which overrides the value's own
   * @param base how it was written
   */
  record Int(int width, long value, Sign sign, Base base) implements Literal {
    /** Refuses another width. */
    public Int {
      if (width < 1 || width > 4) {
        throw new IllegalArgumentException("number of width " + width);
      }
    }

    @Override
    public void encode(WireWriter out) {
      out.u8(width).i64(value).u8(sign.code).u8(base.code);
    }
  }

  /** Text. */
  record Text(String value) implements Literal {
    private static final int CODE = 0x10;

    @Override
    public void encode(WireWriter out) {
      out.u8(CODE).i32(2 * value.length()).utf16(value);
    }
  }

  /** Octets. */
  record Octets(Bytes value) implements Literal {
    private static final int CODE = 0x18;

    @Override
    public void encode(WireWriter out) {
      out.u8(CODE).i32(value.size()).bytes(value);
    }
  }

  /** A principal. */
  record Principal(Sid sid) implements Literal {
    private static final int CODE = 0x51;

    @Override
    public void encode(WireWriter out) {
      out.u8(CODE).i32(sid.size());
      sid.encode(out);
    }
  }

  /** Several values, none of them several again. */
  record Composite(List<Literal> values) implements Literal {
    private static final int CODE = 0x50;

    /** Refuses lists in lists: no condition can be written that has any. */
    public Composite {
      values = List.copyOf(values);
      if (values.stream().anyMatch(Composite.class::isInstance)) {
        throw new IllegalArgumentException("a list in a list");
      }
    }

    @Override
    public void encode(WireWriter out) {
      out.u8(CODE);
      var length = out.mark32();
      int start = out.size();
      values.forEach(value -> value.encode(out));
      out.fill32(length, out.size() - start);
    }

    private static Composite decodeBody(WireReader in) throws Malformed {
      var list = in.sub(in.size32());
      var values = new ArrayList<Literal>();
      while (list.left() > 0) {
        int code = list.u8();
        if (code == CODE) {
          throw new Malformed("a list in a list in a condition");
        }
        values.add(literal(code, list).orElseThrow(() -> new Malformed("no literal has code " + code)));
      }
      return new Composite(values);
    }
  }

  /** Reads one token. */
  static ConditionToken decode(WireReader in) throws Malformed {
    int code = in.u8();
    var source = Source.of(code);
    if (source.isPresent()) {
      return new Attribute(source.get(), in.utf16(in.size32()));
    }
    var operator = ConditionOperator.of(code);
    if (operator.isPresent()) {
      return new Operator(operator.get());
    }
    return literal(code, in).orElseThrow(() -> new Malformed("no token of a condition has code " + code));
  }

  private static Optional<Literal> literal(int code, WireReader in) throws Malformed {
    return Optional.ofNullable(switch (code) {
      case 1, 2, 3, 4 -> new Int(code, in.i64(), Sign.of(in.u8()), Base.of(in.u8()));
      case Text.CODE -> new Text(in.utf16(in.size32()));
      case Octets.CODE -> new Octets(in.bytes(in.size32()));
      case Composite.CODE -> Composite.decodeBody(in);
      case Principal.CODE -> {
        var sid = in.sub(in.size32());
        var principal = new Principal(Sid.decode(sid));
        sid.end();
        yield principal;
      }
      default -> null;
    });
  }
}
