package org.sumbawa.wire.dtyp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** Writes the text form of a condition, putting operators between their operands. MS-DTYP 2.5.1.1. */
final class ConditionWriter {
  /** Longer conditions are not written: joining the text of n operands costs their square. */
  private static final int LONGEST = 1000;

  private static final String PLAIN = "#$'*+-./:;?@[\\]^_`{}~";

  private ConditionWriter() {}

  /** What was joined so far, and whether it needs parentheses as an operand of and, or, not. */
  private record Part(String text, boolean joined) {
    String operand() {
      return joined ? "(" + text + ")" : text;
    }
  }

  /** The text, if the tokens form one expression. */
  static Optional<String> write(Condition condition) {
    if (condition.tokens().size() > LONGEST) {
      return Optional.empty();
    }
    var stack = new ArrayDeque<Part>();
    for (var token : condition.tokens()) {
      if (token instanceof Operator(var operator)) {
        if (stack.size() < operator.operands()) {
          return Optional.empty();
        }
        stack.push(join(operator, stack));
      } else {
        stack.push(new Part(text(token), false));
      }
    }
    return stack.size() == 1 ? Optional.of(stack.pop().text()) : Optional.empty();
  }

  private static Part join(ConditionOperator operator, Deque<Part> stack) {
    var right = stack.pop();
    if (operator == ConditionOperator.NOT) {
      return new Part("!(" + right.text() + ")", false);
    }
    if (operator.operands() == 1) {
      return new Part(operator.text() + " " + right.text(), false);
    }
    var left = stack.pop();
    return operator.isLogical()
        ? new Part(left.operand() + " " + operator.text() + " " + right.operand(), true)
        : new Part(left.text() + " " + operator.text() + " " + right.text(), false);
  }

  private static String text(ConditionToken token) {
    return switch (token) {
      case Attribute(var source, var name) -> source == Source.LOCAL
          ? name
          : "@" + source.name().charAt(0) + source.name().substring(1).toLowerCase(Locale.ROOT) + "."
              + escaped(name);
      case Text(var value) -> SddlWriter.quoted(value);
      case Octets(var value) -> "#" + SddlWriter.hex(value);
      case Principal(var sid) -> "SID(" + SddlNames.text(sid, Optional.empty()) + ")";
      case Composite(List<Literal> values) ->
        values.stream().map(ConditionWriter::text).collect(Collectors.joining(", ", "{", "}"));
      case Int number -> text(number);
      case Operator(var operator) -> operator.text();
    };
  }

  private static String text(Int number) {
    var sign = number.sign() == Sign.MINUS ? "-" : number.sign() == Sign.PLUS ? "+" : "";
    // The least of all numbers has no positive twin; as an unsigned number it reads right all the same.
    long magnitude = Math.abs(number.value());
    return sign + (number.base() == Base.OCTAL
        ? "0" + Long.toOctalString(magnitude)
        : number.base() == Base.HEXADECIMAL
            ? "0x" + Long.toHexString(magnitude)
            : Long.toUnsignedString(magnitude));
  }

  /** A name with all characters that end one as a percent sign and four digits. */
  private static String escaped(String name) {
    var text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      boolean plain = each > 0x7F || Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0;
      text.append(plain ? String.valueOf(each) : String.format("%%%04x", (int) each));
    }
    return text.toString();
  }
}
