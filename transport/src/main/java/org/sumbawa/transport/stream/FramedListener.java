package org.sumbawa.transport.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Function;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.Listener;

/** A listener whose streams become links by some framing. */
public final class FramedListener implements Listener {
  private final ByteListener listener;
  private final Function<ByteStream, Link> framing;

  /** Frames what a listener accepts. */
  public FramedListener(ByteListener listener, Function<ByteStream, Link> framing) {
    this.listener = listener;
    this.framing = framing;
  }

  @Override
  public Link accept() throws IOException {
    return framing.apply(listener.accept());
  }

  @Override
  public InetSocketAddress address() {
    return listener.address();
  }

  @Override
  public void close() {
    listener.close();
  }
}
