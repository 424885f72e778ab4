package org.sumbawa.vfs.local;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.VolumeStat;

/**
 * What all parts of one local file system share.
 *
 * <p>Locks are taken in this order: the tree's (shared by those who walk, alone by who moves a folder), folders' in the
 * order of their keys, a file's; what is inside {@link Folders}, {@link Entries} and {@link Devices} comes last and
 * is short.
 */
final class Storage {
  private final Descriptor root;
  private final LocalSettings settings;
  private final Capabilities capabilities;
  private final Devices devices = new Devices();
  private final Folders folders;
  private final Entries entries;
  private final Facts facts;
  private final SideStore sideStore;
  private final Streams streams;
  private final SecurityDescriptors securityDescriptors;
  private final FileLocks fileLocks = new FileLocks();
  private final ReentrantReadWriteLock tree = new ReentrantReadWriteLock();
  private final Set<LocalHandle> handles = ConcurrentHashMap.newKeySet();
  private final ProcessIdentity process;

  Storage(Descriptor root, LocalSettings settings, InstantSource clock, ProcessIdentity process)
      throws VfsException {
    this.root = root;
    this.settings = settings;
    this.process = process;
    capabilities = Capabilities.of(root);
    folders = new Folders(root, settings, clock, devices);
    entries = new Entries(folders);
    facts = new Facts(settings, capabilities);
    sideStore = new SideStore(root, process);
    streams = new Streams(sideStore, VolumeStat.of(root).blockSize());
    securityDescriptors = new SecurityDescriptors(capabilities.privileged());
  }

  Descriptor root() {
    return root;
  }

  LocalSettings settings() {
    return settings;
  }

  Capabilities capabilities() {
    return capabilities;
  }

  /** Refuses what this file system has not declared. */
  void require(Ability ability) throws VfsException {
    if (!capabilities.has(ability)) {
      throw new VfsException(Reason.NOT_SUPPORTED, "this folder's file system has no " + ability);
    }
  }

  /** Which permissions this process takes from every new file. */
  int umask() {
    return process.umask();
  }

  Devices devices() {
    return devices;
  }

  Folders folders() {
    return folders;
  }

  Entries entries() {
    return entries;
  }

  Facts facts() {
    return facts;
  }

  SideStore sideStore() {
    return sideStore;
  }

  Streams streams() {
    return streams;
  }

  SecurityDescriptors securityDescriptors() {
    return securityDescriptors;
  }

  FileLocks fileLocks() {
    return fileLocks;
  }

  /** Guards the shape of the tree: whoever walks holds it for reading, whoever moves a folder for writing. */
  ReentrantReadWriteLock tree() {
    return tree;
  }

  /** The handles that are open. */
  Set<LocalHandle> handles() {
    return handles;
  }
}
