package org.sumbawa.wire.rpc.lsarpc;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/**
 * Who bears a name. Older procedures tell the identifier's last part, newer ones all of it. MS-LSAT 2.2.14, 2.2.23 and
 * 2.2.25.
 *
 * @param use what kind of principal
 * @param relativeId the last part of its identifier, within its domain; 0 where a procedure tells the whole
 * @param sid its identifier; {@link Sid#NULL} where a procedure tells a part, or if it is not known
 * @param domainIndex its domain's place in the list of domains, or −1
 * @param flags how it was found; 0 where a procedure tells none
 */
public record TranslatedSid(SidNameUse use, int relativeId, Sid sid, int domainIndex, int flags) {

  static Later<TranslatedSid> decode(LookupNames.Form form, NdrReader in) throws Malformed {
    var use = SidNameUse.decode(in.align(Integer.BYTES));
    int relativeId = form.hasSids() ? 0 : in.i32();
    var sid = form.hasSids() ? in.sidPointer() : Later.of(Sid.NULL);
    int domainIndex = in.i32();
    int flags = form.hasOptions() ? in.i32() : 0;
    return () -> new TranslatedSid(use, relativeId, sid.read(), domainIndex, flags);
  }

  NdrStructure structure(LookupNames.Form form) {
    return out -> {
      encode(form, out.align(Integer.BYTES).u16(use.code())).i32(domainIndex);
      if (form.hasOptions()) {
        out.i32(flags);
      }
    };
  }

  boolean fits(LookupNames.Form form) {
    return (form.hasSids() ? relativeId == 0 : sid.equals(Sid.NULL)) && (form.hasOptions() || flags == 0);
  }

  private NdrWriter encode(LookupNames.Form form, NdrWriter out) {
    return form.hasSids() ? out.sidPointer(sid) : out.i32(relativeId);
  }
}
