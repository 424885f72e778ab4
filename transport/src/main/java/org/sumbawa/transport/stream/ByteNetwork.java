package org.sumbawa.transport.stream;

import java.io.IOException;
import java.net.InetSocketAddress;

/** Makes connections that carry bytes. */
public interface ByteNetwork {

  /** Starts to listen; port 0 picks a free one. */
  ByteListener listen(InetSocketAddress address) throws IOException;

  /** Connects. */
  ByteStream connect(InetSocketAddress address) throws IOException;

  /** What carries the bytes, in a word. */
  String name();
}
