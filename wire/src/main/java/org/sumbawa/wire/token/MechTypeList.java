package org.sumbawa.wire.token;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

/**
 * The mechanisms that a peer would use, best first. RFC 4178 4.1.
 *
 * @param mechanisms their names
 * @param encoded the list exactly as it was sent, from its SEQUENCE tag on: what the mechListMIC proves
 */
public record MechTypeList(List<ObjectIdentifier> mechanisms, Bytes encoded) {

  /** Keeps a copy of the list. */
  public MechTypeList {
    mechanisms = List.copyOf(mechanisms);
  }

  /** Encodes a list of mechanisms. */
  public static MechTypeList of(List<ObjectIdentifier> mechanisms) {
    var parts = mechanisms.stream().map(ObjectIdentifier::element).toArray(Bytes[]::new);
    return new MechTypeList(mechanisms, DerWriter.element(DerTag.SEQUENCE, parts));
  }

  static MechTypeList decode(DerReader in) throws Malformed {
    var encoded = in.whole(DerTag.SEQUENCE);
    var list = new DerReader(WireReader.of(encoded)).enter(DerTag.SEQUENCE);
    var mechanisms = new ArrayList<ObjectIdentifier>();
    while (list.next(DerTag.OBJECT_IDENTIFIER)) {
      mechanisms.add(ObjectIdentifier.decode(list));
    }
    list.end();
    return new MechTypeList(mechanisms, encoded);
  }

  /** The best mechanism, or {@link ObjectIdentifier#NONE} of an empty list. */
  public ObjectIdentifier first() {
    return mechanisms.isEmpty() ? ObjectIdentifier.NONE : mechanisms.getFirst();
  }
}
