package org.sumbawa.server;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.Acceptor;
import org.sumbawa.auth.FailedLogonLimiter;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.Mechanism;
import org.sumbawa.auth.account.Accounts;
import org.sumbawa.auth.ntlm.ChannelBindings;
import org.sumbawa.auth.ntlm.LmCompatibilityLevel;
import org.sumbawa.auth.ntlm.NtlmMechanism;
import org.sumbawa.auth.ntlm.NtlmServerSettings;
import org.sumbawa.auth.ntlm.ServerNames;
import org.sumbawa.auth.ntlm.TargetNamePolicy;
import org.sumbawa.auth.spnego.SpnegoAcceptor;
import org.sumbawa.server.command.Logons;
import org.sumbawa.server.config.AuthenticationSettings;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.wire.codec.Bytes;

/** Logons by NTLM inside SPNEGO. Another mechanism would be one more in the list. */
final class NtlmLogons implements Logons {
  private static final Duration LOCKOUT = Duration.ofMinutes(1);
  private static final int SOURCES = 10_000;

  private final ServerState server;
  private final Accounts accounts;
  private final FailedLogonLimiter limiter;

  NtlmLogons(ServerState server, Accounts accounts) {
    this.server = server;
    this.accounts = accounts;
    var settings = server.settings().authentication();
    limiter = new FailedLogonLimiter(new FailedLogonLimiter.Settings(settings.failedLogonLimit(),
        settings.failedLogonWindow(), LOCKOUT, SOURCES), server.environment().clock());
  }

  @Override
  public Bytes offer() {
    return SpnegoAcceptor.hint(mechanisms());
  }

  @Override
  public boolean admits(Connection connection) {
    return limiter.allows(address(connection));
  }

  @Override
  public void failed(Connection connection) {
    limiter.failed(address(connection));
  }

  @Override
  public Optional<String> shutOut(Identity identity) {
    try {
      var account = accounts.find(identity.user()).filter(found -> found.sid().equals(identity.sid()));
      if (account.isEmpty()) {
        return Optional.of("the account " + identity.user() + " was removed");
      }
      return account.get().disabled()
          ? Optional.of("the account " + identity.user() + " was disabled")
          : Optional.empty();
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public Acceptor begin(Connection connection) {
    return new SpnegoAcceptor(mechanisms());
  }

  private List<Mechanism> mechanisms() {
    var environment = server.environment();
    return List.of(new NtlmMechanism(ntlm(), accounts, environment.clock(), environment.entropy()));
  }

  /** Shares come, change and go: guests are let in while there is a share for them. */
  private NtlmServerSettings ntlm() {
    var settings = server.settings().authentication();
    var names = ServerNames.of(server.settings().identity().serverName());
    boolean guests = server.shares().all().stream().anyMatch(share -> share.settings().guest());
    // Who comes without a name is let through to here, so that the refusal can be told as event 1009.
    return new NtlmServerSettings(names, LmCompatibilityLevel.of(settings.lmCompatibilityLevel()), guests,
        true, targets(settings, names), ChannelBindings.NONE);
  }

  private static InetAddress address(Connection connection) {
    return connection.remote().getAddress();
  }

  private static TargetNamePolicy targets(AuthenticationSettings settings, ServerNames names) {
    var strictness = switch (settings.nameHardening()) {
      case OFF -> TargetNamePolicy.Strictness.OFF;
      case ACCEPT_IF_PROVIDED -> TargetNamePolicy.Strictness.IF_GIVEN;
      case REQUIRED -> TargetNamePolicy.Strictness.REQUIRED;
    };
    var hosts = new ArrayList<>(settings.serverNames());
    hosts.add(names.netBios());
    hosts.add(names.dns());
    return new TargetNamePolicy(strictness, hosts);
  }
}
