package org.sumbawa.wire.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.level.ResumeHandle;
import org.sumbawa.wire.rpc.ndr.ContextHandle;

/** Values by chance. */
public final class Chance {
  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  /** The source. */
  public Random random() {
    return random;
  }

  /** Any number, small ones more often. */
  public int number() {
    return random.nextInt() >>> random.nextInt(0, 31);
  }

  /** A number of 16 bits. */
  public int u16() {
    return random.nextInt(0x10000);
  }

  /** Text without a NUL, which ends strings here. */
  public String text() {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append((char) random.nextInt(1, 0x10000));
    }
    return text.toString();
  }

  /** Some bytes. */
  public Bytes bytes() {
    var bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  /** A SID, or the one of nobody, which stands for none. */
  public Sid sid() {
    return random.nextInt(5) == 0 ? Sid.NULL : Sid.of(5, random.ints(random.nextInt(1, 16)).toArray());
  }

  /** A GUID. */
  public Guid guid() {
    return new Guid(random.nextLong(), random.nextLong());
  }

  /** A context handle. */
  public ContextHandle handle() {
    return new ContextHandle(number(), guid());
  }

  /** A status. */
  public NtStatus status() {
    return new NtStatus(random.nextInt());
  }

  /** An error. */
  public WinError error() {
    return new WinError(number());
  }

  /** A resume handle or none. */
  public ResumeHandle resume() {
    return random.nextBoolean() ? ResumeHandle.NONE : ResumeHandle.of(random.nextInt());
  }

  /** Some of a kind. */
  public <T> List<T> some(Supplier<T> one) {
    var some = new ArrayList<T>();
    for (int i = random.nextInt(5); i > 0; i--) {
      some.add(one.get());
    }
    return some;
  }

  /** One of these. */
  @SafeVarargs
  public final <T> T oneOf(T... all) {
    return all[random.nextInt(all.length)];
  }
}
