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
import org.sumbawa.crypto.Signer;
import org.sumbawa.crypto.SigningAlgorithm;

/** How fast messages of 64 KiB are signed, in bytes a microsecond, which are megabytes a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SignerBenchmark {
  private static final int MESSAGE = 64 << 10;
  private static final int MESSAGE_ID = 24;

  /** By which algorithm. */
  @Param
  public SigningAlgorithm algorithm = SigningAlgorithm.AES_CMAC;

  private final ByteBuffer message = ByteBuffer.allocate(MESSAGE).order(ByteOrder.LITTLE_ENDIAN);
  private Signer signer = Signer.of(algorithm, new byte[Signer.KEY_LENGTH]);

  /** Makes the signer. */
  @Setup
  public void begin() {
    signer = Signer.of(algorithm, new byte[Signer.KEY_LENGTH]);
  }

  /** Signs a message with an id of its own. */
  @Benchmark
  @OperationsPerInvocation(MESSAGE)
  public byte[] sign() {
    message.putLong(MESSAGE_ID, message.getLong(MESSAGE_ID) + 1);
    return signer.signature(message, true, false);
  }
}
