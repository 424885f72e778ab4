package org.sumbawa.conformance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.testkit.world.SeededEntropy;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.context.CreateRequestContext;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.OplockLevel;

/**
 * A client that writes numbered records with checksums through a handle that outlives the server, each under a lock that it
 * takes before and keeps while it writes the next few. What was answered it counts on.
 */
final class RecordWriter {
  private static final int SIZE = 256;
  private static final long LOCKS_AT = 1L << 40;
  private static final int LOCKS = 5;
  private static final LeaseState ALL =
      LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING).or(LeaseState.WRITE_CACHING);

  private final InetSocketAddress server;
  private final String name;
  private final long seed;
  private final Negotiate.Request offer;
  private final Guid createGuid;
  private final LeaseContext.V2 lease;
  private final AtomicLong written = new AtomicLong();
  /** Of the numbers from here to {@link #locked} each has its lock, one that was asked for last perhaps. */
  private long unlocked;
  private long locked;
  private ScriptedPeer peer;
  private PeerFile file;

  private RecordWriter(InetSocketAddress server, String name, long seed) throws IOException {
    this.server = server;
    this.name = name;
    this.seed = seed;
    var entropy = new SeededEntropy(seed);
    offer = PeerOffer.withPersistentHandles(PeerOffer.of(entropy, Dialect.V3_1_1));
    createGuid = new Guid(entropy.nonZeroLong(), entropy.nonZeroLong());
    lease = new LeaseContext.V2(new Guid(entropy.nonZeroLong(), entropy.nonZeroLong()), ALL, LeaseFlags.NONE,
        Guid.NONE, 0);
    peer = ScriptedPeer.connect(server, offer);
    file = create(new DurableHandleV2.Request(0, DurableHandleFlags.PERSISTENT, createGuid));
  }

  /** One that has opened its file. */
  static RecordWriter open(InetSocketAddress server, String name, long seed) throws IOException {
    return new RecordWriter(server, name, seed);
  }

  /** How many of its records were answered. */
  long written() {
    return written.get();
  }

  private PeerFile create(CreateRequestContext how) throws IOException {
    var tree = peer.logOn("alice", "secret").tree("always");
    var plain = PeerTree.create(name, CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
    var made = tree.call(PeerTree.asking(plain, OplockLevel.LEASE, lease, how)).expect(NtStatus.SUCCESS)
        .body(Create.Response.class);
    return new PeerFile(tree, made.fileId());
  }

  /** Writes one record after the other until the server is gone. */
  void writeUntilLost() {
    try {
      while (true) {
        lock(locked, LockFlags.EXCLUSIVE_LOCK.or(LockFlags.FAIL_IMMEDIATELY)).expect(NtStatus.SUCCESS);
        locked++;
        if (locked - unlocked > LOCKS) {
          lock(unlocked, LockFlags.UNLOCK).expect(NtStatus.SUCCESS);
          unlocked++;
        }
        file.write(written.get() * SIZE, record(written.get()));
        written.incrementAndGet();
      }
    } catch (IOException gone) {
      peer.close();
    }
  }

  private PeerResponse lock(long number, LockFlags flags) throws IOException {
    return file.tree()
        .call(new Lock.Request(0, file.id(), List.of(new LockElement(LOCKS_AT + number, 1, flags))));
  }

  /** Comes back for its handle, and finds each of its locks held. What was under way may have been done or not. */
  void reclaim() throws IOException {
    peer = ScriptedPeer.connect(server, offer);
    file = create(new DurableHandleV2.Reconnect(file.id(), createGuid, DurableHandleFlags.PERSISTENT));
    var exclusive = LockFlags.EXCLUSIVE_LOCK.or(LockFlags.FAIL_IMMEDIATELY);
    for (long number = unlocked + 1; number < locked; number++) {
      lock(number, exclusive).expect(NtStatus.LOCK_NOT_GRANTED);
    }
    if (unlocked < locked && lock(unlocked, LockFlags.UNLOCK).status().isSuccess()) {
      unlocked++;
    } else {
      unlocked = Math.min(unlocked + 1, locked);
    }
    lock(locked, LockFlags.UNLOCK);
  }

  /** Each record whose write was answered is on the disk. */
  void check(Path folder) throws IOException {
    var bytes = Files.readAllBytes(folder.resolve(name));
    assertThat((long) bytes.length).isGreaterThanOrEqualTo(written() * SIZE);
    for (long number = 0; number < written(); number++) {
      var there = ByteBuffer.wrap(bytes, Math.toIntExact(number * SIZE), SIZE);
      assertThat(there).as(name + " record " + number).isEqualTo(ByteBuffer.wrap(record(number)));
    }
  }

  private byte[] record(long number) {
    var record = ByteBuffer.allocate(SIZE).putLong(number);
    var noise = new byte[SIZE - Long.BYTES - Integer.BYTES];
    new Random(seed + number).nextBytes(noise);
    record.put(noise);
    var sum = new CRC32C();
    sum.update(record.array(), 0, SIZE - Integer.BYTES);
    return record.putInt((int) sum.getValue()).array();
  }

  void close() throws IOException {
    file.close();
    peer.close();
  }
}
