package org.sumbawa.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Tries whether an address can be listened at. */
@FunctionalInterface
interface ListenProbe {
  /** The first port that every user may listen at; those below are for root, unless the machine is told otherwise. */
  int FIRST_OF_EVERYBODY = 1024;

  /** What came of a trial. */
  enum Outcome {
    /** It can be listened at. */
    FREE,
    /** Another program listens there. */
    IN_USE,
    /** This machine has no such address. */
    NO_SUCH_ADDRESS,
    /** Ports as low as this one are not for this user. */
    NOT_PERMITTED
  }

  /** Tries an address. */
  Outcome probe(InetSocketAddress address) throws IOException;

  /**
   * Binds a socket to it. A refusal is the same {@link BindException} whatever its reason, with words in the language
   * of the machine, so the reason is found by two more trials: another port of that address shows whether there is
   * the address, and UDP, where the same rule holds and hardly anybody listens, whether the port is for this user.
   */
  static Outcome bind(InetSocketAddress address) throws IOException {
    try {
      listen(address);
      return Outcome.FREE;
    } catch (BindException e) {
      if (!canListen(new InetSocketAddress(address.getAddress(), 0))) {
        return Outcome.NO_SUCH_ADDRESS;
      }
      boolean low = address.getPort() < FIRST_OF_EVERYBODY;
      return low && !canReceive(address) ? Outcome.NOT_PERMITTED : Outcome.IN_USE;
    }
  }

  private static void listen(InetSocketAddress address) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
    }
  }

  private static boolean canListen(InetSocketAddress address) throws IOException {
    try {
      listen(address);
      return true;
    } catch (BindException e) {
      return false;
    }
  }

  private static boolean canReceive(InetSocketAddress address) throws IOException {
    try (var socket = new DatagramSocket(null)) {
      socket.bind(address);
      return true;
    } catch (BindException e) {
      return false;
    }
  }
}
