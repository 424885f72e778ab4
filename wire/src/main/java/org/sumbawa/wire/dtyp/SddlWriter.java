package org.sumbawa.wire.dtyp;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.ClaimAttribute.ClaimValue;

/** Writes SDDL. MS-DTYP 2.5.1.1. */
record SddlWriter(Optional<Sid> domain) {

  String descriptor(SecurityDescriptor descriptor) {
    var control = descriptor.control();
    var text = new StringBuilder();
    descriptor.owner().ifPresent(owner -> text.append("O:").append(sid(owner)));
    descriptor.group().ifPresent(group -> text.append("G:").append(sid(group)));
    if (descriptor.hasDacl()) {
      text.append("D:").append(control.has(SecurityControl.DACL_PROTECTED) ? "P" : "")
          .append(control.has(SecurityControl.DACL_AUTO_INHERIT_REQUIRED) ? "AR" : "")
          .append(control.has(SecurityControl.DACL_AUTO_INHERITED) ? "AI" : "")
          .append(aces(descriptor.dacl()));
    }
    if (descriptor.hasSacl()) {
      text.append("S:").append(control.has(SecurityControl.SACL_PROTECTED) ? "P" : "")
          .append(control.has(SecurityControl.SACL_AUTO_INHERIT_REQUIRED) ? "AR" : "")
          .append(control.has(SecurityControl.SACL_AUTO_INHERITED) ? "AI" : "")
          .append(aces(descriptor.sacl()));
    }
    return text.toString();
  }

  private String sid(Sid sid) {
    return SddlNames.text(sid, domain);
  }

  private String aces(Optional<Acl> acl) {
    return acl.map(list -> list.aces().stream().map(this::ace).collect(Collectors.joining()))
        .orElse(SddlReader.NULL_LIST);
  }

  String ace(Ace ace) {
    var flags = SddlNames.text(ace.flags());
    return switch (ace) {
      case AccessAce access ->
        "(" + SddlReader.name(access.type()) + ";" + flags + ";" + SddlNames.text(access.mask()) + ";"
            + guid(access.objectTypes().hasObjectType(), access.objectTypes().objectType()) + ";"
            + guid(access.objectTypes().hasInheritedObjectType(), access.objectTypes().inheritedObjectType())
            + ";" + sid(access.sid())
            + (access.type().isCallback() ? ";" + condition(access.applicationData()) : "") + ")";
      case MandatoryLabelAce label ->
        "(ML;" + flags + ";" + SddlNames.labelText(label.mask()) + ";;;" + sid(label.sid()) + ")";
      case ScopedPolicyIdAce policy ->
        "(SP;" + flags + ";" + SddlNames.text(policy.mask()) + ";;;" + sid(policy.sid()) + ")";
      case ResourceAttributeAce attribute -> "(RA;" + flags + ";" + SddlNames.text(attribute.mask()) + ";;;"
          + sid(attribute.sid()) + ";(" + claim(attribute.claim()) + "))";
      case RawAce raw ->
        "(0x" + Integer.toHexString(raw.typeCode()) + ";" + flags + ";#" + hex(raw.body()) + ")";
    };
  }

  private static String guid(boolean present, Guid guid) {
    return present ? guid.toString() : "";
  }

  /** A condition as an expression if it is one that is written so, and reads back as the same octets; else octets. */
  private static String condition(Bytes applicationData) {
    try {
      return Condition.decode(WireReader.of(applicationData)).format()
          .filter(text -> readsBack(text, applicationData)).map(text -> "(" + text + ")")
          .orElseGet(() -> "#" + hex(applicationData));
    } catch (Malformed e) {
      return "#" + hex(applicationData);
    }
  }

  private static boolean readsBack(String text, Bytes applicationData) {
    try {
      return RawAce.padded(Condition.parse(text).encoded()).equals(applicationData);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private String claim(ClaimAttribute claim) {
    var text = new StringBuilder(quoted(claim.name())).append(',').append(claim.type().sddl()).append(",0x")
        .append(Integer.toHexString(claim.flags()));
    claim.values().forEach(value -> text.append(',').append(value(claim.type(), value)));
    return text.toString();
  }

  private String value(ClaimType type, ClaimValue value) {
    return switch (value) {
      case ClaimValue.Numeric(var number) ->
        type == ClaimType.INT64 ? Long.toString(number) : Long.toUnsignedString(number);
      case ClaimValue.Text(var text) -> quoted(text);
      case ClaimValue.Octets(var octets) -> {
        if (type == ClaimType.SID) {
          try {
            var in = WireReader.of(octets);
            var sid = Sid.decode(in);
            in.end();
            yield sid(sid);
          } catch (Malformed e) {
            // What is no SID is written as the octets that it is.
          }
        }
        yield "#" + hex(octets);
      }
    };
  }

  /** Text in quotation marks, with those in it, and percent signs, as a percent sign and four digits. */
  static String quoted(String text) {
    return "\"" + text.replace("%", "%0025").replace("\"", "%0022") + "\"";
  }

  static String hex(Bytes bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
