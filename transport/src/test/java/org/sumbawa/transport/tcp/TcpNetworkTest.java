package org.sumbawa.transport.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.sumbawa.transport.Background;
import org.sumbawa.transport.stream.ByteNetwork;
import org.sumbawa.transport.stream.Framing;
import org.sumbawa.transport.stream.LinkContract;

final class TcpNetworkTest extends LinkContract {
  @Override
  protected ByteNetwork network() {
    return new TcpBytes(settings, timers);
  }

  @Test
  void connect_toANameWithoutAddress_isUnknownHost() {
    var network = new TcpNetwork(new Framing(settings, pool, timers));
    assertThatThrownBy(() -> network.connect(InetSocketAddress.createUnresolved("nowhere.invalid", 445)))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void connect_toAPeerThatDoesNotAnswer_endsWithTheTimeout() throws Exception {
    try (var listener =
        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1)) {
      var address = (InetSocketAddress) listener.getLocalAddress();
      var network = new TcpBytes(settings, timers);
      var fillers = new ArrayList<SocketChannel>();
      // The system answers only as many as fit its queue of those that wait to be accepted.
      for (int i = 0; i < 8; i++) {
        var filler = SocketChannel.open();
        filler.configureBlocking(false);
        filler.connect(address);
        fillers.add(filler);
      }
      var connecting = Background.start(() -> network.connect(address));
      Background.until(() -> timers.pending() > 0);
      Thread.sleep(20);
      timers.advance(settings.connectTimeout());
      assertThat(connecting.failure()).isInstanceOf(SocketTimeoutException.class);
      for (var filler : fillers) {
        filler.close();
      }
    }
  }
}
