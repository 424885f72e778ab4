package org.sumbawa.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The network interfaces of this machine, as a client is told of them that may open more channels. MS-SMB2 2.2.32.5. */
public final class NetworkInterfaces {
  /** What an interface without a known speed is said to have: ten gigabits, as virtual adapters usually claim. */
  public static final long UNKNOWN_SPEED = 10_000_000_000L;

  private static final long MEGABIT = 1_000_000;

  private final Path devices;

  /**
   * An interface.
   *
   * @param index the system's number for it
   * @param name the system's name for it
   * @param addresses its addresses
   * @param bitsPerSecond its speed
   * @param receiveSideScaling whether it is known to spread what it receives over several processors
   */
  public record Interface(int index, String name, List<InetAddress> addresses, long bitsPerSecond,
      boolean receiveSideScaling) {
    /** Keeps a list of its own. */
    public Interface {
      addresses = List.copyOf(addresses);
    }
  }

  /** Looks where Linux tells of its devices. */
  public NetworkInterfaces() {
    this(Path.of("/sys/class/net"));
  }

  NetworkInterfaces(Path devices) {
    this.devices = devices;
  }

  /** The interfaces that are up and have an address, the loopback included. */
  public List<Interface> list() throws SocketException {
    try (var all = NetworkInterface.networkInterfaces()) {
      return all.filter(NetworkInterfaces::isUp).map(this::describe)
          .filter(found -> !found.addresses().isEmpty()).toList();
    }
  }

  private Interface describe(NetworkInterface device) {
    return new Interface(device.getIndex(), device.getName(), device.inetAddresses().toList(),
        speed(device.getName()), receiveSideScaling(device.getName()));
  }

  long speed(String name) {
    try {
      long megabits = Long.parseLong(Files.readString(devices.resolve(name).resolve("speed")).strip());
      return megabits > 0 ? megabits * MEGABIT : UNKNOWN_SPEED;
    } catch (IOException | NumberFormatException e) {
      // Virtual devices have no speed, and reading it fails.
      return UNKNOWN_SPEED;
    }
  }

  /** A device of hardware with more than one receive queue; a virtual one has queues, but nothing that fills them. */
  boolean receiveSideScaling(String name) {
    var device = devices.resolve(name);
    if (!Files.exists(device.resolve("device"))) {
      return false;
    }
    try (Stream<Path> queues = Files.list(device.resolve("queues"))) {
      return queues.filter(queue -> queue.getFileName().toString().startsWith("rx-")).count() > 1;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isUp(NetworkInterface device) {
    try {
      return device.isUp();
    } catch (SocketException e) {
      // It went away meanwhile.
      return false;
    }
  }
}
