package org.sumbawa.transport;

import java.time.Duration;

/**
 * What a peer may cost before it is cut, and how sockets are opened.
 *
 * @param maxFrameBytes the longest frame before {@link Link#maxFrame} raises it: 68 KiB, what a peer may send
 *     that has not negotiated more (MS-SMB2 3.3.5.2)
 * @param stallTimeout how long a peer that began a frame may send nothing more of it
 * @param writeTimeout how long a peer may take nothing of what is written to it
 * @param connectTimeout how long connecting may take
 * @param keepAliveIdle after how long a silence the system asks whether the peer's machine is still there
 * @param backlog how many peers may wait to be accepted
 */
public record LinkSettings(int maxFrameBytes, Duration stallTimeout, Duration writeTimeout,
    Duration connectTimeout, Duration keepAliveIdle, int backlog) {
  /** The longest frame that the 24 bits of Direct TCP's length can tell. */
  public static final int FRAME_LIMIT = 0xFF_FFFF;

  /** Safe for a server that strangers can reach. */
  public static final LinkSettings DEFAULT = new LinkSettings(68 * 1024, Duration.ofSeconds(30),
      Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofMinutes(2), 512);

  /** Checks that every setting makes sense. */
  public LinkSettings {
    checkMaxFrame(maxFrameBytes);
    positive("stallTimeout", stallTimeout);
    positive("writeTimeout", writeTimeout);
    positive("connectTimeout", connectTimeout);
    positive("keepAliveIdle", keepAliveIdle);
    if (backlog < 1) {
      throw new IllegalArgumentException("backlog is " + backlog);
    }
  }

  /** Refuses a length that no frame may have. */
  public static void checkMaxFrame(int bytes) {
    if (bytes < 1 || bytes > FRAME_LIMIT) {
      throw new IllegalArgumentException("maxFrameBytes is " + bytes + ", not between 1 and " + FRAME_LIMIT);
    }
  }

  /** The same with another length of the longest frame. */
  public LinkSettings withMaxFrameBytes(int bytes) {
    return new LinkSettings(bytes, stallTimeout, writeTimeout, connectTimeout, keepAliveIdle, backlog);
  }

  /** The same with another stall timeout. */
  public LinkSettings withStallTimeout(Duration timeout) {
    return new LinkSettings(maxFrameBytes, timeout, writeTimeout, connectTimeout, keepAliveIdle, backlog);
  }

  /** The same with another write timeout. */
  public LinkSettings withWriteTimeout(Duration timeout) {
    return new LinkSettings(maxFrameBytes, stallTimeout, timeout, connectTimeout, keepAliveIdle, backlog);
  }

  /** The same with another connect timeout. */
  public LinkSettings withConnectTimeout(Duration timeout) {
    return new LinkSettings(maxFrameBytes, stallTimeout, writeTimeout, timeout, keepAliveIdle, backlog);
  }

  private static void positive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " is " + duration);
    }
  }
}
