package org.sumbawa.events.render;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.SecurityDescriptor;

/** A security descriptor in the description language; bytes that are none stay digits. MS-DTYP 2.5.1. */
final class SecurityText {
  private SecurityText() {}

  static String of(Bytes bytes) {
    try {
      return SecurityDescriptor.decode(WireReader.of(bytes)).toString();
    } catch (Malformed e) {
      return bytes.toString();
    }
  }
}
