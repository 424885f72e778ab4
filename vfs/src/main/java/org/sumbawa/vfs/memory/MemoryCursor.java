package org.sumbawa.vfs.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sumbawa.vfs.DirectoryCursor;
import org.sumbawa.vfs.DirectoryEntry;

/** Walks the names that a folder had at the beginning, in the order of their folded spellings. */
final class MemoryCursor implements DirectoryCursor {
  private final Tree tree;
  private final Node folder;
  private Iterator<Link> rest;

  MemoryCursor(Tree tree, Node folder) {
    this.tree = tree;
    this.folder = folder;
    rest = tree.reading(() -> List.copyOf(folder.children())).iterator();
  }

  @Override
  public synchronized List<DirectoryEntry> next(int limit) {
    return tree.reading(() -> {
      var entries = new ArrayList<DirectoryEntry>();
      while (entries.size() < limit && rest.hasNext()) {
        var link = rest.next();
        if (!link.isRemoved() && link.isIn(folder)) {
          entries.add(entry(link));
        }
      }
      return entries;
    });
  }

  static DirectoryEntry entry(Link link) {
    return new DirectoryEntry(link.name(), link.node().info(link.node().data()));
  }

  @Override
  public synchronized void close() {
    rest = List.<Link>of().iterator();
  }
}
