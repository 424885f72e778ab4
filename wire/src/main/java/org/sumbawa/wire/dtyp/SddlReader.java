package org.sumbawa.wire.dtyp;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.ClaimAttribute.ClaimValue;

/** Reads SDDL. MS-DTYP 2.5.1.1. */
record SddlReader(SddlCursor in) {
  /** Stands for a NULL list. */
  static final String NULL_LIST = "NO_ACCESS_CONTROL";

  /** The names of the kinds of entries. The two kinds without one are named by their numbers. */
  private static final Map<AceType, String> TYPES =
      Map.ofEntries(Map.entry(AceType.ACCESS_ALLOWED, "A"), Map.entry(AceType.ACCESS_DENIED, "D"),
          Map.entry(AceType.SYSTEM_AUDIT, "AU"), Map.entry(AceType.ACCESS_ALLOWED_OBJECT, "OA"),
          Map.entry(AceType.ACCESS_DENIED_OBJECT, "OD"), Map.entry(AceType.SYSTEM_AUDIT_OBJECT, "OU"),
          Map.entry(AceType.ACCESS_ALLOWED_CALLBACK, "XA"), Map.entry(AceType.ACCESS_DENIED_CALLBACK, "XD"),
          Map.entry(AceType.ACCESS_ALLOWED_CALLBACK_OBJECT, "ZA"),
          Map.entry(AceType.SYSTEM_AUDIT_CALLBACK, "XU"));

  /** The name of a kind of entry, or its number. */
  static String name(AceType type) {
    return TYPES.getOrDefault(type, "0x" + Integer.toHexString(type.code()));
  }

  SecurityDescriptor descriptor() {
    var descriptor = SecurityDescriptor.EMPTY;
    while (!in.blanks().atEnd()) {
      char part = Character.toUpperCase(in.next());
      in.expect(":");
      in.blanks();
      descriptor = switch (part) {
        case 'O' -> descriptor.withOwner(in.sid());
        case 'G' -> descriptor.withGroup(in.sid());
        case 'D' -> list(descriptor, true);
        case 'S' -> list(descriptor, false);
        default -> throw in.wrong("no part is called " + part);
      };
    }
    return descriptor;
  }

  private SecurityDescriptor list(SecurityDescriptor descriptor, boolean dacl) {
    var control = descriptor.control();
    while (Character.isLetter(in.peek()) && !in.sees(NULL_LIST) && !in.sees("S:") && !in.sees("D:")) {
      if (in.take("AR")) {
        control = control.or(
            dacl ? SecurityControl.DACL_AUTO_INHERIT_REQUIRED : SecurityControl.SACL_AUTO_INHERIT_REQUIRED);
      } else if (in.take("AI")) {
        control =
            control.or(dacl ? SecurityControl.DACL_AUTO_INHERITED : SecurityControl.SACL_AUTO_INHERITED);
      } else if (in.take("P")) {
        control = control.or(dacl ? SecurityControl.DACL_PROTECTED : SecurityControl.SACL_PROTECTED);
      } else {
        throw in.wrong("no flag of a list");
      }
    }
    if (in.take(NULL_LIST)) {
      return (dacl ? descriptor.withNullDacl() : descriptor.withNullSacl()).withControl(control);
    }
    var aces = new ArrayList<Ace>();
    while (in.blanks().peek() == '(') {
      aces.add(ace());
    }
    return (dacl ? descriptor.withDacl(Acl.of(aces)) : descriptor.withSacl(Acl.of(aces)))
        .withControl(control);
  }

  Ace ace() {
    in.expect("(");
    var type = field().toUpperCase(Locale.ROOT);
    var flags = SddlNames.flags(field());
    if (in.peek() == '#') {
      var ace = new RawAce(code(type), flags, octets());
      in.expect(")");
      return ace;
    }
    var mask = SddlNames.rights(field());
    var objectType = field();
    var inheritedObjectType = field();
    var sid = in.blanks().sid();
    in.blanks();
    var ace = switch (type) {
      case "ML" -> new MandatoryLabelAce(flags, mask, sid);
      case "SP" -> new ScopedPolicyIdAce(flags, mask, sid);
      case "RA" -> new ResourceAttributeAce(flags, mask, sid, claim());
      default -> access(type, flags, mask, sid, types(objectType, inheritedObjectType));
    };
    in.blanks().expect(")");
    return ace;
  }

