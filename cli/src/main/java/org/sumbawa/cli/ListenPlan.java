package org.sumbawa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.sumbawa.server.config.ListenAddress;

/** Finds out where to listen before anything is started, so that whoever cannot is told which address and why. */
final class ListenPlan {
  private static final ListenAddress USUAL = new ListenAddress("*", 445);
  private static final ListenAddress UNPRIVILEGED = new ListenAddress("*", 4450);

  private final ListenProbe probe;

  /** Tries addresses in this way. */
  ListenPlan(ListenProbe probe) {
    this.probe = probe;
  }

  /** The addresses to listen at, tried on this machine. */
  static List<ListenAddress> of(List<ListenAddress> wished, PrintWriter err) throws Failure {
    return new ListenPlan(ListenProbe::bind).addresses(wished, err);
  }

  /**
   * The addresses to listen at: those that are wished for, or all addresses at the usual port, or at the one beside it
   * when this user may not use that.
   */
  List<ListenAddress> addresses(List<ListenAddress> wished, PrintWriter err) throws Failure {
    if (!wished.isEmpty()) {
      check(wished);
      return wished;
    }
    if (outcome(USUAL) != ListenProbe.Outcome.NOT_PERMITTED) {
      check(List.of(USUAL));
      return List.of(USUAL);
    }
    check(List.of(UNPRIVILEGED));
    err.println("sumbawa: warning: this user may not listen at port 445; listening at 4450 instead."
        + " Windows before 11 24H2 finds servers at 445 only.");
    err.flush();
    return List.of(UNPRIVILEGED);
  }

  private void check(List<ListenAddress> addresses) throws Failure {
    var problems = new ArrayList<String>();
    var tried = new HashMap<InetSocketAddress, ListenAddress>();
    for (var address : addresses) {
      var same = address.port() == 0 ? null : tried.put(address.resolve(), address);
      var why = same != null ? "it is the same as " + same : switch (outcome(address)) {
        case FREE -> "";
        case IN_USE -> inUse(address);
        case NO_SUCH_ADDRESS -> "this machine has no such address";
        case NOT_PERMITTED -> notPermitted(address);
      };
      if (!why.isEmpty()) {
        problems.add("cannot listen at " + address + ": " + why);
      }
    }
    if (!problems.isEmpty()) {
      throw Failure.because(problems);
    }
  }

  private ListenProbe.Outcome outcome(ListenAddress address) throws Failure {
    var resolved = address.resolve();
    if (resolved.isUnresolved()) {
      throw Failure.because("cannot listen at " + address + ": no machine of that name is known");
    }
    try {
      return probe.probe(resolved);
    } catch (IOException e) {
      throw Failure.because("cannot listen at " + address + ": " + e.getMessage());
    }
  }

  private static String inUse(ListenAddress address) {
    return "it is in use by another program" + (address.port() == USUAL.port()
        ? ", perhaps by Samba; listen elsewhere, such as --listen '" + otherPort(address) + "'"
        : "");
  }

  private static String notPermitted(ListenAddress address) {
    return "this user may not use ports below " + ListenProbe.FIRST_OF_EVERYBODY
        + "; take another one, such as --listen '" + otherPort(address)
        + "', start as root, or let every user have this one: sudo sysctl net.ipv4.ip_unprivileged_port_start="
        + address.port();
  }

  private static ListenAddress otherPort(ListenAddress address) {
    return new ListenAddress(address.host(), UNPRIVILEGED.port());
  }
}
