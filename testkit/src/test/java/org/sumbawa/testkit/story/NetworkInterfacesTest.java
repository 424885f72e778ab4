package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.Listener;
import org.sumbawa.transport.Network;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.fscc.fsctl.QueryNetworkInterfaceInfo;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.IoctlFlags;

/**
 * By which addresses a client is told that it can reach the server: none at which nobody would answer. The interfaces are
 * this machine's, whichever it has. MS-SMB2 3.3.5.15.11.
 */
class NetworkInterfacesTest {

  @Test
  void server_atOneAddress_tellsThatOne() throws Exception {
    assertThat(told(InetAddress.getLoopbackAddress())).containsExactly(InetAddress.getLoopbackAddress());
  }

  @Test
  void server_atAllAddresses_tellsAllThatOthersCanReach() throws Exception {
    assertThat(told(InetAddress.ofLiteral("0.0.0.0"))).containsExactlyInAnyOrderElementsOf(reachable());
  }

  @Test
  void server_atAddressesOfAnotherMachine_tellsNone() throws Exception {
    assertThat(told(InetAddress.ofLiteral("198.51.100.1"))).isEmpty();
  }

  @Test
  void client_ofADialectWithoutChannels_isToldNone() throws Exception {
    var old = ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V2_1);
    try (var server = TestServer.start(old)) {
      ask(server.session(Dialect.V2_1)).expect(NtStatus.NOT_SUPPORTED);
    }
  }

  private static List<InetAddress> told(InetAddress where) throws Exception {
    var world = TestEnvironment.direct(1);
    var network = new Elsewhere(world.network(LinkSettings.DEFAULT), where);
    try (var server = TestServer.start(world, ServerSettings.DEFAULT, builder -> builder.network(network));
        var peer = new ScriptedPeer(network.connect(server.address()), server.clock(),
            world.environment().entropy())) {
      peer.negotiate(Dialect.V3_1_1);
      var answer = ask(peer.logOn(TestServer.USER, TestServer.PASSWORD));
      return answer.status().equals(NtStatus.NOT_SUPPORTED) ? List.of() : addresses(answer);
    }
  }

  private static PeerResponse ask(PeerSession session) throws Exception {
    return session.tree(TestServer.SHARE).call(new Ioctl.Request(Fsctl.QUERY_NETWORK_INTERFACE_INFO.code(),
        FileId.ANY, Bytes.EMPTY, 0, 65_536, IoctlFlags.IS_FSCTL));
  }

  private static List<InetAddress> addresses(PeerResponse answer) throws Exception {
    var body = answer.expect(NtStatus.SUCCESS).body(Ioctl.Response.class);
    var interfaces = QueryNetworkInterfaceInfo.Response.decode(WireReader.of(body.output())).interfaces();
    assertThat(interfaces).as("an empty list is none to Linux").isNotEmpty();
    var addresses = interfaces.stream().map(each -> each.address().address().getAddress()).toList();
    assertThat(addresses).as("a scope means nothing elsewhere").extracting(InetAddress::getHostAddress)
        .noneMatch(address -> address.contains("%"));
    return addresses;
  }

  private static List<InetAddress> reachable() throws SocketException {
    var all = new ArrayList<InetAddress>();
    for (var device : NetworkInterface.networkInterfaces().toList()) {
      if (device.isUp()) {
        device.inetAddresses().filter(address -> !address.isLoopbackAddress()).forEach(all::add);
      }
    }
    return all;
  }

  /** A network that says of its listeners that they are somewhere else than they are. */
  private record Elsewhere(Network beneath, InetAddress where) implements Network {
    @Override
    public Listener listen(InetSocketAddress address) throws IOException {
      var listener = beneath.listen(address);
      return new Listener() {
        @Override
        public Link accept() throws IOException {
          return listener.accept();
        }

        @Override
        public InetSocketAddress address() {
          return new InetSocketAddress(where, listener.address().getPort());
        }

        @Override
        public void close() {
          listener.close();
        }
      };
    }

    @Override
    public Link connect(InetSocketAddress address) throws IOException {
      return beneath.connect(address);
    }
  }
}
