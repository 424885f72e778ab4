package org.sumbawa.wire.rpc.lsarpc;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/**
 * Whom an identifier names. MS-LSAT 2.2.19 and 2.2.21.
 *
 * @param use what kind of principal
 * @param name its name; the identifier as text if it is not known
 * @param domainIndex its domain's place in the list of domains, or −1
 * @param flags how it was found; 0 where a procedure tells none
 */
public record TranslatedName(SidNameUse use, String name, int domainIndex, int flags) {
  /** There is no domain. */
  public static final int NO_DOMAIN = -1;

  /** Holds the name against its field. */
  public TranslatedName {
    Width.text16(name);
  }

  static Later<TranslatedName> decode(boolean withFlags, NdrReader in) throws Malformed {
    var use = SidNameUse.decode(in.align(Integer.BYTES));
    var name = in.countedString();
    int domainIndex = in.i32();
    int flags = withFlags ? in.i32() : 0;
    return () -> new TranslatedName(use, name.read(), domainIndex, flags);
  }

  NdrStructure structure(boolean withFlags) {
    return withFlags ? out -> encode(out).i32(flags) : this::encode;
  }

  private NdrWriter encode(NdrWriter out) {
    return out.align(Integer.BYTES).u16(use.code()).countedString(name).i32(domainIndex);
  }
}
