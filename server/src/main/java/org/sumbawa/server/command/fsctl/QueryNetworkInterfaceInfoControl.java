package org.sumbawa.server.command.fsctl;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.transport.NetworkInterfaces;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.SockAddr;
import org.sumbawa.wire.fscc.fsctl.QueryNetworkInterfaceInfo;
import org.sumbawa.wire.fscc.fsctl.QueryNetworkInterfaceInfo.Capability;
import org.sumbawa.wire.fscc.fsctl.QueryNetworkInterfaceInfo.NetworkInterface;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.value.Capabilities;

/** Tells a client by which addresses it can reach this server with further channels. MS-SMB2 3.3.5.15.11. */
final class QueryNetworkInterfaceInfoControl implements Control {
  private final ServerState server;

  QueryNetworkInterfaceInfoControl(ServerState server) {
    this.server = server;
  }

  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal {
    if (!admitted.connection().terms().server().capabilities().has(Capabilities.MULTI_CHANNEL)) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    try {
      var interfaces = new NetworkInterfaces().list().stream().flatMap(this::told).toList();
      if (interfaces.isEmpty()) {
        // Linux takes an empty list for a broken answer.
        throw new Refusal(NtStatus.NOT_SUPPORTED);
      }
      return Control.reply(admitted, new QueryNetworkInterfaceInfo.Response(interfaces).encoded());
    } catch (SocketException unknown) {
      throw new Refusal(NtStatus.UNSUCCESSFUL);
    }
  }

  /** One entry for each address, without a scope, which means nothing elsewhere. */
  private Stream<NetworkInterface> told(NetworkInterfaces.Interface found) {
    var capability = found.receiveSideScaling() ? Capability.RSS_CAPABLE : Capability.NONE;
    return found.addresses().stream().filter(this::isListenedAt)
        .map(address -> new NetworkInterface(found.index(), capability, found.bitsPerSecond(),
            new SockAddr(new InetSocketAddress(withoutScope(address), 0))));
  }

  private static InetAddress withoutScope(InetAddress address) {
    try {
      return InetAddress.getByAddress(address.getAddress());
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("the bytes of an address are one", impossible);
    }
  }

  /** Who listens at all addresses does not mean the host's own; who names that one does. */
  private boolean isListenedAt(InetAddress address) {
    return server.endpoints().stream().map(InetSocketAddress::getAddress).anyMatch(
        endpoint -> endpoint.isAnyLocalAddress() ? !address.isLoopbackAddress() : endpoint.equals(address));
  }
}
