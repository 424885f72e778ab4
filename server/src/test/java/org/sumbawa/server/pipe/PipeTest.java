package org.sumbawa.server.pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sumbawa.core.Allowance;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;

class PipeTest {
  private static final Bytes CALL = Bytes.hex("01");
  private static final Bytes LAST_CALL = Bytes.hex("FF");
  private static final Bytes FIRST = Bytes.hex("0A0B0C");
  private static final Bytes SECOND = Bytes.hex("0D");

  private final List<String> told = new ArrayList<>();
  private final Allowance memory = new Allowance(6);
  private final Pipe pipe = new Pipe("test", new TwoAnswers(), memory);

  /** Answers every message twice, until it gets the last one. */
  private static final class TwoAnswers implements Service {
    private boolean ended;

    @Override
    public List<Bytes> receive(Bytes message) {
      ended = message.equals(LAST_CALL);
      return List.of(FIRST, SECOND);
    }

    @Override
    public int heldBytes() {
      return 0;
    }

    @Override
    public boolean hasEnded() {
      return ended;
    }
  }

  @Test
  void read_ofLessThanAMessage_leavesTheRest() throws Refusal {
    pipe.write(CALL);

    assertThat(pipe.read(2)).contains(new PipeRead(Bytes.hex("0A0B"), true));
    assertThat(pipe.unread()).isEqualTo(new Pipe.Unread(Bytes.hex("0C"), 2, 2));
    assertThat(pipe.read(2)).contains(new PipeRead(Bytes.hex("0C"), false));
    assertThat(pipe.read(2)).contains(new PipeRead(SECOND, false));
    assertThat(pipe.read(2)).isEmpty();
  }

  @Test
  void write_wakesAsManyAsThereAreMessages() throws Refusal {
    waitFor("a", "b", "c");

    pipe.write(CALL);

    assertThat(told).containsExactly("a SUCCESS", "b SUCCESS");
  }

  @Test
  void service_thatEnds_letsItsLastAnswersBeRead_andNothingElse() throws Refusal {
    waitFor("a", "b", "c");

    pipe.write(LAST_CALL);

    assertThat(told).containsExactly("a SUCCESS", "b SUCCESS", "c PIPE_BROKEN");
    assertThat(pipe.read(3)).contains(new PipeRead(FIRST, false));
    assertThat(pipe.read(3)).contains(new PipeRead(SECOND, false));
    assertDisconnected(() -> pipe.read(3));
    assertDisconnected(() -> pipe.write(CALL));
    waitFor("d");
    assertThat(told).last().isEqualTo("d PIPE_BROKEN");
  }

  @Test
  void close_tellsWhoWaits_andForgetsWhatLiesUnread() throws Refusal {
    waitFor("a");

    pipe.close();

    assertThat(told).containsExactly("a PIPE_BROKEN");
    assertDisconnected(() -> pipe.read(3));
  }

  @Test
  void write_whenAllPipesTogetherHoldTooMuch_isRefusedUntilTheyAreReadOrClosed() throws Refusal {
    var other = new Pipe("other", new TwoAnswers(), memory);
    pipe.write(CALL);
    other.write(CALL);

    assertRefused(NtStatus.INSUFFICIENT_RESOURCES, () -> pipe.write(CALL));
    other.read(1);
    other.read(2);
    pipe.write(CALL);
    assertRefused(NtStatus.INSUFFICIENT_RESOURCES, () -> other.write(CALL));
    pipe.close();
    assertThat(memory.held()).isEqualTo(SECOND.size());
    other.write(CALL);
  }

  private void waitFor(String... names) {
    for (var name : names) {
      pipe.whenReadable(name, status -> told.add(name + " " + status));
    }
  }

  private static void assertDisconnected(ThrowingCallable operation) {
    assertRefused(NtStatus.PIPE_DISCONNECTED, operation);
  }

  private static void assertRefused(NtStatus status, ThrowingCallable operation) {
    assertThatThrownBy(operation).asInstanceOf(type(Refusal.class)).extracting(Refusal::status)
        .isEqualTo(status);
  }
}
