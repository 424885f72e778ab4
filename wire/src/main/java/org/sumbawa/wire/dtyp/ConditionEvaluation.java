package org.sumbawa.wire.dtyp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.ConditionToken.Attribute;
import org.sumbawa.wire.dtyp.ConditionToken.Composite;
import org.sumbawa.wire.dtyp.ConditionToken.Literal;
import org.sumbawa.wire.dtyp.ConditionToken.Operator;
import org.sumbawa.wire.dtyp.ConditionToken.Principal;

/**
 * Decides whether a condition holds for a token and an object. Whatever is wrong with the condition, and whatever
 * it needs and does not find, makes it unknown. MS-DTYP 2.5.3.1.5.
 */
final class ConditionEvaluation {
  private final Token token;
  private final SecurityDescriptor descriptor;
  private final Deque<Operand> stack = new ArrayDeque<>();

  /** What stands on the stack. */
  private sealed interface Operand {

    /** What was decided. */
    record Decided(Truth truth) implements Operand {}

    /** What was written in the condition. */
    record Written(List<Literal> values) implements Operand {}

    /** What was found by a name, if it was. */
    record Found(Optional<ClaimAttribute> claim) implements Operand {}
  }

  private ConditionEvaluation(Token token, SecurityDescriptor descriptor) {
    this.token = token;
    this.descriptor = descriptor;
  }

  /** Whether the condition in an entry's application data holds. */
  static Truth of(Bytes applicationData, Token token, SecurityDescriptor descriptor) {
    try {
      return new ConditionEvaluation(token, descriptor).run(Condition.decode(WireReader.of(applicationData)));
    } catch (Malformed e) {
      return Truth.UNKNOWN;
    }
  }

  private Truth run(Condition condition) throws Malformed {
    for (var next : condition.tokens()) {
      stack.push(switch (next) {
        case Operator(var operator) -> new Operand.Decided(decide(operator));
        case Attribute attribute -> new Operand.Found(look(attribute));
        case Composite(var values) -> new Operand.Written(values);
        case Literal literal -> new Operand.Written(List.of(literal));
      });
    }
    var result = pop();
    if (!stack.isEmpty()) {
      throw new Malformed("a condition of several expressions");
    }
    return truth(result);
  }

  private Operand pop() throws Malformed {
    var top = stack.poll();
    if (top == null) {
      throw new Malformed("an operand is missing in a condition");
    }
    return top;
  }

  private Optional<ClaimAttribute> look(Attribute attribute) {
    var claims = switch (attribute.source()) {
      case LOCAL -> token.claims().local();
      case USER -> token.claims().user();
      case DEVICE -> token.claims().device();
      case RESOURCE -> descriptor.sacl().stream().flatMap(sacl -> sacl.aces().stream())
          .filter(ResourceAttributeAce.class::isInstance).map(ace -> ((ResourceAttributeAce) ace).claim())
          .toList();
    };
    return claims.stream().filter(claim -> claim.name().equalsIgnoreCase(attribute.name())).findFirst();
  }

  private Truth decide(ConditionOperator operator) throws Malformed {
    var right = pop();
    return switch (operator) {
      case NOT -> truth(right).not();
      case AND -> truth(pop()).and(truth(right));
      case OR -> truth(pop()).or(truth(right));
      case EXISTS -> Truth.of(exists(right));
      case NOT_EXISTS -> Truth.of(!exists(right));
      case MEMBER_OF -> Truth.of(token.sids().containsAll(sids(right)));
      case NOT_MEMBER_OF -> Truth.of(!token.sids().containsAll(sids(right)));
      case MEMBER_OF_ANY -> Truth.of(sids(right).stream().anyMatch(token::has));
      case NOT_MEMBER_OF_ANY -> Truth.of(sids(right).stream().noneMatch(token::has));
      case DEVICE_MEMBER_OF -> Truth.of(token.claims().deviceSids().containsAll(sids(right)));
      case NOT_DEVICE_MEMBER_OF -> Truth.of(!token.claims().deviceSids().containsAll(sids(right)));
      case DEVICE_MEMBER_OF_ANY ->
        Truth.of(sids(right).stream().anyMatch(token.claims().deviceSids()::contains));
      case NOT_DEVICE_MEMBER_OF_ANY ->
        Truth.of(sids(right).stream().noneMatch(token.claims().deviceSids()::contains));
      default -> compare(operator, pop(), right);
    };
  }

  /** The logical value of an operand. MS-DTYP 2.4.4.17.7. */
  private static Truth truth(Operand operand) throws Malformed {
    return switch (operand) {
      case Operand.Decided(var truth) -> truth;
      case Operand.Written _ -> throw new Malformed("a literal is neither true nor false");
      case Operand.Found(var claim) -> {
        if (claim.isEmpty() || claim.get().values().isEmpty()) {
          yield Truth.UNKNOWN;
        }
        if (claim.get().values().size() > 1) {
          throw new Malformed("several values are neither true nor false");
        }
        yield switch (claim.get().values().getFirst()) {
          case ClaimAttribute.ClaimValue.Numeric(var value) -> Truth.of(value != 0);
          case ClaimAttribute.ClaimValue.Text(var value) -> Truth.of(!value.isEmpty());
          case ClaimAttribute.ClaimValue.Octets _ -> throw new Malformed("octets are neither true nor false");
        };
      }
    };
  }

  private static boolean exists(Operand operand) throws Malformed {
    if (operand instanceof Operand.Found(var claim)) {
      return claim.isPresent();
    }
    throw new Malformed("only attributes may exist or not");
  }

  private static List<Sid> sids(Operand operand) throws Malformed {
    if (operand instanceof Operand.Written(var values)
        && values.stream().allMatch(Principal.class::isInstance)) {
      return values.stream().map(value -> ((Principal) value).sid()).toList();
    }
    throw new Malformed("membership in what are no SIDs");
  }

  /** Compares by a binary relation. MS-DTYP 2.4.4.17.6. */
  private static Truth compare(ConditionOperator operator, Operand left, Operand right) throws Malformed {
    var one = values(left);
    var other = values(right);
    if (one.isEmpty() || other.isEmpty()) {
      return Truth.UNKNOWN;
    }
    var these = one.get().comparableWith(other.get());
    var those = other.get().comparableWith(one.get());
    var set = new HashSet<>(these);
    return switch (operator) {
      case EQUAL -> Truth.of(set.equals(new HashSet<>(those)));
      case NOT_EQUAL -> Truth.of(!set.equals(new HashSet<>(those)));
      case CONTAINS -> Truth.of(set.containsAll(those));
      case NOT_CONTAINS -> Truth.of(!set.containsAll(those));
      case ANY_OF -> Truth.of(those.stream().anyMatch(set::contains));
      case NOT_ANY_OF -> Truth.of(those.stream().noneMatch(set::contains));
      default -> these.size() == 1 && those.size() == 1 && !one.get().logical() && !other.get().logical()
          ? order(operator, these.getFirst().compareTo(those.getFirst()))
          : Truth.UNKNOWN;
    };
  }

  private static Optional<ConditionValues> values(Operand operand) throws Malformed {
    return switch (operand) {
      case Operand.Found(var claim) -> claim.flatMap(ConditionValues::of);
      case Operand.Written(var literals) -> Optional.of(ConditionValues.of(literals));
      case Operand.Decided _ -> throw new Malformed("a comparison with what was decided");
    };
  }

  private static Truth order(ConditionOperator operator, int order) {
    return Truth.of(switch (operator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    });
  }
}
