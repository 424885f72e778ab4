package org.sumbawa.transport.stream;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A place where peers connect, before any framing. */
public interface ByteListener extends Closeable {

  /** Waits for the next peer; throws ClosedChannelException once closed. */
  ByteStream accept() throws IOException;

  /** The address that peers connect to. */
  InetSocketAddress address();

  @Override
  void close();
}
