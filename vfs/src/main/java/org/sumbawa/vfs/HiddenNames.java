package org.sumbawa.vfs;

import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.NamePattern;

/** Tells that files and folders are hidden whose names match patterns, whatever is stored. */
public final class HiddenNames extends ForwardingFileSystem {
  private final List<NamePattern> patterns;

  /** Hides what matches one of these, whatever the case. */
  public HiddenNames(FileSystem beneath, List<String> patterns) {
    super(beneath);
    this.patterns = patterns.stream().map(NamePattern::of).toList();
  }

  private FileInfo told(String name, FileInfo info) {
    if (patterns.stream().noneMatch(pattern -> pattern.matches(name))) {
      return info;
    }
    return new FileInfo(info.key(), info.attributes().or(FileAttributes.HIDDEN).reported(), info.creation(),
        info.access(), info.write(), info.change(), info.size(), info.allocation(), info.links(),
        info.reparseTag(), info.eaSize());
  }

  private DirectoryEntry told(DirectoryEntry entry) {
    return new DirectoryEntry(entry.name(), told(entry.name(), entry.info()));
  }

  @Override
  protected Handle decorate(Handle opened) {
    return new ForwardingHandle(opened) {
      @Override
      public FileInfo info() throws VfsException {
        var path = path();
        return path.isRoot() ? super.info() : told(path.name(), super.info());
      }

      @Override
      public Optional<DirectoryEntry> child(String name) throws VfsException {
        return super.child(name).map(HiddenNames.this::told);
      }

      @Override
      public DirectoryCursor list() throws VfsException {
        return new Cursor(super.list());
      }
    };
  }

  /** Walks a folder. */
  private final class Cursor implements DirectoryCursor {
    private final DirectoryCursor beneath;

    Cursor(DirectoryCursor beneath) {
      this.beneath = beneath;
    }

    @Override
    public List<DirectoryEntry> next(int limit) throws VfsException {
      return beneath.next(limit).stream().map(HiddenNames.this::told).toList();
    }

    @Override
    public void close() {
      beneath.close();
    }
  }
}
