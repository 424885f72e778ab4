package org.sumbawa.transport.tap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.sumbawa.core.Timers;
import org.sumbawa.transport.stream.ByteListener;
import org.sumbawa.transport.stream.ByteNetwork;
import org.sumbawa.transport.stream.ByteStream;

/**
 * A network that spoils frames by a script. It stands beneath the framing, so that it can cut a frame in two, and
 * finds the frames by their four-byte prefix.
 */
public final class FaultInjector implements ByteNetwork {
  private final ByteNetwork network;
  private final FaultScript script;
  private final Timers timers;
  private final AtomicInteger links = new AtomicInteger();

  /** Spoils what passes on a network. */
  public FaultInjector(ByteNetwork network, FaultScript script, Timers timers) {
    this.network = network;
    this.script = script;
    this.timers = timers;
  }

  @Override
  public ByteListener listen(InetSocketAddress address) throws IOException {
    var listener = network.listen(address);
    return new ByteListener() {
      @Override
      public ByteStream accept() throws IOException {
        return spoiled(listener.accept());
      }

      @Override
      public InetSocketAddress address() {
        return listener.address();
      }

      @Override
      public void close() {
        listener.close();
      }
    };
  }

  @Override
  public ByteStream connect(InetSocketAddress address) throws IOException {
    return spoiled(network.connect(address));
  }

  @Override
  public String name() {
    return network.name();
  }

  private ByteStream spoiled(ByteStream stream) {
    return new FaultyByteStream(stream, script, links.getAndIncrement(), timers);
  }
}
