package org.sumbawa.wire.dtyp;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * What an object entry is confined to: a part of the object, and a kind of children that inherit it. A type
 * that is not present is {@link Guid#NONE}. MS-DTYP 2.4.4.3.
 *
 * @param flags which of the two are present
 * @param objectType the property, property set, extended right or kind of child
 * @param inheritedObjectType the kind of children that inherit the entry
 */
public record ObjectTypes(int flags, Guid objectType, Guid inheritedObjectType) implements Wire {
  /** In the flags: the object type is present. */
  public static final int OBJECT_TYPE_PRESENT = 1;

  /** In the flags: the inherited object type is present. */
  public static final int INHERITED_OBJECT_TYPE_PRESENT = 2;

  /** Confined to nothing. */
  public static final ObjectTypes ANY = new ObjectTypes(0, Guid.NONE, Guid.NONE);

  /** Forgets a type that is not present. */
  public ObjectTypes {
    objectType = (flags & OBJECT_TYPE_PRESENT) != 0 ? objectType : Guid.NONE;
    inheritedObjectType = (flags & INHERITED_OBJECT_TYPE_PRESENT) != 0 ? inheritedObjectType : Guid.NONE;
  }

  /** Reads the flags and the types that they announce. */
  public static ObjectTypes decode(WireReader in) throws Malformed {
    int flags = in.i32();
    var objectType = (flags & OBJECT_TYPE_PRESENT) != 0 ? Guid.decode(in) : Guid.NONE;
    var inherited = (flags & INHERITED_OBJECT_TYPE_PRESENT) != 0 ? Guid.decode(in) : Guid.NONE;
    return new ObjectTypes(flags, objectType, inherited);
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(flags);
    if (hasObjectType()) {
      objectType.encode(out);
    }
    if (hasInheritedObjectType()) {
      inheritedObjectType.encode(out);
    }
  }

  /** Whether the object type is present. */
  public boolean hasObjectType() {
    return (flags & OBJECT_TYPE_PRESENT) != 0;
  }

  /** Whether the inherited object type is present. */
  public boolean hasInheritedObjectType() {
    return (flags & INHERITED_OBJECT_TYPE_PRESENT) != 0;
  }

  /** How many bytes it takes on the wire. */
  public int size() {
    return 4 + (hasObjectType() ? 16 : 0) + (hasInheritedObjectType() ? 16 : 0);
  }
}
