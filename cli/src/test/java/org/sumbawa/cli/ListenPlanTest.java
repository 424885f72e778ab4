package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sumbawa.cli.ListenProbe.Outcome;
import org.sumbawa.server.config.ListenAddress;

/** Where a server listens; that a port is refused to a user is shown in the module {@code conformance}. */
class ListenPlanTest {
  private static final ListenAddress USUAL = new ListenAddress("*", 445);
  private static final ListenAddress BESIDE = new ListenAddress("*", 4450);
  private final StringWriter err = new StringWriter();

  @Test
  void addresses_noneWishedAndPort445Free_isPort445() throws Failure {
    assertThat(addresses(Map.of(), List.of())).containsExactly(USUAL);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void addresses_noneWishedAndPort445NotForThisUser_isPort4450AndSaysSo() throws Failure {
    assertThat(addresses(Map.of(445, Outcome.NOT_PERMITTED), List.of())).containsExactly(BESIDE);
    assertThat(err.toString()).startsWith(
        "sumbawa: warning: this user may not listen at port 445; listening" + " at 4450 instead.");
  }

  @Test
  void addresses_noneWishedAndNeitherPortToBeHad_saysWhy() {
    assertThatThrownBy(() -> addresses(Map.of(445, Outcome.IN_USE), List.of()))
        .hasMessage("cannot listen at *:445: it is in use by another program, perhaps by Samba; listen"
            + " elsewhere, such as --listen '*:4450'");
    assertThatThrownBy(() -> addresses(Map.of(445, Outcome.NOT_PERMITTED, 4450, Outcome.IN_USE), List.of()))
        .hasMessage("cannot listen at *:4450: it is in use by another program");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void addresses_wishedAndNotForThisUser_saysWhatToDo() {
    assertThatThrownBy(
        () -> addresses(Map.of(445, Outcome.NOT_PERMITTED), List.of(new ListenAddress("127.0.0.1", 445))))
        .hasMessage("cannot listen at 127.0.0.1:445: this user may not use ports below 1024; take another"
            + " one, such as --listen '127.0.0.1:4450', start as root, or let every user have this one: sudo"
            + " sysctl net.ipv4.ip_unprivileged_port_start=445");
  }

  @Test
  void bind_onThisMachine_tellsWhyItCannotBe() throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    assertThat(ListenProbe.bind(new InetSocketAddress(loopback, 0))).isEqualTo(Outcome.FREE);
    assertThat(ListenProbe.bind(new InetSocketAddress("192.0.2.1", 445))).isEqualTo(Outcome.NO_SUCH_ADDRESS);
    try (var taken = new ServerSocket(0, 1, loopback)) {
      assertThat(ListenProbe.bind(new InetSocketAddress(loopback, taken.getLocalPort())))
          .isEqualTo(Outcome.IN_USE);
    }
  }

  private List<ListenAddress> addresses(Map<Integer, Outcome> ports, List<ListenAddress> wished)
      throws Failure {
    return new ListenPlan(address -> ports.getOrDefault(address.getPort(), Outcome.FREE)).addresses(wished,
        new PrintWriter(err, true));
  }
}
