package org.sumbawa.server.share;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sumbawa.auth.account.Account;
import org.sumbawa.auth.account.Accounts;
import org.sumbawa.auth.account.LocalGroup;
import org.sumbawa.server.config.ShareAccess;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.wire.dtyp.AccessAce;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.AceFlags;
import org.sumbawa.wire.dtyp.Acl;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.dtyp.Sid;

/** Makes a share's security descriptor of the names in its settings. */
public final class ShareDescriptors {
  private static final AccessMask CHANGE = AccessMask.FILE_GENERIC_READ.or(AccessMask.FILE_GENERIC_WRITE)
      .or(AccessMask.FILE_GENERIC_EXECUTE).or(AccessMask.DELETE);
  private static final AccessMask READ = AccessMask.FILE_GENERIC_READ.or(AccessMask.FILE_GENERIC_EXECUTE);
  private static final Map<String, Sid> KNOWN = Map.of("EVERYONE", Sid.EVERYONE, "AUTHENTICATED USERS",
      Sid.AUTHENTICATED_USERS, "SYSTEM", Sid.LOCAL_SYSTEM);

  private final Accounts accounts;

  /** Looks names up among these accounts. */
  public ShareDescriptors(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The descriptor that the settings mean. */
  public SecurityDescriptor of(ShareSettings settings) throws IOException {
    return switch (settings.access()) {
      case ShareAccess.Descriptor given -> given.descriptor();
      case ShareAccess.Lists lists -> of(lists);
    };
  }

  private SecurityDescriptor of(ShareAccess.Lists lists) throws IOException {
    var aces = new ArrayList<AccessAce>();
    for (var name : lists.noAccess()) {
      aces.add(AccessAce.denied(sid(name), AccessMask.FILE_ALL_ACCESS, AceFlags.NONE));
    }
    allow(aces, lists.fullAccess(), AccessMask.FILE_ALL_ACCESS);
    allow(aces, lists.changeAccess(), CHANGE);
    allow(aces, lists.readAccess(), READ);
    return SecurityDescriptor.EMPTY.withOwner(Sid.BUILTIN_ADMINISTRATORS).withGroup(Sid.LOCAL_SYSTEM)
        .withDacl(Acl.of(aces));
  }

  private void allow(List<AccessAce> aces, List<String> names, AccessMask mask) throws IOException {
    for (var name : names) {
      aces.add(AccessAce.allowed(sid(name), mask, AceFlags.NONE));
    }
  }

  /** Whom a name of an access list means; nobody, if there is no such account or group. */
  public Optional<Sid> find(String name) throws IOException {
    var known =
        Optional.ofNullable(KNOWN.get(name.toUpperCase(Locale.ROOT))).or(() -> LocalGroup.parse(name));
    return known.isPresent()
        ? known
        : accounts.find(name.substring(name.lastIndexOf('\\') + 1)).map(Account::sid);
  }

  private Sid sid(String name) throws IOException {
    return find(name).orElseThrow(() -> new IOException("no account or group is named " + name
        + "; add one with ./sumbawa user add, or correct the share's access lists"));
  }
}
