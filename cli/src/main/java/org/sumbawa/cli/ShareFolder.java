package org.sumbawa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.HiddenNames;
import org.sumbawa.vfs.local.LocalFileSystem;
import org.sumbawa.vfs.local.LocalSettings;
import org.sumbawa.vfs.portable.PortableFileSystem;

/** Opens the folder of a share, and says what an administrator should know about it. */
final class ShareFolder {
  private ShareFolder() {}

  /** With all that this machine can do. */
  static FileSystem open(ShareSettings share, PrintWriter err) throws Failure {
    return open(share, err, LocalFileSystem.isSupported());
  }

  static FileSystem open(ShareSettings share, PrintWriter err, boolean local) throws Failure {
    try {
      var folder = local ? local(share, err) : portable(share, err);
      return share.hideFiles().isEmpty() ? folder : new HiddenNames(folder, share.hideFiles());
    } catch (IOException e) {
      throw Failure.because("share " + share.name() + ": " + e.getMessage());
    }
  }

  private static FileSystem local(ShareSettings share, PrintWriter err) throws IOException {
    var folder = LocalFileSystem.open(Path.of(share.path()), LocalSettings.DEFAULT.withLabel(share.name()),
        InstantSource.system());
    folder.findings().forEach(finding -> warn(share, finding, err));
    return folder;
  }

  private static FileSystem portable(ShareSettings share, PrintWriter err) throws IOException {
    var folder = PortableFileSystem.open(Path.of(share.path()));
    warn(share,
        "on this system clients find no named streams, permissions or extended attributes, and a program here"
            + " that exchanges folders for links can lead them out of the share: serve it from Linux on x86-64 or AArch64"
            + " when it matters",
        err);
    return folder;
  }

  private static void warn(ShareSettings share, String finding, PrintWriter err) {
    err.println("sumbawa: share " + share.name() + ": " + finding);
    err.flush();
  }
}
