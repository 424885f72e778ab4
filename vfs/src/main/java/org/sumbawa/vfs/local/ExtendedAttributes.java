package org.sumbawa.vfs.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.vfs.samba.DosAttrib;
import org.sumbawa.vfs.samba.NtAcl;
import org.sumbawa.vfs.samba.StreamName;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.fscc.FullEa;

/**
 * Clients' extended attributes, which are the host's in the namespace {@code user}, but for those in which this file
 * system and Samba keep their own.
 */
final class ExtendedAttributes {
  private static final String NAMESPACE = "user.";
  private static final List<String> OWN = List.of(DosAttrib.NAME, NtAcl.USER_NAME, ReparsePoints.ATTRIBUTE,
      ChangeTimes.NAME, "user.SAMBA_PAI", "user.SAMBA_STREAMS", "user.org.netatalk.Metadata");
  private static final List<String> OWN_PREFIXES = List.of(StreamName.PREFIX, SideStore.PREFIX);
  private static final int LONGEST_NAME = 250;

  private ExtendedAttributes() {}

  /** The client's name of one of the host's attributes; empty where clients do not see it. */
  static Optional<String> name(byte[] attribute) {
    var text = new String(attribute, StandardCharsets.UTF_8);
    if (!text.startsWith(NAMESPACE) || isOwn(text)) {
      return Optional.empty();
    }
    return Optional.of(text.substring(NAMESPACE.length())).filter(FullEa::isLegalName)
        .filter(name -> name.chars().allMatch(c -> c <= 0xFF));
  }

  private static boolean isOwn(String attribute) {
    return OWN.stream().anyMatch(attribute::equalsIgnoreCase)
        || OWN_PREFIXES.stream().anyMatch(own -> attribute.regionMatches(true, 0, own, 0, own.length()));
  }

  /** All that clients see. */
  static List<FullEa> list(Xattrs xattrs) throws VfsException {
    var all = new ArrayList<FullEa>();
    for (var attribute : xattrs.names()) {
      var name = name(attribute);
      var value = name.isPresent() ? xattrs.get(attribute) : Optional.<byte[]>empty();
      // A value that no client could be told of is left out.
      if (value.isPresent() && value.get().length <= 0xFFFF) {
        all.add(new FullEa(name.get(), Bytes.of(value.get())));
      }
    }
    return all;
  }

  /** The host's attribute for a client's, in the spelling that is there already. */
  static byte[] attribute(Xattrs xattrs, String name) throws VfsException {
    for (var attribute : xattrs.names()) {
      if (name(attribute).filter(name::equalsIgnoreCase).isPresent()) {
        return attribute;
      }
    }
    if (isOwn(NAMESPACE + name)) {
      throw new VfsException(Reason.ACCESS_DENIED, "the extended attribute " + name + " is not for clients");
    }
    var attribute = (NAMESPACE + name).getBytes(StandardCharsets.UTF_8);
    if (attribute.length > LONGEST_NAME || name(attribute).isEmpty()) {
      throw new VfsException(Reason.INVALID_NAME, "no name for an extended attribute: " + name);
    }
    return attribute;
  }
}
