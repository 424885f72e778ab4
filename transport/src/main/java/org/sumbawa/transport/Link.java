package org.sumbawa.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One connection as a sequence of frames in each direction. MS-SMB2 2.1.
 *
 * <p>One thread reads; any number of threads write, and their frames never mix. Whatever breaks a link is a
 * {@link LinkException} that says why, and leaves it closed.
 */
public interface Link extends Closeable {

  /**
   * Waits for the next frame, which the caller owns until it closes it; empty when the peer ended its
   * direction between two frames.
   */
  Optional<Frame> read() throws IOException;

  /**
   * Sends the remaining bytes of all parts as one frame, and returns when the system took them. The parts'
   * positions do not move.
   */
  void write(ByteBuffer... parts) throws IOException;

  /** Says that no further frame will be written; reading goes on. */
  void shutdownOutput() throws IOException;

  /** How many bytes were written so far, those of the framing among them; 0 where nobody counts. */
  default long written() {
    return 0;
  }

  /**
   * How many of them the peer's system has not confirmed to have; empty where the transport cannot tell. Asking may take a
   * while.
   */
  default OptionalLong unconfirmed() {
    return OptionalLong.empty();
  }

  /** How long a frame can be on this transport at most, in bytes. */
  int largestFrame();

  /** Sets the length of the longest frame that the peer may send from now on. */
  void maxFrame(int bytes);

  /** This end's address. */
  InetSocketAddress local();

  /** The peer's address. */
  InetSocketAddress remote();

  /** What carries the frames, in a word, as events show it. */
  String transportName();

  /**
   * Ends the link with a peer that is not there any more, from any thread: what it has not got is dropped, and if it comes
   * back after all it finds the link reset. A blocked read or write returns with {@link LinkEnd#NOT_READING}.
   */
  default void abort() {
    close();
  }

  /** Ends the link from any thread; a blocked read or write returns with {@link LinkEnd#CLOSED_HERE}. */
  @Override
  void close();
}
