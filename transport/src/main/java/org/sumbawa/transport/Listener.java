package org.sumbawa.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A place where peers connect. */
public interface Listener extends Closeable {

  /**
   * Waits for the next peer. After {@link #close()} it throws {@link java.nio.channels.ClosedChannelException};
   * any other failure may be passing, such as too many open files, and the caller may try again.
   */
  Link accept() throws IOException;

  /** The address that peers connect to, with the port that was picked where 0 was asked for. */
  InetSocketAddress address();

  /** Stops listening from any thread; links that were accepted live on. */
  @Override
  void close();
}
