package org.sumbawa.wire.dtyp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.ConditionToken.Attribute;
import org.sumbawa.wire.dtyp.ConditionToken.Base;
import org.sumbawa.wire.dtyp.ConditionToken.Composite;
import org.sumbawa.wire.dtyp.ConditionToken.Int;
import org.sumbawa.wire.dtyp.ConditionToken.Literal;
import org.sumbawa.wire.dtyp.ConditionToken.Octets;
import org.sumbawa.wire.dtyp.ConditionToken.Operator;
import org.sumbawa.wire.dtyp.ConditionToken.Principal;
import org.sumbawa.wire.dtyp.ConditionToken.Sign;
import org.sumbawa.wire.dtyp.ConditionToken.Source;
import org.sumbawa.wire.dtyp.ConditionToken.Text;

/** Reads the text form of a condition, putting operators behind their operands. MS-DTYP 2.5.1.1 and 2.5.1.3. */
final class ConditionReader {
  private static final int DEEPEST = 64;
  private static final int INT64 = 4;

  /** What may stand between two operands; the longer of two that begin alike first. */
  private static final List<ConditionOperator> SYMBOLS =
      List.of(ConditionOperator.EQUAL, ConditionOperator.NOT_EQUAL, ConditionOperator.LESS_OR_EQUAL,
          ConditionOperator.LESS, ConditionOperator.GREATER_OR_EQUAL, ConditionOperator.GREATER);

  private final SddlCursor in;
  private final List<ConditionToken> tokens = new ArrayList<>();
  private int depth;

  ConditionReader(SddlCursor in) {
    this.in = in;
  }

  /** Reads an expression. */
  Condition read() {
    alternatives();
    return new Condition(tokens);
  }

  private void alternatives() {
    conjunction();
    while (in.blanks().take("||")) {
      conjunction();
      tokens.add(new Operator(ConditionOperator.OR));
    }
  }

  private void conjunction() {
    factor();
    while (in.blanks().take("&&")) {
      factor();
      tokens.add(new Operator(ConditionOperator.AND));
    }
  }

  private void factor() {
    if (++depth > DEEPEST) {
      throw in.wrong("a condition of more than " + DEEPEST + " levels");
    }
    if (in.blanks().take("!")) {
      factor();
      tokens.add(new Operator(ConditionOperator.NOT));
    } else if (in.take("(")) {
      alternatives();
      in.blanks().expect(")");
    } else {
      term();
    }
    depth--;
  }

  private void term() {
    int start = in.mark();
    var operator = ConditionOperator.ofText(in.word());
    if (operator.filter(ConditionOperator::isMembership).isPresent()) {
      tokens.add(literals());
      tokens.add(new Operator(operator.get()));
    } else if (operator.filter(ConditionOperator::isExistence).isPresent()) {
      tokens.add(attribute());
      tokens.add(new Operator(operator.get()));
    } else {
      in.reset(start);
      tokens.add(attribute());
      relation().ifPresent(relation -> {
        tokens.add(in.blanks().peek() == '@' ? attribute() : literals());
        tokens.add(new Operator(relation));
      });
    }
  }

  private Optional<ConditionOperator> relation() {
    in.blanks();
    for (var symbol : SYMBOLS) {
      if (in.take(symbol.text())) {
        return Optional.of(symbol);
      }
    }
    int start = in.mark();
    var named = ConditionOperator.ofText(in.word()).filter(operator -> operator.operands() == 2);
    if (named.isEmpty()) {
      in.reset(start);
    }
    return named;
  }

  private Attribute attribute() {
    var source = Source.LOCAL;
    in.blanks();
    for (var each : List.of(Source.USER, Source.DEVICE, Source.RESOURCE)) {
      if (in.take("@" + each.name() + ".")) {
        source = each;
      }
    }
    var name =
        source == Source.LOCAL ? simpleName() : SddlReader.unescaped(in.upTo(" \t\n\u000B\f\r!&()><=|\","));
    if (name.isEmpty()) {
      throw in.wrong("expected an attribute");
    }
    return new Attribute(source, name);
  }

  private String simpleName() {
    var name = new StringBuilder();
    while (Character.isLetterOrDigit(in.peek()) || ":./_".indexOf(in.peek()) >= 0
        || (in.peek() == '@' && !name.isEmpty())) {
      name.append(in.next());
    }
    return name.toString();
  }

  private Literal literals() {
    if (!in.blanks().take("{")) {
      return literal();
    }
    var values = new ArrayList<Literal>();
    do {
      values.add(literal());
    } while (in.blanks().take(","));
    in.expect("}");
    return new Composite(values);
  }

  private Literal literal() {
    in.blanks();
    if (in.peek() == '"') {
      return new Text(SddlReader.quoted(in));
    }
    if (in.peek() == '#') {
      return new Octets(Bytes.of(HexFormat.of().parseHex(in.octets())));
    }
    if (in.take("SID(")) {
      var sid = in.blanks().sid();
      in.blanks().expect(")");
      return new Principal(sid);
    }
    return number(in);
  }

  /** Reads a signed number of 64 bits. */
  static Int number(SddlCursor in) {
    var sign = in.take("+") ? Sign.PLUS : in.take("-") ? Sign.MINUS : Sign.NONE;
    var digits = in.word();
    var base = base(digits);
    var magnitude = magnitude(in, digits, base);
    var value = sign == Sign.MINUS ? magnitude.negate() : magnitude;
    if (value.bitLength() > 63) {
      throw in.wrong("a number of more than 64 bits");
    }
    return new Int(INT64, value.longValue(), sign, base);
  }

  /** Reads an unsigned number of 64 bits. */
  static long unsigned(SddlCursor in) {
    var digits = in.word();
    var value = magnitude(in, digits, base(digits));
    if (value.bitLength() > 64) {
      throw in.wrong("a number of more than 64 bits");
    }
    return value.longValue();
  }

  private static Base base(String digits) {
    if (digits.toLowerCase(Locale.ROOT).startsWith("0x")) {
      return Base.HEXADECIMAL;
    }
    return digits.startsWith("0") && digits.length() > 1 ? Base.OCTAL : Base.DECIMAL;
  }

  private static BigInteger magnitude(SddlCursor in, String digits, Base base) {
    try {
      return switch (base) {
        case OCTAL -> new BigInteger(digits, 8);
        case DECIMAL -> new BigInteger(digits);
        case HEXADECIMAL -> new BigInteger(digits.substring(2), 16);
      };
    } catch (NumberFormatException e) {
      throw in.wrong("expected a number");
    }
  }
}
