package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.fscc.fsctl.LmrRequestResiliency;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.value.IoctlFlags;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;

/** What byte-range locks keep others from. MS-SMB2 3.3.5.14, MS-FSA 2.1.4.10. */
class LocksTest {
  private static final LockFlags NOW = LockFlags.FAIL_IMMEDIATELY;
  private static final LockFlags EXCLUSIVE = LockFlags.EXCLUSIVE_LOCK.or(NOW);
  private static final LockFlags SHARED = LockFlags.SHARED_LOCK.or(NOW);

  private TestServer server;
  private PeerTree tree;
  private PeerFile mine;
  private PeerFile other;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V2_0_2));
    tree = server.session().tree(TestServer.SHARE);
    mine = tree.file("a");
    mine.write(0, new byte[100]);
    other = server.session().tree(TestServer.SHARE).file("a");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
      // what is locked from 10 to 19, who does what, from where, how much, outcome
      "exclusive, mine, read, 10, 10, SUCCESS", "exclusive, mine, write, 10, 10, SUCCESS",
      "exclusive, other, read, 19, 1, FILE_LOCK_CONFLICT",
      "exclusive, other, write, 0, 11, FILE_LOCK_CONFLICT", "exclusive, other, read, 20, 5, SUCCESS",
      "exclusive, other, write, 0, 10, SUCCESS", "shared, other, read, 10, 10, SUCCESS",
      "shared, mine, read, 10, 10, SUCCESS", "shared, other, write, 15, 1, FILE_LOCK_CONFLICT",
      "shared, mine, write, 15, 1, FILE_LOCK_CONFLICT",
      "exclusive, other, lock shared, 15, 1, LOCK_NOT_GRANTED",
      "exclusive, mine, lock shared, 15, 1, SUCCESS",
      "exclusive, mine, lock exclusive, 15, 1, LOCK_NOT_GRANTED",
      "shared, other, lock shared, 15, 1, SUCCESS", "shared, other, lock exclusive, 15, 1, LOCK_NOT_GRANTED",
      "shared, mine, lock exclusive, 15, 1, LOCK_NOT_GRANTED",
      "exclusive, other, lock exclusive, 20, 1, SUCCESS",
      "exclusive, other, unlock, 10, 10, RANGE_NOT_LOCKED",
      "exclusive, mine, unlock, 10, 9, RANGE_NOT_LOCKED", "exclusive, mine, unlock, 10, 10, SUCCESS",
      "exclusive, other, lock exclusive, 15, 0, LOCK_NOT_GRANTED",
      "exclusive, other, lock exclusive, 10, 0, SUCCESS"})
  void range_thatIsLocked_keepsFromItWhoMayNot(String lock, String who, String what, long offset, int length,
      String outcome) throws Exception {
    call(mine, 0, element(10, 10, lock.equals("shared") ? SHARED : EXCLUSIVE)).expect(NtStatus.SUCCESS);
    var file = who.equals("mine") ? mine : other;
    assertThat(act(file, what, offset, length).status())
        .isEqualTo(NtStatus.class.getField(outcome).get(null));
  }

  @Test
  void ranges_ofWhichOneIsTaken_areLockedNotAtAll() throws Exception {
    call(other, 0, element(10, 10, EXCLUSIVE)).expect(NtStatus.SUCCESS);
    call(mine, 0, element(0, 5, EXCLUSIVE), element(10, 1, EXCLUSIVE)).expect(NtStatus.LOCK_NOT_GRANTED);
    call(other, 0, element(0, 5, EXCLUSIVE)).expect(NtStatus.SUCCESS);
  }

  @Test
  void range_beyondAllOffsets_isNone() throws Exception {
    call(mine, 0, element(-1, 2, EXCLUSIVE)).expect(NtStatus.INVALID_LOCK_RANGE);
    call(mine, 0, element(-1, 1, EXCLUSIVE)).expect(NtStatus.SUCCESS);
  }

  /** What was locked before a wrong element stays locked, as the document has it. */
  @Test
  void ranges_thatWaitTogetherOrAreGivenBackBetween_areRefused() throws Exception {
    call(mine, 0, element(0, 1, EXCLUSIVE), element(2, 1, LockFlags.EXCLUSIVE_LOCK))
        .expect(NtStatus.INVALID_PARAMETER);
    call(mine, 0, element(0, 1, EXCLUSIVE), element(2, 1, LockFlags.UNLOCK.or(NOW)))
        .expect(NtStatus.INVALID_PARAMETER);
    call(other, 0, element(0, 1, EXCLUSIVE)).expect(NtStatus.LOCK_NOT_GRANTED);
  }

  @Test
  void range_thatIsGivenBack_goesToWhoWaits() throws Exception {
    call(mine, 0, element(0, 5, EXCLUSIVE)).expect(NtStatus.SUCCESS);
    var waiting = other.tree()
        .request(new Lock.Request(0, other.id(), Arrays.asList(element(3, 1, LockFlags.EXCLUSIVE_LOCK))));
    other.tree().send(waiting);
    other.tree().session().peer().pending(waiting);
    call(mine, 0, element(0, 5, LockFlags.UNLOCK)).expect(NtStatus.SUCCESS);
    other.tree().session().peer().answer(waiting).expect(NtStatus.SUCCESS);
    act(mine, "write", 3, 1).expect(NtStatus.FILE_LOCK_CONFLICT);
  }

  /** Who lost an answer sends the request again: with channels always, else if the file outlives its connection. */
  @ParameterizedTest
  @CsvSource({"V3_1_1, false, true", "V3_0, false, true", "V2_1, false, false", "V2_1, true, true",
      "V2_0_2, false, false"})
  void request_thatIsRepeatedByItsNumber_isDoneOnce(String dialect, boolean resilient, boolean once)
      throws Exception {
    var file = server.session(Dialect.valueOf(dialect)).tree(TestServer.SHARE).file("b");
    if (resilient) {
      var input = new LmrRequestResiliency.Request(Duration.ofMinutes(1).toMillis()).encoded();
      file.tree().call(
          new Ioctl.Request(Fsctl.LMR_REQUEST_RESILIENCY.code(), file.id(), input, 0, 0, IoctlFlags.IS_FSCTL))
          .expect(NtStatus.SUCCESS);
    }
    int third = 3 << 4 | 1;
    call(file, third, element(0, 1, EXCLUSIVE)).expect(NtStatus.SUCCESS);
    call(file, third, element(0, 1, EXCLUSIVE)).expect(once ? NtStatus.SUCCESS : NtStatus.LOCK_NOT_GRANTED);
    call(file, third + 1, element(0, 1, EXCLUSIVE)).expect(NtStatus.LOCK_NOT_GRANTED);
    call(file, third + 2, element(0, 1, LockFlags.UNLOCK)).expect(NtStatus.SUCCESS);
    call(file, third + 2, element(0, 1, LockFlags.UNLOCK))
        .expect(once ? NtStatus.SUCCESS : NtStatus.RANGE_NOT_LOCKED);
  }

  private static PeerResponse act(PeerFile file, String what, long offset, int length) throws Exception {
    return switch (what) {
      case "read" -> file.tree().call(new Read.Request(file.id(), offset, length, 0));
      case "write" -> file.tree().call(new Write.Request(file.id(), offset, Bytes.of(new byte[length])));
      case "unlock" -> call(file, 0, element(offset, length, LockFlags.UNLOCK));
      case "lock shared" -> call(file, 0, element(offset, length, SHARED));
      case "lock exclusive" -> call(file, 0, element(offset, length, EXCLUSIVE));
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static PeerResponse call(PeerFile file, int sequence, LockElement... elements) throws Exception {
    return file.tree().call(new Lock.Request(sequence, file.id(), Arrays.asList(elements)));
  }

  private static LockElement element(long offset, long length, LockFlags how) {
    return new LockElement(offset, length, how);
  }
}
