package org.sumbawa.transport.memory;

import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.sumbawa.transport.stream.ByteListener;
import org.sumbawa.transport.stream.ByteNetwork;
import org.sumbawa.transport.stream.ByteStream;

/**
 * Connections in memory. Ports are the only addresses that count; the hosts are invented from the range that
 * documentation may use (RFC 5737), each client with a port of its own, in order.
 */
public final class MemoryBytes implements ByteNetwork {
  private static final int FIRST_DYNAMIC_PORT = 49_152;

  private final int capacity;
  private final int backlog;
  private final Map<Integer, MemoryByteListener> listeners = new ConcurrentHashMap<>();
  private final AtomicInteger nextPort = new AtomicInteger();
  private final InetAddress serverHost = documentationAddress(1);
  private final InetAddress clientHost = documentationAddress(2);

  /** Each direction of a connection holds so many bytes that nobody has read yet. */
  public MemoryBytes(int capacity, int backlog) {
    this.capacity = capacity;
    this.backlog = backlog;
  }

  @Override
  public ByteListener listen(InetSocketAddress address) throws BindException {
    int port = address.getPort() == 0 ? dynamicPort() : address.getPort();
    var listener = new MemoryByteListener(new InetSocketAddress(serverHost, port), backlog,
        () -> listeners.remove(port));
    if (listeners.putIfAbsent(port, listener) != null) {
      throw new BindException("Address already in use: " + port);
    }
    return listener;
  }

  @Override
  public ByteStream connect(InetSocketAddress address) throws ConnectException {
    var listener = Optional.ofNullable(listeners.get(address.getPort()))
        .orElseThrow(() -> new ConnectException("Connection refused: " + address));
    var client = new InetSocketAddress(clientHost, dynamicPort());
    var toServer = new Pipe(capacity);
    var toClient = new Pipe(capacity);
    listener.offer(new MemoryByteStream(toServer, toClient, listener.address(), client));
    return new MemoryByteStream(toClient, toServer, client, listener.address());
  }

  @Override
  public String name() {
    return "Memory";
  }

  private int dynamicPort() {
    return FIRST_DYNAMIC_PORT + Math.floorMod(nextPort.getAndIncrement(), 0x10000 - FIRST_DYNAMIC_PORT);
  }

  private static InetAddress documentationAddress(int last) {
    try {
      return InetAddress.getByAddress(new byte[]{(byte) 192, 0, 2, (byte) last});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
