package org.sumbawa.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.sumbawa.core.SystemEnvironment;
import org.sumbawa.events.Events;
import org.sumbawa.server.accept.Listeners;
import org.sumbawa.server.command.create.Restoring;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.server.durable.DurableHandleStore;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.report.ShareEvents;
import org.sumbawa.server.share.Share;
import org.sumbawa.server.share.ShareDescriptors;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.Store;
import org.sumbawa.server.use.Administrator;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.server.use.SessionDescription;
import org.sumbawa.vfs.FileSystem;

/**
 * A running SMB 2 and 3 file server. Built with {@link #builder}, it serves until it is closed. Any number of threads
 * may use it.
 *
 * <pre>{@code
 * try (var server = SmbServer.builder()
 *     .user("alice", "secret".toCharArray())
 *     .share("docs", new MemoryFileSystem(InstantSource.system()))
 *     .listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
 *     .start()) {
 *   announce(server.port());
 * }
 * }</pre>
 */
public final class SmbServer implements AutoCloseable {
  private final ServerState state;
  private final Listeners listeners;
  private final Lifetimes lifetimes;
  private final ShareDescriptors descriptors;
  private final Restoring restoring;
  private final ShareEvents shareEvents;
  private final Uses uses;
  private final Optional<SystemEnvironment> owned;

  SmbServer(ServerState state, Listeners listeners, Lifetimes lifetimes, ShareDescriptors descriptors,
      Restoring restoring, Optional<SystemEnvironment> owned) {
    uses = new Uses(state, lifetimes);
    this.state = state;
    this.listeners = listeners;
    this.lifetimes = lifetimes;
    this.descriptors = descriptors;
    this.restoring = restoring;
    this.owned = owned;
    shareEvents = new ShareEvents(state);
  }

  /** Starts to describe a server. */
  public static SmbServerBuilder builder() {
    return new SmbServerBuilder();
  }

  /** Where it listens, with the ports that were picked where 0 was asked for. */
  public List<InetSocketAddress> addresses() {
    return listeners.addresses();
  }

  /** The port of the first listener. */
  public int port() {
    return addresses().getFirst().getPort();
  }

  /** Where its events are raised: subscribe here. */
  public Events events() {
    return state.events();
  }

  /** The names of the shares, the hidden IPC$ included. */
  public List<String> shares() {
    return state.shares().all().stream().map(Share::name).toList();
  }

  /**
   * Adds a share while the server runs: event 700.
   *
   * @param path what administrators call the place that it serves
   * @throws IOException if a name in its access lists is not known, or there is such a share already
   */
  public void addShare(ShareSettings settings, FileSystem fileSystem, String path) throws IOException {
    var store = store(fileSystem);
    store.shortNames(settings.shortNames());
    var share = new Share(state.newGuid(), settings.name(), path, Optional.of(store), settings,
        descriptors.of(settings));
    if (state.shares().find(settings.name()).isPresent()) {
      throw taken(settings);
    }
    shareEvents.checkAvailability(share);
    restoring.restore(share);
    if (!state.shares().add(share)) {
      throw taken(settings);
    }
    shareEvents.added(share);
  }

  private static IOException taken(ShareSettings settings) {
    return new IOException("there is a share named " + settings.name() + " already");
  }

  /** Shares of the same file system are one store, so that those who watch folders in one see what is done in the other. */
  private Store store(FileSystem fileSystem) {
    return state.shares().all().stream().map(Share::store).flatMap(Optional::stream)
        .filter(store -> store.serves(fileSystem)).findFirst().orElseGet(() -> newStore(fileSystem));
  }

  private Store newStore(FileSystem fileSystem) {
    return state.settings().caching().watchLocalChanges()
        ? new Store(state.files(), fileSystem, state.environment(), state.watches())
        : new Store(state.files(), fileSystem, state.environment().clock());
  }

  /** Changes the settings of a share that is in use: event 701. Who is inside stays inside. */
  public void modifyShare(ShareSettings settings) throws IOException {
    var share = find(settings.name());
    share.change(settings, descriptors.of(settings));
    shareEvents.checkAvailability(share);
    share.store().ifPresent(store -> store.shortNames(settings.shortNames()));
    shareEvents.modified(share);
  }

  /** Removes a share, ends every tree connect to it, and closes its files unless another share serves them: 702. */
  public void removeShare(String name) throws IOException {
    var share = find(name);
    state.shares().remove(name);
    for (var session : List.copyOf(state.sessions().values())) {
      for (var tree : List.copyOf(session.trees().values())) {
        if (tree.share() == share) {
          lifetimes.terminate(tree);
        }
      }
    }
    lifetimes.opens().terminatePreserved(share);
    shareEvents.deleted(share);
    share.store().map(Store::fileSystem).filter(files -> !isServed(files)).ifPresent(FileSystem::close);
  }

  private boolean isServed(FileSystem files) {
    return state.shares().all().stream().map(Share::store).flatMap(Optional::stream)
        .anyMatch(store -> store.serves(files));
  }

  private Share find(String name) throws IOException {
    return state.shares().find(name).filter(share -> !share.isIpc())
        .orElseThrow(() -> new IOException("there is no share named " + name));
  }

  /** How many connections there are. */
  public int connectionCount() {
    return state.connections().size();
  }

  /** How many files, folders and pipes are open. */
  public int openCount() {
    return state.opens().size();
  }

  /** The sessions of those who have come in, the oldest first. */
  public List<SessionDescription> sessions() {
    return uses.sessions();
  }

  /** The files, folders and pipes that are open, the oldest first; those that wait for their clients too. */
  public List<OpenDescription> opens() {
    return uses.opens();
  }

  /**
   * Ends an open, whatever its client does with it: event 658. What the client had not written yet is lost to it.
   *
   * @param by whom the event names
   * @return whether there was such an open
   */
  public boolean closeOpen(long id, Administrator by) {
    return uses.closeOpen(id, by);
  }

  /**
   * Ends a session, and with it all that it has open: events 658 and 554.
   *
   * @param by whom the events name
   * @return whether there was such a session
   */
  public boolean closeSession(long id, Administrator by) {
    return uses.closeSession(id, by);
  }

  /**
   * Stops: no connection lives on, every open is closed and what it wrote is with the file system. What outlives the server is
   * left where the next one finds it.
   */
  @Override
  public void close() {
    listeners.stop();
    leaveToTheNext();
    state.durableHandles().ifPresent(DurableHandleStore::close);
    state.shares().all().stream().map(Share::store).flatMap(Optional::stream).map(Store::fileSystem)
        .forEach(FileSystem::close);
    owned.ifPresent(SystemEnvironment::close);
  }

  /** What outlives the server is the next one's, once no client is here any more; also of one that does not start. */
  void leaveToTheNext() {
    lifetimes.opens().suspendPreserved();
    lifetimes.opens().letGoSuspended();
  }
}
