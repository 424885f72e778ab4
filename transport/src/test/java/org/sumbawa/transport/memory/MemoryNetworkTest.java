package org.sumbawa.transport.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.transport.stream.ByteNetwork;
import org.sumbawa.transport.stream.Framing;
import org.sumbawa.transport.stream.LinkContract;

final class MemoryNetworkTest extends LinkContract {
  @Override
  protected ByteNetwork network() {
    return new MemoryNetwork(new Framing(settings, pool, timers)).bytes();
  }

  @Test
  void addresses_ofTwoRuns_areTheSame() throws IOException {
    assertThat(addresses()).isEqualTo(addresses()).containsExactly("192.0.2.1:49152", "192.0.2.2:49153");
  }

  @Test
  void connect_beyondTheBacklog_isRefused() throws IOException {
    var network = new MemoryBytes(100, 2);
    try (var listener = network.listen(new InetSocketAddress(445))) {
      network.connect(listener.address());
      network.connect(listener.address());
      assertThatThrownBy(() -> network.connect(listener.address())).isInstanceOf(ConnectException.class);
      listener.accept();
      network.connect(listener.address());
    }
  }

  private List<String> addresses() throws IOException {
    var network = new MemoryNetwork(new Framing(settings, pool, timers));
    try (var listener = network.listen(new InetSocketAddress(0));
        var client = network.connect(listener.address())) {
      return List.of(text(client.remote()), text(client.local()));
    }
  }

  private static String text(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }
}
