package org.sumbawa.vfs.local;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.EaSize;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.vfs.samba.DosAttrib;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.fscc.ReparseTag;

/** Puts together what is known of a file from what the kernel says and what was stored beside it. */
final class Facts {
  private static final byte[] DOSATTRIB = DosAttrib.NAME.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] REPARSE = ReparsePoints.ATTRIBUTE.getBytes(StandardCharsets.US_ASCII);

  private final LocalSettings settings;
  private final boolean compressing;

  Facts(LocalSettings settings, Capabilities capabilities) {
    this.settings = settings;
    this.compressing = capabilities.has(Ability.COMPRESSION);
  }

  /** What was stored beside a file's data. */
  private static final class Beside {
    private Optional<DosAttrib> attributes = Optional.empty();
    private int reparseTag = ReparseTag.NONE;
    private int eaSize;
    private boolean large;
    private byte[] change = {};
  }

  /**
   * What is known of a file.
   *
   * @param name as clients see it; nothing for the root
   */
  FileInfo of(FileKey key, String name, Stat stat, Xattrs xattrs) throws VfsException {
    var beside = stat.isSpecial() ? new Beside() : read(xattrs);
    if (stat.isSpecial()) {
      beside.reparseTag = ReparsePoints.tag(stat);
    }
    long size = stat.isFile() ? stat.size() : 0;
    long allocation = beside.large ? stat.dataAllocation() : stat.allocation();
    return new FileInfo(key, attributes(name, stat, beside), creation(stat, beside.attributes), stat.access(),
        stat.write(), ChangeTimes.of(stat, beside.change), size, stat.isFile() ? allocation : 0, links(stat),
        beside.reparseTag, beside.eaSize);
  }

  /** Of a folder the kernel also counts the names that its subfolders have for it. */
  private static int links(Stat stat) {
    return stat.isDirectory() ? 1 : Math.max(1, stat.links());
  }

  private static Beside read(Xattrs xattrs) throws VfsException {
    var beside = new Beside();
    for (var name : xattrs.names()) {
      if (Arrays.equals(name, DOSATTRIB)) {
        beside.attributes = attributes(xattrs);
      } else if (Arrays.equals(name, REPARSE)) {
        beside.reparseTag =
            xattrs.get(REPARSE).flatMap(ReparsePoints::decode).map(ReparseData::tag).orElse(ReparseTag.NONE);
      } else if (Arrays.equals(name, ChangeTimes.ATTRIBUTE)) {
        beside.change = xattrs.get(name).orElse(new byte[0]);
      } else if (SecurityDescriptors.isOne(name)) {
        beside.large = true;
      } else {
        var ea = ExtendedAttributes.name(name);
        if (ea.isPresent()) {
          beside.eaSize = EaSize.with(beside.eaSize, ea.get().length(), xattrs.size(name));
        }
      }
    }
    return beside;
  }

  /** What {@value DosAttrib#NAME} holds; empty where it is missing or makes no sense. */
  static Optional<DosAttrib> attributes(Xattrs xattrs) throws VfsException {
    var value = xattrs.get(DOSATTRIB);
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(DosAttrib.decode(value.get()));
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  private FileAttributes attributes(String name, Stat stat, Beside beside) {
    var stored = beside.attributes.map(DosAttrib::attributes).orElseGet(() -> unstored(name));
    var all = BasicChange.settable(stored).or(stored.and(FileAttributes.SPARSE_FILE));
    all = stat.isDirectory() ? all.or(FileAttributes.DIRECTORY) : all;
    all = beside.reparseTag != ReparseTag.NONE ? all.or(FileAttributes.REPARSE_POINT) : all;
    all = compressing && stat.compressed() ? all.or(FileAttributes.COMPRESSED) : all;
    return all.reported();
  }

  private FileAttributes unstored(String name) {
    return settings.hideDotFiles() && name.startsWith(".") ? FileAttributes.HIDDEN : FileAttributes.NONE;
  }

  /** When a file was made, as far as it is known. */
  static FileTime creation(Stat stat, Optional<DosAttrib> stored) {
    var time = stored.map(DosAttrib::creation).orElse(FileTime.NONE);
    if (time.isTime()) {
      return time;
    }
    return stat.birth().isTime() ? stat.birth() : stat.write();
  }
}
