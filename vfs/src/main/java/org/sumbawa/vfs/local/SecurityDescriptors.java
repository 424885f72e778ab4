package org.sumbawa.vfs.local;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.vfs.samba.NtAcl;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.SecurityDescriptor;

/**
 * Where security descriptors are: in {@value NtAcl#NAME}, which only a privileged process may write, or else in
 * {@value NtAcl#USER_NAME}. A privileged process believes the first before the second, which a file's owner can write
 * too; another the second before the first, which it cannot bring up to date.
 */
final class SecurityDescriptors {
  private static final byte[] NAME = NtAcl.NAME.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] USER_NAME = NtAcl.USER_NAME.getBytes(StandardCharsets.US_ASCII);

  private final byte[] first;
  private final byte[] second;

  SecurityDescriptors(boolean privileged) {
    first = privileged ? NAME : USER_NAME;
    second = privileged ? USER_NAME : NAME;
  }

  /** Whether an attribute is one of theirs, which no inode of the usual size has room for. */
  static boolean isOne(byte[] attribute) {
    return Arrays.equals(attribute, NAME) || Arrays.equals(attribute, USER_NAME);
  }

  /** The attribute to write. */
  byte[] attribute() {
    return first;
  }

  /** The one that counts. One that makes no sense is no reason to let everybody in. */
  Optional<SecurityDescriptor> get(Xattrs xattrs) throws VfsException {
    var value = xattrs.get(first);
    if (value.isEmpty()) {
      value = xattrs.get(second);
    }
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(NtAcl.decode(value.get()));
    } catch (Malformed e) {
      throw new VfsException(Reason.IO, "a security descriptor that makes no sense: " + e.getMessage(), e);
    }
  }
}
