package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.server.Event1002RkfFailure;
import org.sumbawa.events.server.Event1801SSRkfCaFailure;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.events.server.Event652FileReconnect;
import org.sumbawa.events.server.Event653FileSuspend;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.testkit.MemoryHandleStore;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.ForwardingFileSystem;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.file.FileRenameInformation;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.context.CreateRequestContext;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareCapabilities;

/** A disk, kept handles, and servers that come one after the other and have both. */
abstract class PersistentHandlesStory {
  static final String SHARE = "always";
  static final String FILE = "a.txt";
  static final Create.Request PLAIN =
      PeerTree.create(FILE, CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
  static final Guid NAME = new Guid(1, 2);
  static final Guid KEY = new Guid(7, 8);
  static final LeaseState ALL =
      LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING).or(LeaseState.WRITE_CACHING);
  static final LeaseContext.V2 LEASE = new LeaseContext.V2(KEY, ALL, LeaseFlags.NONE, Guid.NONE, 0);
  static final Set<Integer> OPENS = Set.of(650, 651, 652, 653, 654, 655, 656, 657);

  MemoryHandleStore handles = new MemoryHandleStore();
  int servers;
  Kept files;
  TestServer server;
  Negotiate.Request offer;

  /** A disk does not end with the server. */
  static final class Kept extends ForwardingFileSystem {
    Kept(TestEnvironment world) {
      super(new MemoryFileSystem(world.clock()));
    }

    @Override
    protected Handle decorate(Handle opened) {
      return opened;
    }

    @Override
    public void close() {
      // It goes on.
    }
  }

  @BeforeEach
  void start() throws Exception {
    var world = TestEnvironment.direct(99);
    files = new Kept(world);
    server = next();
    offer =
        PeerOffer.withPersistentHandles(PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** A server on the same disk, with the same handles, in a world of its own. */
  TestServer next() throws IOException {
    var share = ShareSettings.named(SHARE).with(SettingsCatalog.CONTINUOUSLY_AVAILABLE, true);
    var settings = ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V2_0_2);
    return TestServer.start(TestEnvironment.direct(++servers), settings, builder -> builder
        .user("bob", "s3cret".toCharArray()).share(share, files, SHARE).durableHandles(handles));
  }

  /** The server is gone without having said or done anything; another takes its place. */
  TestServer kill() throws IOException {
    var before = server;
    handles = handles.takeOver();
    server = next();
    return before;
  }

  PeerTree tree() throws IOException {
    return tree(TestServer.USER, TestServer.PASSWORD);
  }

  PeerTree tree(String user, String password) throws IOException {
    return tree(user, password, offer);
  }

  /** What another client machine offers. */
  Negotiate.Request elsewhere() {
    return PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1);
  }

  PeerTree tree(String user, String password, Negotiate.Request offered) throws IOException {
    var peer = server.peer();
    peer.negotiate(offered);
    return peer.logOn(user, password).tree(SHARE);
  }

  static DurableHandleV2.Request persistent() {
    return new DurableHandleV2.Request(0, DurableHandleFlags.PERSISTENT, NAME);
  }

  static CreateRequestContext back(FileId id) {
    return new DurableHandleV2.Reconnect(id, NAME, DurableHandleFlags.PERSISTENT);
  }

  static Create.Request leased(CreateRequestContext durability) {
    return PeerTree.asking(PLAIN, OplockLevel.LEASE, LEASE, durability);
  }

  static Create.Response opened(PeerTree tree, Create.Request how) throws IOException {
    return tree.call(how).expect(NtStatus.SUCCESS).body(Create.Response.class);
  }

  static Lock.Request lock(FileId file, int offset) {
    return new Lock.Request(0, file,
        List.of(new LockElement(offset, 1, LockFlags.EXCLUSIVE_LOCK.or(LockFlags.FAIL_IMMEDIATELY))));
  }

  static org.sumbawa.testkit.peer.PeerResponse replayed(PeerTree tree, Create.Request how)
      throws IOException {
    var replay = tree.request(how).with(h -> h.withFlags(h.flags().or(HeaderFlags.REPLAY)));
    tree.send(replay);
    return tree.session().peer().answer(replay);
  }

  static Create.Request uncached(String file, CreateOptions options, CreateRequestContext durability) {
    return PeerTree.asking(PeerTree.create(file, CreateDisposition.OPEN_IF, options), OplockLevel.NONE,
        durability);
  }

  static Create.Request uncached(CreateRequestContext durability) {
    return uncached(FILE, CreateOptions.NON_DIRECTORY_FILE, durability);
  }

  int locks() {
    return server.server().opens().stream().mapToInt(OpenDescription::locks).sum();
  }

  /** Notes the threads on which opens time out. */
  record Scavengers(Set<Thread> threads) implements Subscriber {

    @Override
    public String name() {
      return "scavengers";
    }

    @Override
    public void receive(Raised raised) {
      threads.add(Thread.currentThread());
    }
  }
}
