package org.sumbawa.server.rpc;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.lsarpc.LookupNames;
import org.sumbawa.wire.rpc.lsarpc.LookupSids;
import org.sumbawa.wire.rpc.lsarpc.ReferencedDomain;
import org.sumbawa.wire.rpc.lsarpc.SidNameUse;
import org.sumbawa.wire.rpc.lsarpc.TranslatedName;
import org.sumbawa.wire.rpc.lsarpc.TranslatedSid;

/**
 * One lookup of names or identifiers: collects what was found, and the domains that it refers to. MS-LSAT 3.1.4.5 to
 * 3.1.4.11.
 */
final class Translation {
  private final RpcDirectory directory;
  private final List<ReferencedDomain> domains = new ArrayList<>();
  private int mapped;

  Translation(RpcDirectory directory) {
    this.directory = directory;
  }

  LookupSids.Response names(LookupSids.Form form, List<Sid> sids) {
    var names = sids.stream().map(this::name).toList();
    return new LookupSids.Response(form, domains, names, mapped, status(sids.size()));
  }

  LookupNames.Response sids(LookupNames.Form form, List<String> names) {
    boolean whole = form == LookupNames.Form.SIDS;
    var sids = names.stream().map(name -> sid(name, whole)).toList();
    return new LookupNames.Response(form, domains, sids, mapped, status(names.size()));
  }

  private TranslatedName name(Sid sid) {
    var principal = principal(sid);
    if (principal.isPresent()) {
      mapped++;
      return new TranslatedName(principal.get().use(), principal.get().name(), domain(principal.get()), 0);
    }
    var domain = domainOf(sid);
    // What is not known has the identifier in place of a name, or its last part if the domain is known.
    return domain.isPresent()
        ? new TranslatedName(SidNameUse.UNKNOWN, HexFormat.of().withUpperCase().toHexDigits(sid.rid()),
            domain(domain.get()), 0)
        : new TranslatedName(SidNameUse.UNKNOWN, sid.toString(), TranslatedName.NO_DOMAIN, 0);
  }

  private TranslatedSid sid(String name, boolean whole) {
    var principal = principal(name);
    if (principal.isEmpty()) {
      return new TranslatedSid(SidNameUse.UNKNOWN, 0, Sid.NULL, TranslatedName.NO_DOMAIN, 0);
    }
    mapped++;
    var found = principal.get();
    return new TranslatedSid(found.use(), whole ? 0 : found.relativeId(), whole ? found.sid() : Sid.NULL,
        domain(found), 0);
  }

  private Optional<Principal> principal(Sid sid) {
    return WellKnownPrincipals.of(sid).or(() -> ownDomain().filter(domain -> domain.sid().equals(sid)))
        .or(() -> directory.principal(sid));
  }

  private Optional<Principal> principal(String name) {
    int slash = name.indexOf('\\');
    int at = name.lastIndexOf('@');
    var domain = slash >= 0 ? name.substring(0, slash) : at > 0 ? name.substring(at + 1) : "";
    var account = slash >= 0 ? name.substring(slash + 1) : at > 0 ? name.substring(0, at) : name;
    if (account.isEmpty()) {
      return domain.isEmpty() ? Optional.empty() : domainNamed(domain);
    }
    return WellKnownPrincipals.of(domain, account)
        .or(() -> domain.isEmpty() ? domainNamed(account) : Optional.empty())
        .or(() -> directory.principal(domain, account));
  }

  private Optional<Principal> domainNamed(String name) {
    return WellKnownPrincipals.of("", name).or(this::ownDomain)
        .filter(domain -> domain.use() == SidNameUse.DOMAIN && domain.name().equalsIgnoreCase(name));
  }

  /** The domain of an identifier that is not known itself. */
  private Optional<Principal> domainOf(Sid sid) {
    if (sid.subAuthorityCount() == 0) {
      return Optional.empty();
    }
    return WellKnownPrincipals.of(sid.domain()).or(this::ownDomain)
        .filter(domain -> domain.use() == SidNameUse.DOMAIN && domain.sid().equals(sid.domain()));
  }

  private Optional<Principal> ownDomain() {
    var server = directory.server();
    return Optional
        .of(new Principal(SidNameUse.DOMAIN, server.name(), server.name(), server.accountDomain()));
  }

  /** The place of a principal's domain in the list, to which it is added if it is new. */
  private int domain(Principal principal) {
    var domain = new ReferencedDomain(principal.domain(), principal.domainSid());
    int index = domains.indexOf(domain);
    if (index >= 0) {
      return index;
    }
    domains.add(domain);
    return domains.size() - 1;
  }

  private NtStatus status(int asked) {
    if (mapped == asked) {
      return NtStatus.SUCCESS;
    }
    return mapped == 0 ? NtStatus.NONE_MAPPED : NtStatus.SOME_NOT_MAPPED;
  }
}
