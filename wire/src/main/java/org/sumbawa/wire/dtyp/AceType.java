package org.sumbawa.wire.dtyp;

import java.util.Optional;

/** The kinds of access control entries that grant, deny or audit accesses. MS-DTYP 2.4.4.1. */
public enum AceType {
  ACCESS_ALLOWED(0x00, Effect.ALLOW, false, false), ACCESS_DENIED(0x01, Effect.DENY, false,
      false), SYSTEM_AUDIT(0x02, Effect.AUDIT, false, false), ACCESS_ALLOWED_OBJECT(0x05, Effect.ALLOW, true,
          false), ACCESS_DENIED_OBJECT(0x06, Effect.DENY, true, false), SYSTEM_AUDIT_OBJECT(0x07,
              Effect.AUDIT, true,
              false), ACCESS_ALLOWED_CALLBACK(0x09, Effect.ALLOW, false, true), ACCESS_DENIED_CALLBACK(0x0A,
                  Effect.DENY, false, true), ACCESS_ALLOWED_CALLBACK_OBJECT(0x0B, Effect.ALLOW, true,
                      true), ACCESS_DENIED_CALLBACK_OBJECT(0x0C, Effect.DENY, true,
                          true), SYSTEM_AUDIT_CALLBACK(0x0D, Effect.AUDIT, false,
                              true), SYSTEM_AUDIT_CALLBACK_OBJECT(0x0F, Effect.AUDIT, true, true);

  /** What an entry does once it applies. */
  public enum Effect {
    ALLOW, DENY, AUDIT
  }

  private final int code;
  private final Effect effect;
  private final boolean forObject;
  private final boolean callback;

  AceType(int code, Effect effect, boolean forObject, boolean callback) {
    this.code = code;
    this.effect = effect;
    this.forObject = forObject;
    this.callback = callback;
  }

  /** The kind with this code, if it is one of these. */
  public static Optional<AceType> of(int code) {
    for (var type : values()) {
      if (type.code == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }

  /** What an entry of this kind does once it applies. */
  public Effect effect() {
    return effect;
  }

  /** Whether an entry of this kind may be confined to a part of an object, or to a kind of children. */
  public boolean isForObject() {
    return forObject;
  }

  /** Whether an entry of this kind carries data that says when it applies. */
  public boolean isCallback() {
    return callback;
  }
}
