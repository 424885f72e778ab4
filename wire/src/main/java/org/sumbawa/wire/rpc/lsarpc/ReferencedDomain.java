package org.sumbawa.wire.rpc.lsarpc;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** A domain that looked-up principals are of; they name it by its place in the list. MS-LSAT 2.2.12. */
public record ReferencedDomain(String name, Sid sid) implements NdrStructure {
  /** Holds the name against its field. */
  public ReferencedDomain {
    Width.text16(name);
  }

  private static Later<ReferencedDomain> decode(NdrReader in) throws Malformed {
    var name = in.countedString();
    var sid = in.sidPointer();
    return () -> new ReferencedDomain(name.read(), sid.read());
  }

  /** Reads a pointer to a list. */
  static List<ReferencedDomain> decodeList(NdrReader in) throws Malformed {
    return in.<List<ReferencedDomain>>pointer(list -> {
      var domains = Lists.decode(ReferencedDomain::decode, list);
      list.i32();
      return domains;
    }).read().orElse(List.of());
  }

  /** Writes a pointer to a list, and the list. */
  static void encodeList(List<ReferencedDomain> domains, NdrWriter out) {
    out.pointer(later -> {
      Lists.encode(domains, later);
      // How many there is room for, which nobody needs to know.
      later.i32(domains.size());
    }).flush();
  }

  @Override
  public void encode(NdrWriter out) {
    out.countedString(name).sidPointer(sid);
  }
}
