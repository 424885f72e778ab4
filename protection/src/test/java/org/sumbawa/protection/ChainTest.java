package org.sumbawa.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;

final class ChainTest {
  private static ByteBuffer dirty(int size) {
    var dirty = new byte[size];
    Arrays.fill(dirty, (byte) 0x55);
    return ByteBuffer.wrap(dirty);
  }

  private static ByteBuffer whole(ByteBuffer... messages) {
    return new Chain().apply(List.of(messages), ChainTest::dirty).whole();
  }

  @Test
  void alone_aMessageStaysAsItIs() {
    var message = Messages.request(Command.READ, 1, 49);
    var chained = new Chain().apply(List.of(message), size -> {
      throw new AssertionError("no memory is needed");
    });
    assertThat(chained.whole()).isEqualTo(message);
    assertThat(chained.elements()).containsExactly(message);
    message.put(48, (byte) 0x77);
    assertThat(chained.whole().get(48)).isEqualTo((byte) 0x77);
  }

  @Test
  void chained_messagesFillUpToEightBytes_theLastToo() {
    var chained = new Chain().apply(List.of(Messages.request(Command.READ, 1, 3),
        Messages.request(Command.ECHO, 2, 4), Messages.request(Command.CLOSE, 3, 24)), ChainTest::dirty);
    assertThat(chained.elements()).extracting(ByteBuffer::remaining).containsExactly(72, 72, 88);
    assertThat(chained.whole().remaining()).isEqualTo(232);
    assertThat(Header.nextCommand(chained.whole(), 0)).isEqualTo(72);
    assertThat(Header.nextCommand(chained.whole(), 72)).isEqualTo(72);
    assertThat(Header.nextCommand(chained.whole(), 144)).isZero();
    assertThat(chained.whole().slice(67, 5)).isEqualTo(ByteBuffer.allocate(5));
    var last = new Chain().apply(
        List.of(Messages.request(Command.ECHO, 1, 4), Messages.request(Command.READ, 2, 19)),
        ChainTest::dirty);
    assertThat(last.whole().remaining()).isEqualTo(72 + 88);
    assertThat(last.whole().slice(72 + 83, 5)).isEqualTo(ByteBuffer.allocate(5));
  }

  @Test
  void elements_shareTheMemoryOfTheWhole() {
    var chained =
        new Chain().apply(List.of(Messages.request(Command.ECHO, 1, 4), Messages.request(Command.ECHO, 2, 4)),
            ChainTest::dirty);
    chained.elements().get(1).put(48, (byte) 0x77);
    assertThat(chained.whole().get(72 + 48)).isEqualTo((byte) 0x77);
  }

  @Test
  void unchained_aChainIsWhatItWasMadeOf() throws Exception {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      var messages = new ArrayList<ByteBuffer>();
      int count = random.nextInt(1, 8);
      for (int j = 0; j < count; j++) {
        messages.add(Messages.request(Command.WRITE, random.nextInt(), random.nextInt(300)));
      }
      var envelopes = new Unchain().apply(whole(messages.toArray(ByteBuffer[]::new)));
      assertThat(envelopes).as("seed %d", seed).hasSize(count);
      for (int j = 0; j < count; j++) {
        var envelope = envelopes.get(j);
        assertThat(envelope.last()).isEqualTo(j == count - 1);
        assertThat(envelope.header().messageId()).isEqualTo(messages.get(j).getLong(24));
        int length = messages.get(j).remaining() - Header.SIZE;
        assertThat(envelope.body().bytes(length))
            .isEqualTo(Bytes.of(messages.get(j).slice(Header.SIZE, length)));
        assertThat(envelope.body().position()).isEqualTo(Header.SIZE);
      }
    }
  }

  @Test
  void unchained_offsetsThatLeadAstray_areMalformed() {
    for (int next : new int[]{1, 8, 63, 68, 76, 136, 144, 80, 0x7FFF_FFF8, -8, Integer.MIN_VALUE}) {
      var frame = whole(Messages.request(Command.ECHO, 1, 4), Messages.request(Command.ECHO, 2, 4));
      Header.putNextCommand(frame, 0, next);
      assertThatThrownBy(() -> new Unchain().apply(frame)).as("%d", next).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void unchained_bytesThatAreNoMessage_areMalformed() {
    for (int length = 0; length < Header.SIZE; length++) {
      var cut = Messages.request(Command.ECHO, 1, 4).limit(length);
      assertThatThrownBy(() -> new Unchain().apply(cut)).isInstanceOf(Malformed.class);
    }
    var frame = whole(Messages.request(Command.ECHO, 1, 4), Messages.request(Command.ECHO, 2, 4));
    frame.put(72, (byte) 0xFD);
    assertThatThrownBy(() -> new Unchain().apply(frame)).isInstanceOf(Malformed.class);
  }

  @Test
  void unchained_randomChanges_giveEnvelopesOrMalformed() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    int taken = 0;
    for (int i = 0; i < 20_000; i++) {
      var frame = whole(Messages.request(Command.ECHO, 1, 4), Messages.request(Command.WRITE, 2, 40),
          Messages.request(Command.CLOSE, 3, 24));
      for (int j = 0; j < 3; j++) {
        frame.put(random.nextInt(frame.limit()), (byte) random.nextInt());
      }
      try {
        int total =
            new Unchain().apply(frame).stream().mapToInt(envelope -> envelope.message().remaining()).sum();
        assertThat(total).as("seed %d", seed).isEqualTo(frame.limit());
        taken++;
      } catch (Malformed expected) {
        assertThat(expected).hasMessageMatching(".+");
      }
    }
    assertThat(taken).isBetween(1, 19_999);
  }

  @Test
  void sealedRequests_ofAnotherSessionOrRelatedToNothing_areRefused() throws Exception {
    var unchain = new Unchain();
    var plain = unchain.apply(whole(Messages.request(Command.CREATE, 1, 57),
        Messages.request(Command.CLOSE, 2, HeaderFlags.RELATED, 24)));
    SealedChain.checkRequests(plain, Messages.SESSION);
    SealedChain.checkResponses(plain, Messages.SESSION);
    breaks(EnvelopeRule.FOREIGN_SESSION, () -> SealedChain.checkRequests(plain, 1));
    breaks(EnvelopeRule.FOREIGN_SESSION, () -> SealedChain.checkResponses(plain, 1));

    var related = unchain.apply(Messages.request(Command.CLOSE, 2, HeaderFlags.RELATED, 24));
    breaks(EnvelopeRule.RELATED_FIRST, () -> SealedChain.checkRequests(related, Messages.SESSION));

    var foreign = Messages.request(Command.CLOSE, 2, 24);
    foreign.putLong(40, 9);
    var second = unchain.apply(whole(Messages.request(Command.ECHO, 1, 4), foreign.duplicate()));
    breaks(EnvelopeRule.FOREIGN_SESSION, () -> SealedChain.checkRequests(second, Messages.SESSION));

    var inherited = Messages.request(Command.CLOSE, 2, HeaderFlags.RELATED, 24);
    inherited.putLong(40, -1);
    SealedChain.checkRequests(unchain.apply(whole(Messages.request(Command.CREATE, 1, 57), inherited)),
        Messages.SESSION);
  }

  private interface Check {
    void run() throws BrokenEnvelope;
  }

  private static void breaks(EnvelopeRule rule, Check check) {
    assertThatThrownBy(check::run).isInstanceOfSatisfying(BrokenEnvelope.class,
        broken -> assertThat(broken.rule()).isEqualTo(rule));
  }
}
