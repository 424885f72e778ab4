package org.sumbawa.server.config;

import java.util.List;
import org.sumbawa.wire.dtyp.SecurityDescriptor;

/** Who may enter a share and do what there, before any file's own permissions are asked. */
public sealed interface ShareAccess {
  /** Everyone who has come in may do everything; the files' own permissions decide. */
  ShareAccess EVERYONE = new Lists(List.of("Everyone"), List.of(), List.of(), List.of());

  /**
   * Accounts by name, as in the lists of New-SmbShare: names of local accounts, {@code Everyone}, or SIDs.
   *
   * @param fullAccess who may also change permissions
   * @param changeAccess who may read and write
   * @param readAccess who may read
   * @param noAccess who may not enter, whatever the other lists say
   */
  record Lists(List<String> fullAccess, List<String> changeAccess, List<String> readAccess,
      List<String> noAccess) implements ShareAccess {

    /** Keeps copies. */
    public Lists {
      fullAccess = List.copyOf(fullAccess);
      changeAccess = List.copyOf(changeAccess);
      readAccess = List.copyOf(readAccess);
      noAccess = List.copyOf(noAccess);
    }
  }

  /** A whole security descriptor. */
  record Descriptor(SecurityDescriptor descriptor) implements ShareAccess {}
}
