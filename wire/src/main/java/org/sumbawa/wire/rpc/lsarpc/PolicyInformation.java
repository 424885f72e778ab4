package org.sumbawa.wire.rpc.lsarpc;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrDecoder;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** What a machine's policy says of its domain. MS-LSAD 2.2.4. */
public sealed interface PolicyInformation extends NdrStructure {
  /** The domain or workgroup that the machine is in. */
  int PRIMARY_DOMAIN = 3;
  /** The domain of the machine's own accounts. */
  int ACCOUNT_DOMAIN = 5;
  /** The domain that the machine is in, with its names in DNS. */
  int DNS_DOMAIN = 12;

  /** How the information of a class is read; empty for a class that is not known here. */
  static Optional<NdrDecoder<PolicyInformation>> decoder(int informationClass) {
    return switch (informationClass) {
      case PRIMARY_DOMAIN, ACCOUNT_DOMAIN -> Optional.of(Domain::decode);
      case DNS_DOMAIN -> Optional.of(DnsDomain::decode);
      default -> Optional.empty();
    };
  }

  /**
   * A domain: classes 3 and 5. MS-LSAD 2.2.4.5 and 2.2.4.6.
   *
   * @param sid its identifier; {@link Sid#NULL} if it has none, as a workgroup
   */
  record Domain(String name, Sid sid) implements PolicyInformation {
    /** Holds the name against its field. */
    public Domain {
      Width.text16(name);
    }

    static Later<PolicyInformation> decode(NdrReader in) throws Malformed {
      var name = in.countedString();
      var sid = in.sidPointer();
      return () -> new Domain(name.read(), sid.read());
    }

    @Override
    public void encode(NdrWriter out) {
      out.countedString(name).sidPointer(sid);
    }
  }

  /**
   * A domain with its names in DNS: class 12. MS-LSAD 2.2.4.14.
   *
   * @param sid its identifier; {@link Sid#NULL} if it has none, as a workgroup
   */
  record DnsDomain(String name, String dnsName, String forest, Guid id,
      Sid sid) implements PolicyInformation {
    /** Holds the names against their fields. */
    public DnsDomain {
      Width.text16(name);
      Width.text16(dnsName);
      Width.text16(forest);
    }

    static Later<PolicyInformation> decode(NdrReader in) throws Malformed {
      var name = in.countedString();
      var dnsName = in.countedString();
      var forest = in.countedString();
      var id = in.guid();
      var sid = in.sidPointer();
      return () -> new DnsDomain(name.read(), dnsName.read(), forest.read(), id, sid.read());
    }

    @Override
    public void encode(NdrWriter out) {
      out.countedString(name).countedString(dnsName).countedString(forest).guid(id).sidPointer(sid);
    }
  }
}
