package org.sumbawa.wire.dtyp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.ClaimAttribute.ClaimValue;
import org.sumbawa.wire.dtyp.ConditionToken.Literal;
import org.sumbawa.wire.dtyp.ConditionToken.Sign;

/**
 * One side of a comparison in a condition: values of one kind. MS-DTYP 2.4.4.17.6.
 *
 * @param kind what they all are
 * @param values at least one
 * @param caseSensitive whether text compares by case
 * @param logical whether they are true and false, which have no order
 */
record ConditionValues(Kind kind, List<Scalar> values, boolean caseSensitive, boolean logical) {

  /** Kinds that do not compare with each other. */
  enum Kind {
    NUMBER, TEXT, OCTETS
  }

  /** A value, ready to compare: a number, or text; octets are text of as many characters. */
  record Scalar(BigInteger number, String text) implements Comparable<Scalar> {
    static Scalar of(BigInteger number) {
      return new Scalar(number, "");
    }

    static Scalar of(String text) {
      return new Scalar(BigInteger.ZERO, text);
    }

    static Scalar of(Bytes octets) {
      return of(new String(octets.toByteArray(), StandardCharsets.ISO_8859_1));
    }

    Scalar lowerCase() {
      return new Scalar(number, text.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Scalar other) {
      int order = number.compareTo(other.number);
      return order != 0 ? order : text.compareTo(other.text);
    }
  }

  /** The values of an attribute; none if it has none. */
  static Optional<ConditionValues> of(ClaimAttribute claim) {
    var kind = switch (claim.type()) {
      case INT64, UINT64, BOOLEAN -> Kind.NUMBER;
      case STRING -> Kind.TEXT;
      case SID, OCTET_STRING -> Kind.OCTETS;
    };
    var values = claim.values().stream().map(value -> switch (value) {
      case ClaimValue.Numeric(var number) -> Scalar.of(claim.type() == ClaimType.UINT64
          ? new BigInteger(Long.toUnsignedString(number))
          : BigInteger.valueOf(number));
      case ClaimValue.Text(var text) -> Scalar.of(text);
      case ClaimValue.Octets(var octets) -> Scalar.of(octets);
    }).toList();
    boolean caseSensitive = (claim.flags() & ClaimAttribute.VALUE_CASE_SENSITIVE) != 0;
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new ConditionValues(kind, values, caseSensitive, claim.type() == ClaimType.BOOLEAN));
  }

  /** The values written in a condition, which must be some, all of one kind. */
  static ConditionValues of(List<Literal> literals) throws Malformed {
    var kinds = literals.stream().map(ConditionValues::kind).distinct().toList();
    if (kinds.size() != 1) {
      throw new Malformed("no values, or values of several kinds, in a condition");
    }
    var values = new ArrayList<Scalar>();
    for (var literal : literals) {
      values.add(scalar(literal));
    }
    return new ConditionValues(kinds.getFirst(), values, false, false);
  }

  private static Kind kind(Literal literal) {
    return switch (literal) {
      case ConditionToken.Int _ -> Kind.NUMBER;
      case ConditionToken.Text _ -> Kind.TEXT;
      case ConditionToken.Octets _,ConditionToken.Principal _,ConditionToken.Composite _ -> Kind.OCTETS;
    };
  }

  private static Scalar scalar(Literal literal) throws Malformed {
    return switch (literal) {
      case ConditionToken.Int number -> {
        // The sign as written overrides the value's own (2.4.4.17.5).
        var magnitude = BigInteger.valueOf(number.value()).abs();
        yield Scalar.of(number.sign() == Sign.MINUS ? magnitude.negate() : magnitude);
      }
      case ConditionToken.Text(var text) -> Scalar.of(text);
      case ConditionToken.Octets(var octets) -> Scalar.of(octets);
      case ConditionToken.Principal(var sid) -> Scalar.of(sid.encoded());
      case ConditionToken.Composite _ -> throw new Malformed("a list in a list in a condition");
    };
  }

  /** The values as they compare with others: text without case unless either side minds it. */
  List<Scalar> comparableWith(ConditionValues other) throws Malformed {
    if (kind != other.kind) {
      throw new Malformed("a comparison of " + kind + " with " + other.kind);
    }
    boolean fold = kind == Kind.TEXT && !caseSensitive && !other.caseSensitive;
    return fold ? values.stream().map(Scalar::lowerCase).toList() : values;
  }
}