  private AccessAce access(String name, AceFlags flags, AccessMask mask, Sid sid, ObjectTypes types) {
    var type = TYPES.entrySet().stream().filter(entry -> entry.getValue().equals(name)).map(Map.Entry::getKey)
        .findFirst().or(() -> AceType.of(code(name)))
        .orElseThrow(() -> in.wrong("no kind of entry is called " + name));
    return new AccessAce(type, flags, mask, sid, types, type.isCallback() ? condition() : Bytes.EMPTY);
  }

  private int code(String type) {
    if (!type.startsWith("0X")) {
      throw in.wrong("no kind of entry is called " + type);
    }
    return Integer.parseInt(type, 2, type.length(), 16);
  }

  private String field() {
    var field = in.upTo(";()").trim();
    in.expect(";");
    in.blanks();
    return field;
  }

  private static ObjectTypes types(String objectType, String inheritedObjectType) {
    return new ObjectTypes(
        (objectType.isEmpty() ? 0 : ObjectTypes.OBJECT_TYPE_PRESENT)
            | (inheritedObjectType.isEmpty() ? 0 : ObjectTypes.INHERITED_OBJECT_TYPE_PRESENT),
        objectType.isEmpty() ? Guid.NONE : Guid.parse(objectType),
        inheritedObjectType.isEmpty() ? Guid.NONE : Guid.parse(inheritedObjectType));
  }

  private Bytes condition() {
    in.expect(";");
    if (in.blanks().peek() == '#') {
      return octets();
    }
    in.expect("(");
    var condition = new ConditionReader(in).read();
    in.blanks().expect(")");
    return condition.encoded();
  }

  private Bytes octets() {
    return Bytes.of(HexFormat.of().parseHex(in.octets()));
  }

  private ClaimAttribute claim() {
    in.expect(";");
    in.blanks().expect("(");
    var name = quoted(in.blanks());
    in.blanks().expect(",");
    var typeName = in.blanks().word();
    var type =
        ClaimType.ofSddl(typeName).orElseThrow(() -> in.wrong("no type of claim is called " + typeName));
    in.blanks().expect(",");
    in.blanks().expect("0x");
    int flags = Integer.parseUnsignedInt(in.word(), 16);
    List<ClaimValue> values = new ArrayList<>();
    while (in.blanks().take(",")) {
      in.blanks();
      values.add(value(type));
    }
    in.expect(")");
    return new ClaimAttribute(name, type, flags, values);
  }

  private ClaimValue value(ClaimType type) {
    return switch (type) {
      case INT64 -> new ClaimValue.Numeric(ConditionReader.number(in).value());
      case UINT64, BOOLEAN -> new ClaimValue.Numeric(ConditionReader.unsigned(in));
      case STRING -> new ClaimValue.Text(quoted(in));
      case SID -> new ClaimValue.Octets(in.peek() == '#' ? octets() : in.sid().encoded());
      case OCTET_STRING -> new ClaimValue.Octets(octets());
    };
  }

  /** Reads text in quotation marks; a percent sign and four digits are one character. */
  static String quoted(SddlCursor in) {
    in.expect("\"");
    var text = in.upTo("\"");
    in.expect("\"");
    return unescaped(text);
  }

  /** Puts the character in the place of each percent sign with four hexadecimal digits. */
  static String unescaped(String text) {
    var plain = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      var digits = text.substring(at, Math.min(at + 5, text.length()));
      if (digits.matches("%[0-9A-Fa-f]{4}")) {
        plain.append((char) Integer.parseInt(digits, 1, 5, 16));
        at += 4;
      } else {
        plain.append(text.charAt(at));
      }
    }
    return plain.toString();
  }
}
