package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Uses algorithms until the compiler has made fast code of them. A server whose first sealed messages are
 * long would else spend its first minutes a hundred times slower than it can be, since the JDK's AES-GCM gets
 * its speed only from compiled callers. Every direction and both kinds of memory are compiled apart, so each
 * is used.
 */
public final class CryptoWarmup {
  /** Long enough to count, short enough to be used often in little time. */
  private static final int MESSAGE = 4096;

  /** After so many uses of 4 KiB there was nothing left to gain. */
  private static final int ROUNDS = 40_000;

  /** Between two looks at the clock. */
  private static final int BATCH = 64;

  private final InstantSource clock;

  /** Keeps time by that clock. */
  public CryptoWarmup(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Warms up exactly these algorithms, sharing the time out evenly among their directions.
   *
   * @param atMost how long it may take; what is not warm by then becomes so in use. Half a second an
   *     algorithm sufficed where it was measured
   * @return how many uses were made, in thousands a direction when the time sufficed
   */
  public long run(Collection<SigningAlgorithm> signing, Collection<Cipher> sealing, Duration atMost) {
    var loops = new ArrayList<Runnable>();
    signing.forEach(algorithm -> loops.addAll(loops(algorithm)));
    sealing.forEach(cipher -> loops.addAll(loops(cipher)));
    long uses = 0;
    var end = clock.instant().plus(atMost);
    for (int i = 0; i < loops.size(); i++) {
      var now = clock.instant();
      var share = Duration.between(now, end).dividedBy(loops.size() - i);
      uses += repeat(loops.get(i), now.plus(share));
    }
    return uses;
  }

  private long repeat(Runnable use, Instant end) {
    long uses = 0;
    while (uses < ROUNDS && clock.instant().isBefore(end)) {
      for (int i = 0; i < BATCH; i++) {
        use.run();
      }
      uses += BATCH;
    }
    return uses;
  }

  private static List<Runnable> loops(SigningAlgorithm algorithm) {
    var signer = Signer.of(algorithm, new byte[Signer.KEY_LENGTH]);
    var heap = message(ByteBuffer.allocate(MESSAGE));
    var direct = message(ByteBuffer.allocateDirect(MESSAGE));
    return List.of(() -> sign(signer, heap), () -> signer.verify(heap, true, false),
        () -> sign(signer, direct), () -> signer.verify(direct, true, false));
  }

  /** A message of its own each time: a MessageId must not sign twice. */
  private static void sign(Signer signer, ByteBuffer message) {
    message.putLong(Signer.MESSAGE_ID, message.getLong(Signer.MESSAGE_ID) + 1);
    signer.signature(message, true, false);
  }

  private static ByteBuffer message(ByteBuffer buffer) {
    return buffer.order(ByteOrder.LITTLE_ENDIAN).putLong(Signer.MESSAGE_ID, 1);
  }

  private static List<Runnable> loops(Cipher cipher) {
    var loops = new ArrayList<Runnable>();
    loops.addAll(new Sealing(cipher, ByteBuffer.allocate(MESSAGE), ByteBuffer.allocate(MESSAGE)).loops());
    loops.addAll(
        new Sealing(cipher, ByteBuffer.allocateDirect(MESSAGE), ByteBuffer.allocateDirect(MESSAGE)).loops());
    return loops;
  }

  /** A message, sealed and opened over and over. */
  private static final class Sealing {
    private final Sealer sealer;
    private final ByteBuffer plain;
    private final ByteBuffer sealed;
    private final ByteBuffer aad = ByteBuffer.allocate(32);
    private final byte[] tag = new byte[Sealer.TAG_LENGTH];
    private final ByteBuffer nonce;

    Sealing(Cipher cipher, ByteBuffer plain, ByteBuffer sealed) {
      sealer = Sealer.of(cipher, new byte[cipher.keyLength()]);
      nonce = ByteBuffer.allocate(cipher.nonceLength());
      this.plain = plain;
      this.sealed = sealed;
    }

    List<Runnable> loops() {
      return List.of(this::seal, this::open);
    }

    private void seal() {
      nonce.putLong(0, nonce.getLong(0) + 1);
      sealer.seal(nonce.array(), aad, plain, sealed, tag);
    }

    private void open() {
      sealer.open(nonce.array(), aad, sealed, plain, tag);
    }
  }
}
