package org.sumbawa.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.Sealer;

/**
 * How fast messages of 64 KiB are sealed and opened, from one array into another, in bytes a microsecond, which are
 * megabytes a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SealerBenchmark {
  private static final int MESSAGE = 64 << 10;
  private static final int AUTHENTICATED = 32;

  /** By which cipher. */
  @Param
  public Cipher cipher = Cipher.AES_128_CCM;

  private final ByteBuffer plain = ByteBuffer.allocate(MESSAGE);
  private final ByteBuffer sealed = ByteBuffer.allocate(MESSAGE);
  private final ByteBuffer authenticated = ByteBuffer.allocate(AUTHENTICATED);
  private final byte[] tag = new byte[Sealer.TAG_LENGTH];
  private final byte[] tagOfOne = new byte[Sealer.TAG_LENGTH];
  private final ByteBuffer one = ByteBuffer.allocate(MESSAGE);
  private byte[] nonce = new byte[0];
  private byte[] nonceOfOne = new byte[0];
  private Sealer sealer = Sealer.of(cipher, new byte[cipher.keyLength()]);
  private long count;

  /** Seals the message that is to be opened. */
  @Setup
  public void begin() {
    sealer = Sealer.of(cipher, new byte[cipher.keyLength()]);
    nonce = new byte[cipher.nonceLength()];
    nonceOfOne = new byte[cipher.nonceLength()];
    sealer.seal(nonceOfOne, authenticated, plain, one, tagOfOne);
  }

  /** Seals a message with a nonce of its own. */
  @Benchmark
  @OperationsPerInvocation(MESSAGE)
  public byte[] seal() {
    ByteBuffer.wrap(nonce).order(ByteOrder.LITTLE_ENDIAN).putLong(0, ++count);
    sealer.seal(nonce, authenticated, plain, sealed, tag);
    return tag;
  }

  /** Opens a message. */
  @Benchmark
  @OperationsPerInvocation(MESSAGE)
  public boolean open() {
    return sealer.open(nonceOfOne, authenticated, one, sealed, tagOfOne);
  }
}
