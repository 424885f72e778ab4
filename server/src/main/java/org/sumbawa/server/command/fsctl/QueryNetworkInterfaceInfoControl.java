package org.sumbawa.server.command.fsctl;

import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.stream.Stream;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.transport.NetworkInterfaces;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.SockAddr;
import org.sumbawa.wire.fscc.fsctl.QueryNetworkInterfaceInfo;
import org.sumbawa.wire.fscc.fsctl.QueryNetworkInterfaceInfo.Capability;
import org.sumbawa.wire.fscc.fsctl.QueryNetworkInterfaceInfo.NetworkInterface;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Ioctl;

/** Tells a client by which addresses it can reach this server. MS-SMB2 3.3.5.15.11. */
final class QueryNetworkInterfaceInfoControl implements Control {

  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal {
    if (!admitted.connection().terms().dialect().isAtLeast(Dialect.V3_0)) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    try {
      var interfaces =
          new NetworkInterfaces().list().stream().flatMap(QueryNetworkInterfaceInfoControl::told).toList();
      return Control.reply(admitted, new QueryNetworkInterfaceInfo.Response(interfaces).encoded());
    } catch (SocketException unknown) {
      throw new Refusal(NtStatus.UNSUCCESSFUL);
    }
  }

  /** One entry for each address, without a scope, which means nothing elsewhere. */
  private static Stream<NetworkInterface> told(NetworkInterfaces.Interface found) {
    var capability = found.receiveSideScaling() ? Capability.RSS_CAPABLE : Capability.NONE;
    return found.addresses().stream().filter(address -> !address.isLoopbackAddress())
        .map(address -> new NetworkInterface(found.index(), capability, found.bitsPerSecond(),
            new SockAddr(new InetSocketAddress(address, 0))));
  }
}
