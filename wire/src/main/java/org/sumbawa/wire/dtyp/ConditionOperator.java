package org.sumbawa.wire.dtyp;

import java.util.Locale;
import java.util.Optional;

/** The operators of conditional entries, each behind its operands. MS-DTYP 2.4.4.17.6 and 2.4.4.17.7. */
public enum ConditionOperator {
  EQUAL(0x80, 2, "=="), NOT_EQUAL(0x81, 2, "!="), LESS(0x82, 2, "<"), LESS_OR_EQUAL(0x83, 2, "<="), GREATER(
      0x84, 2, ">"), GREATER_OR_EQUAL(0x85, 2, ">="), CONTAINS(0x86, 2, "Contains"), EXISTS(0x87, 1,
          "Exists"), ANY_OF(0x88, 2, "Any_of"), MEMBER_OF(0x89, 1,
              "Member_of"), DEVICE_MEMBER_OF(0x8A, 1, "Device_Member_of"), MEMBER_OF_ANY(0x8B, 1,
                  "Member_of_Any"), DEVICE_MEMBER_OF_ANY(0x8C, 1, "Device_Member_of_Any"), NOT_EXISTS(0x8D, 1,
                      "Not_Exists"), NOT_CONTAINS(0x8E, 2, "Not_Contains"), NOT_ANY_OF(0x8F, 2,
                          "Not_Any_of"), NOT_MEMBER_OF(0x90, 1, "Not_Member_of"), NOT_DEVICE_MEMBER_OF(0x91,
                              1, "Not_Device_Member_of"), NOT_MEMBER_OF_ANY(0x92, 1,
                                  "Not_Member_of_Any"), NOT_DEVICE_MEMBER_OF_ANY(0x93, 1,
                                      "Not_Device_Member_of_Any"), AND(0xA0, 2,
                                          "&&"), OR(0xA1, 2, "||"), NOT(0xA2, 1, "!");

  private final int code;
  private final int operands;
  private final String text;

  ConditionOperator(int code, int operands, String text) {
    this.code = code;
    this.operands = operands;
    this.text = text;
  }

  /** The operator with this byte. */
  public static Optional<ConditionOperator> of(int code) {
    for (var operator : values()) {
      if (operator.code == code) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  /** The operator written so, in whatever case. */
  static Optional<ConditionOperator> ofText(String text) {
    for (var operator : values()) {
      if (operator.text.equalsIgnoreCase(text)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  /** The byte on the wire. */
  public int code() {
    return code;
  }

  /** How many operands stand before it. */
  public int operands() {
    return operands;
  }

  /** How SDDL writes it. */
  public String text() {
    return text;
  }

  /** Whether it asks for membership in groups. */
  boolean isMembership() {
    return text.toLowerCase(Locale.ROOT).contains("member_of");
  }

  /** Whether it asks whether an attribute is there. */
  boolean isExistence() {
    return this == EXISTS || this == NOT_EXISTS;
  }

  /** Whether it joins what has been decided: and, or, not. */
  boolean isLogical() {
    return this == AND || this == OR || this == NOT;
  }
}
