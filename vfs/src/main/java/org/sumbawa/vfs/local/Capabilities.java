package org.sumbawa.vfs.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Data;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Errno;
import org.sumbawa.vfs.kernel.Metadata;
import org.sumbawa.vfs.kernel.Opening;
import org.sumbawa.vfs.kernel.VolumeStat;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.vfs.samba.NtAcl;

/**
 * What the folder's file system and this process's rights allow, found out by trying, with files that have no name.
 *
 * @param abilities what clients can be told
 * @param privileged whether {@code security.*} attributes can be written
 * @param findings what an administrator should know: each a sentence, with what follows from it
 */
record Capabilities(Set<Ability> abilities, boolean privileged, List<String> findings) {
  private static final byte[] SELF = {'.'};
  private static final byte[] TRIAL = "user.sumbawa.trial".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NTACL = NtAcl.NAME.getBytes(StandardCharsets.US_ASCII);
  private static final int PRIVATE = 0600;
  private static final int BLOCK = 64 * 1024;
  private static final long BTRFS = 0x9123_683EL;
  private static final long F2FS = 0xF2F5_2010L;
  private static final Set<Long> COMPRESSING = Set.of(BTRFS, F2FS);

  /** Finds out. */
  static Capabilities of(Descriptor root) throws VfsException {
    var probe = new Probe(root);
    probe.run();
    return new Capabilities(probe.abilities, probe.privileged, List.copyOf(probe.findings));
  }

  boolean has(Ability ability) {
    return abilities.contains(ability);
  }

  private static final class Probe {
    private final Descriptor root;
    private final Set<Ability> abilities =
        EnumSet.of(Ability.SPARSE, Ability.HARD_LINKS, Ability.REPARSE_POINTS, Ability.SECURITY_DESCRIPTORS,
            Ability.NAMED_STREAMS, Ability.EXTENDED_ATTRIBUTES, Ability.CLONE, Ability.WATCHES);
    private final List<String> findings = new ArrayList<>();
    private boolean privileged;

    private Probe(Descriptor root) {
      this.root = root;
    }

    private void run() throws VfsException {
      if (VolumeStat.of(root).readOnly()) {
        abilities.add(Ability.READ_ONLY);
        findings.add("The file system is mounted read-only: clients can change nothing.");
        abilities.remove(Ability.CLONE);
        lookForAttributes();
        return;
      }
      var how = new Opening.How(Opening.READ_WRITE | Opening.NAMELESS, PRIVATE, true);
      var attempt = Opening.attempt(root, SELF, how);
      if (!attempt.succeeded()) {
        findings.add(withoutTrial(attempt.errno()));
        abilities.remove(Ability.CLONE);
        lookForAttributes();
        return;
      }
      try (var trial = attempt.descriptor()) {
        tryAttributes(trial);
        tryHoles(trial);
        tryClone(trial, how);
        tryCompression(trial);
      }
    }

    private static String withoutTrial(int errno) {
      return errno == Errno.EACCES || errno == Errno.EPERM
          ? "The server's user may not make files in this folder: clients can read what that user can read,"
              + " and hardly change anything."
          : "No file could be made to try what this file system can do (error " + errno
              + "), so clients may be offered less than it can.";
    }

    /** Without writing: the file system says of an attribute that is not there whether it could be. */
    private void lookForAttributes() throws VfsException {
      if (!Xattrs.of(root, SELF).supports(TRIAL)) {
        withoutAttributes();
      }
    }

    private void withoutAttributes() {
      abilities.removeAll(EnumSet.of(Ability.SECURITY_DESCRIPTORS, Ability.NAMED_STREAMS,
          Ability.EXTENDED_ATTRIBUTES, Ability.REPARSE_POINTS, Ability.SPARSE));
      findings.add("The file system takes no extended attributes (user.*): there are no streams, no security "
          + "descriptors, no extended attributes and no sparse files, and hidden, system, archive and creation time are not kept.");
    }

    private void tryAttributes(Descriptor trial) throws VfsException {
      var xattrs = Xattrs.of(trial);
      try {
        xattrs.set(TRIAL, new byte[1]);
      } catch (VfsException e) {
        withoutAttributes();
        return;
      }
      try {
        xattrs.set(NTACL, new byte[1]);
        privileged = true;
      } catch (VfsException e) {
        findings.add("The permissions that clients give to files are kept in the attribute " + NtAcl.USER_NAME
            + ", since only root (CAP_SYS_ADMIN) may write Samba's " + NtAcl.NAME
            + ". All is well unless Samba serves this folder too: it does not know them.");
      }
    }

    private void tryHoles(Descriptor trial) throws VfsException {
      Data.write(trial, ByteBuffer.allocate(BLOCK), 0);
      try {
        Data.punch(trial, new Range(0, BLOCK));
      } catch (VfsException e) {
        requireUnsupported(e);
        abilities.remove(Ability.SPARSE);
      }
    }

    private void tryClone(Descriptor trial, Opening.How how) throws VfsException {
      try (var other = Opening.beneath(root, SELF, how)) {
        Data.share(trial, new Range(0, BLOCK), other, 0);
      } catch (VfsException e) {
        abilities.remove(Ability.CLONE);
      }
    }

    /** Some file systems take the mark and do not heed it: those that do are known. */
    private void tryCompression(Descriptor trial) throws VfsException {
      if (COMPRESSING.contains(VolumeStat.of(trial).type())) {
        try {
          Metadata.setCompressed(trial, true);
          abilities.add(Ability.COMPRESSION);
        } catch (VfsException e) {
          requireUnsupported(e);
        }
      }
    }

    private static void requireUnsupported(VfsException e) throws VfsException {
      if (e.reason() != Reason.NOT_SUPPORTED) {
        throw e;
      }
    }
  }
}
