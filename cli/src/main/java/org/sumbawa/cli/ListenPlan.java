package org.sumbawa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.server.config.ListenAddress;

/** Finds out where to listen before anything is started, so that whoever cannot is told which address and why. */
final class ListenPlan {
  private static final int USUAL = 445;
  private static final int UNPRIVILEGED = 4450;

  private ListenPlan() {}

  /**
   * The addresses to listen at: those that are wished for, or all addresses at the usual port, or at the one beside it
   * when this user may not use that.
   */
  static List<ListenAddress> of(List<ListenAddress> wished, PrintWriter err) throws Failure {
    if (!wished.isEmpty()) {
      var problems = new ArrayList<String>();
      wished.forEach(address -> problem(address, problems));
      if (!problems.isEmpty()) {
        throw Failure.because(problems);
      }
      return wished;
    }
    var usual = new ListenAddress("*", USUAL);
    try {
      probe(usual);
      return List.of(usual);
    } catch (BindException e) {
      throw Failure
          .because("port 445 is in use, perhaps by Samba; listen elsewhere, such as --listen '*:4450'");
    } catch (SocketException e) {
      err.println("sumbawa: warning: this user may not listen at port 445; listening at 4450 instead."
          + " Windows before 11 24H2 finds servers at 445 only.");
      err.flush();
      return List.of(new ListenAddress("*", UNPRIVILEGED));
    } catch (IOException e) {
      throw Failure.because("cannot listen at port 445: " + e.getMessage());
    }
  }

  private static void problem(ListenAddress address, List<String> problems) {
    try {
      probe(address);
    } catch (BindException e) {
      var why = String.valueOf(e.getMessage());
      problems.add("cannot listen at " + address + ": "
          + (why.contains("in use")
              ? "it is in use by another program"
              : why.contains("assign") ? "this machine has no such address" : why));
    } catch (SocketException e) {
      problems.add("cannot listen at " + address + ": "
          + (address.port() < 1024
              ? "this user may not use ports below 1024 (" + e.getMessage() + ")"
              : e.getMessage()));
    } catch (IOException e) {
      problems.add("cannot listen at " + address + ": " + e.getMessage());
    }
  }

  private static void probe(ListenAddress address) throws IOException {
    InetSocketAddress resolved = address.resolve();
    if (resolved.isUnresolved()) {
      throw new IOException("no machine of that name is known");
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(resolved);
    }
  }
}
