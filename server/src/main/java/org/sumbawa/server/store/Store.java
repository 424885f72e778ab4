package org.sumbawa.server.store;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sumbawa.core.Allowance;
import org.sumbawa.core.Environment;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VolumeInfo;
import org.sumbawa.wire.message.value.CreateAction;

/** A file system with Windows' semantics: what a share serves. MS-FSA 2.1.1.1 and 2.1.1.2. */
public final class Store {
  private final FileTable table;
  private final FileSystem fileSystem;
  private final Notifications notifications;
  private final @Nullable LocalChanges others;
  private final TunnelCache tunnel;
  private volatile boolean shortNames = true;

  /** What an open made. */
  public record Opened(LocalOpen open, CreateAction action, FileInfo info) {}

  /** Serves a file system; its files are entered in the table that all stores of a server share. */
  public Store(FileTable table, FileSystem fileSystem, InstantSource clock) {
    this.table = table;
    this.fileSystem = fileSystem;
    tunnel = new TunnelCache(clock, () -> shortNames);
    others = null;
    notifications = new Notifications(null);
  }

  /**
   * Serves a file system, and looks for what others change in it, if it can tell that.
   *
   * @param watches how many files and folders may be watched for that
   */
  public Store(FileTable table, FileSystem fileSystem, Environment environment, Allowance watches) {
    this.table = table;
    this.fileSystem = fileSystem;
    tunnel = new TunnelCache(environment.clock(), () -> shortNames);
    others = fileSystem.abilities().contains(Ability.WATCHES)
        ? new LocalChanges(this, environment, watches)
        : null;
    notifications = new Notifications(others);
  }

  /** Opens or creates. MS-FSA 2.1.5.1. */
  public Opened open(OpenIntent intent) throws Refusal, BreakPending {
    var opened = new Opening(this, intent).run();
    if (others != null) {
      others.cachedFiles().opened(opened.open());
    }
    return opened;
  }

  /**
   * Opens anew what was open before the server itself ended.
   *
   * @param intent how it was opened, and what its opener caches
   * @param was what it was
   * @return the open; empty if its file is gone
   */
  public Optional<LocalOpen> openAgain(OpenIntent intent, OpenSnapshot was) throws Refusal {
    var again = new OpenAgain(this, intent, was).run();
    if (others != null) {
      again.ifPresent(others.cachedFiles()::opened);
    }
    return again;
  }

  /** The storage. */
  public FileSystem fileSystem() {
    return fileSystem;
  }

  /** Whether this is the storage: the very same, not one like it. */
  @SuppressWarnings("ReferenceEquality")
  public boolean serves(FileSystem other) {
    return fileSystem == other;
  }

  /** What the storage can do. */
  public Set<Ability> abilities() {
    return fileSystem.abilities();
  }

  /** Whether files whose names are none for old programs have a second one that is (8.3). MS-FSA 2.1.1.7. */
  public boolean hasShortNames() {
    return shortNames;
  }

  /** Says whether they have. */
  public void shortNames(boolean wanted) {
    shortNames = wanted;
  }

  /** The volume, as it is now. */
  public VolumeInfo volume() throws Refusal {
    try {
      return fileSystem.volume();
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  /** Who watches what. */
  public Notifications notifications() {
    return notifications;
  }

  /** Which names went a moment ago. */
  TunnelCache tunnel() {
    return tunnel;
  }

  /** The open table. */
  public FileTable table() {
    return table;
  }
}
