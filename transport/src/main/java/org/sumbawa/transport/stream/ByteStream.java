package org.sumbawa.transport.stream;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** A connection as two streams of bytes, one in each direction. */
public interface ByteStream extends Closeable {

  /** Waits for bytes and reads as many as there are and fit; −1 when the peer ended its direction. */
  int read(ByteBuffer into) throws IOException;

  /** Writes some of the remaining bytes of the parts, in order, at least one, and waits until it can. */
  long write(ByteBuffer... parts) throws IOException;

  /** How many of the bytes written the peer's system has not confirmed to have; empty if nobody can tell. */
  default OptionalLong unconfirmed() {
    return OptionalLong.empty();
  }

  /** Ends this side's direction: the peer reads what is under way, and then the end. */
  void shutdownOutput() throws IOException;

  /** Ends the connection at once, so that the peer sees a reset. */
  void reset();

  /** Ends the connection from any thread; a blocked read or write throws ClosedChannelException. */
  @Override
  void close();

  /** This end's address. */
  InetSocketAddress local();

  /** The peer's address. */
  InetSocketAddress remote();
}
