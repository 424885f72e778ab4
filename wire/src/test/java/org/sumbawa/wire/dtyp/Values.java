package org.sumbawa.wire.dtyp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.ClaimAttribute.ClaimValue;

/** Makes values of every permitted shape by chance. */
record Values(Random random) {
  private static final List<Sid> PRINCIPALS = List.of(Sid.EVERYONE, Sid.CREATOR_OWNER, Sid.CREATOR_GROUP,
      Sid.OWNER_RIGHTS, Sid.LOCAL_SYSTEM, Sid.BUILTIN_ADMINISTRATORS, Sid.unixUser(1000), Sid.unixGroup(-5));

  Sid sid() {
    if (random.nextBoolean()) {
      return oneOf(PRINCIPALS);
    }
    var subAuthorities = random.ints(random.nextInt(Sid.MAX_SUB_AUTHORITIES + 1)).toArray();
    return Sid.of(random.nextLong() >>> oneOf(List.of(16, 32, 60)), subAuthorities);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Bytes bytes(int most) {
    var bytes = new byte[random.nextInt(most + 1)];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  String text(int most) {
    var text = new StringBuilder();
    random.ints(random.nextInt(most + 1), 1, 0x10000).forEach(unit -> text.append((char) unit));
    return text.toString();
  }

  String name() {
    return oneOf(
        List.of("Title", "clearance level", "Abteilung/Größe", "a.b:c", "100%", "\"x\"", "{d}", "!&|"));
  }

  Guid guid() {
    return new Guid(random.nextLong(), random.nextLong());
  }

  <T> List<T> list(int most, Supplier<T> element) {
    var list = new ArrayList<T>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }

  AceFlags aceFlags() {
    return new AceFlags(random.nextInt(256));
  }

  AccessMask mask() {
    return new AccessMask(oneOf(List.of(random.nextInt(), 0x1F01FF, 0x120089, 1 << random.nextInt(32),
        0x80000000 >>> random.nextInt(4), 0)));
  }

  ObjectTypes objectTypes() {
    return new ObjectTypes(random.nextInt(4), guid(), guid());
  }

  ClaimAttribute claim() {
    var type = oneOf(List.of(ClaimType.values()));
    List<ClaimValue> values = switch (type) {
      case INT64, UINT64 -> list(4, () -> new ClaimValue.Numeric(random.nextLong()));
      case BOOLEAN -> list(2, () -> new ClaimValue.Numeric(random.nextInt(2)));
      case STRING -> list(4, () -> new ClaimValue.Text(text(12)));
      case SID -> list(3, () -> new ClaimValue.Octets(random.nextBoolean() ? sid().encoded() : bytes(9)));
      case OCTET_STRING -> list(4, () -> new ClaimValue.Octets(bytes(12)));
    };
    return new ClaimAttribute(name(), type, random.nextInt(), values);
  }

  Ace ace() {
    return switch (random.nextInt(8)) {
      case 0 -> new MandatoryLabelAce(aceFlags(), mask(), sid());
      case 1 -> new ScopedPolicyIdAce(aceFlags(), mask(), sid());
      case 2 -> new ResourceAttributeAce(aceFlags(), mask(), sid(), claim());
      case 3 -> new RawAce(oneOf(List.of(3, 4, 8, 0x0E, 0x10, 0x14, 0xFF)), aceFlags(), bytes(20));
      default -> accessAce();
    };
  }

  AccessAce accessAce() {
    var type = oneOf(List.of(AceType.values()));
    return new AccessAce(type, aceFlags(), mask(), sid(),
        type.isForObject() ? objectTypes() : ObjectTypes.ANY,
        !type.isCallback() ? Bytes.EMPTY : random.nextBoolean() ? bytes(24) : condition().encoded());
  }

  Acl acl() {
    var aces = list(6, this::ace);
    return random.nextBoolean() ? Acl.of(aces) : new Acl(2 + random.nextInt(3), aces);
  }

  SecurityDescriptor descriptor() {
    var descriptor = SecurityDescriptor.EMPTY.withControl(new SecurityControl(random.nextInt()));
    descriptor = random.nextBoolean() ? descriptor.withOwner(sid()) : descriptor;
    descriptor = random.nextBoolean() ? descriptor.withGroup(sid()) : descriptor;
    descriptor = switch (random.nextInt(4)) {
      case 0 -> descriptor;
      case 1 -> descriptor.withNullDacl();
      default -> descriptor.withDacl(acl());
    };
    descriptor = switch (random.nextInt(4)) {
      case 0 -> descriptor.withSacl(acl());
      case 1 -> descriptor.withNullSacl();
      default -> descriptor;
    };
    return random.nextBoolean() ? descriptor : descriptor.withResourceManagerControl(random.nextInt());
  }

  ConditionToken.Literal literal() {
    return switch (random.nextInt(4)) {
      case 0 -> new ConditionToken.Int(1 + random.nextInt(4), random.nextLong(),
          oneOf(List.of(ConditionToken.Sign.values())), oneOf(List.of(ConditionToken.Base.values())));
      case 1 -> new ConditionToken.Text(text(8));
      case 2 -> new ConditionToken.Octets(bytes(8));
      default -> new ConditionToken.Principal(sid());
    };
  }

  ConditionToken operand() {
    return switch (random.nextInt(3)) {
      case 0 -> literal();
      case 1 -> new ConditionToken.Composite(list(3, this::literal));
      default -> new ConditionToken.Attribute(oneOf(List.of(ConditionToken.Source.values())), name());
    };
  }

  /** A condition: most of the time of operands and operators that fit together. */
  Condition condition() {
    var tokens = new ArrayList<ConditionToken>();
    int operands = 0;
    for (int i = random.nextInt(12); i > 0; i--) {
      var operator = oneOf(List.of(ConditionOperator.values()));
      if (operands >= operator.operands() && random.nextBoolean()) {
        tokens.add(new ConditionToken.Operator(operator));
        operands -= operator.operands() - 1;
      } else {
        tokens.add(operand());
        operands++;
      }
    }
    return new Condition(tokens);
  }

  Token token() {
    Set<Sid> sids = new HashSet<>(list(3, this::sid));
    Set<Privilege> privileges = new HashSet<>(list(3, () -> oneOf(List.of(Privilege.values()))));
    var claims =
        new Token.Claims(list(2, this::claim), list(2, this::claim), list(2, this::claim), Set.of(sid()));
    return new Token(sid(), sid(), sids, privileges, claims);
  }
}
