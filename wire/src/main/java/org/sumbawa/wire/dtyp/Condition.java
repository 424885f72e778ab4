package org.sumbawa.wire.dtyp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * When a callback entry applies: an expression over attributes and groups, operators behind their operands.
 * MS-DTYP 2.4.4.17.
 *
 * @param tokens in their order; that they form one expression is not promised
 */
public record Condition(List<ConditionToken> tokens) implements Wire {
  /** What the application data of an entry with a condition begins with: "artx". */
  public static final Bytes SIGNATURE = Bytes.hex("61727478");

  /** Copies the tokens. */
  public Condition {
    tokens = List.copyOf(tokens);
  }

  /** Reads the signature and all tokens up to the reader's end; zeros that pad are skipped. */
  public static Condition decode(WireReader in) throws Malformed {
    if (!in.bytes(SIGNATURE.size()).equals(SIGNATURE)) {
      throw new Malformed("application data without the signature of a condition");
    }
    var rest = in.rest();
    int end = rest.size();
    var expression = WireReader.of(rest);
    var tokens = new ArrayList<ConditionToken>();
    while (expression.left() > 0) {
      if (rest.at(expression.position()) == 0) {
        while (end > expression.position() && rest.at(end - 1) == 0) {
          end--;
        }
        if (end > expression.position()) {
          throw new Malformed("a zero inside a condition");
        }
        break;
      }
      tokens.add(ConditionToken.decode(expression));
    }
    return new Condition(tokens);
  }

  /** Reads the text form, without the outermost parentheses or with them. MS-DTYP 2.5.1.1. */
  public static Condition parse(String text) {
    var cursor = new SddlCursor(text, Optional.empty());
    var condition = new ConditionReader(cursor).read();
    cursor.end();
    return condition;
  }

  @Override
  public void encode(WireWriter out) {
    out.bytes(SIGNATURE);
    tokens.forEach(token -> token.encode(out));
  }

  /** The text form; none if the tokens do not form one expression, or too long a one. */
  public Optional<String> format() {
    return ConditionWriter.write(this);
  }
}
