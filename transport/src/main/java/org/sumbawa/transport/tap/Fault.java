package org.sumbawa.transport.tap;

import java.time.Duration;
import org.sumbawa.wire.codec.Bytes;

/** What happens to a frame on its way. */
public sealed interface Fault {

  /** Nothing: it arrives as it was sent. */
  record Pass() implements Fault {}

  /** It is lost. */
  record Drop() implements Fault {}

  /** It arrives twice. */
  record Duplicate() implements Fault {}

  /** It waits until the frame behind it has passed. */
  record Overtaken() implements Fault {}

  /** It, and all behind it, wait. */
  record Delay(Duration delay) implements Fault {}

  /**
   * Bits of one byte are turned over.
   *
   * @param offset which byte, counted from the four-byte prefix; taken modulo the frame's length
   * @param bits which bits
   */
  record Corrupt(int offset, int bits) implements Fault {}

  /** Other bytes come before it, framed by no one. */
  record Garbage(Bytes bytes) implements Fault {}

  /**
   * The connection ends in the middle of it.
   *
   * @param after how many bytes of it still pass, its prefix included
   * @param reset whether it ends with a reset rather than in order
   */
  record Cut(int after, boolean reset) implements Fault {}
}
