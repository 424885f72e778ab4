package org.sumbawa.server.rpc;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.sumbawa.server.pipe.Service;
import org.sumbawa.wire.rpc.lsarpc.Lsarpc;
import org.sumbawa.wire.rpc.srvsvc.Srvsvc;
import org.sumbawa.wire.rpc.wkssvc.Wkssvc;

/** Opens the pipes whose other ends are RPC services. */
public final class RpcServer {
  private final RpcDirectory directory;
  private final InstantSource clock;
  private final ZoneId zone;
  private final AtomicInteger associations = new AtomicInteger();

  /**
   * Answers out of a directory.
   *
   * @param zone where the server is, for those who ask for its time
   */
  public RpcServer(RpcDirectory directory, InstantSource clock, ZoneId zone) {
    this.directory = directory;
    this.clock = clock;
    this.zone = zone;
  }

  /** Opens a pipe for a caller; empty if there is no pipe of that name, whatever its case. */
  public Optional<Service> open(String pipe, Caller caller) {
    var name = pipe.toLowerCase(Locale.ROOT);
    return service(name, caller)
        .map(service -> new PipeEndpoint(service, "\\PIPE\\" + name, associations.incrementAndGet()));
  }

  private Optional<RpcService> service(String name, Caller caller) {
    return switch (name) {
      case Srvsvc.PIPE -> Optional.of(new SrvsvcService(directory, caller, clock, zone));
      case Wkssvc.PIPE -> Optional.of(new WkssvcService(directory, caller.identity()));
      case Lsarpc.PIPE -> Optional.of(new LsarpcService(directory, caller.identity()));
      default -> Optional.empty();
    };
  }
}
