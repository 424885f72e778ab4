package org.sumbawa.auth.ntlm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.sumbawa.auth.Initiator;
import org.sumbawa.auth.Step;
import org.sumbawa.auth.account.AccountException;
import org.sumbawa.auth.account.Accounts;
import org.sumbawa.auth.account.MachineSid;
import org.sumbawa.auth.account.MemoryAccounts;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.token.NtlmMessage;

/** A server that knows alice, a client, and a time that both agree on. */
final class World {
  static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
  static final ServerNames NAMES = ServerNames.of("files.example.org");

  final MemoryAccounts accounts = new MemoryAccounts(MachineSid.derived("files"));
  private final Random random = new Random(7);
  private Instant serverTime = NOW;
  private final Instant clientTime = serverTime;

  World() {
    try {
      accounts.add("alice", "secret".toCharArray(), List.of());
    } catch (AccountException e) {
      throw new AssertionError(e);
    }
  }

  void serverTimePasses(Duration duration) {
    serverTime = serverTime.plus(duration);
  }

  NtlmMechanism server(NtlmServerSettings settings) {
    return server(settings, accounts);
  }

  NtlmMechanism server(NtlmServerSettings settings, Accounts known) {
    return new NtlmMechanism(settings, known, () -> serverTime, random::nextBytes);
  }

  NtlmMechanism server() {
    return server(NtlmServerSettings.safe(NAMES));
  }

  NtlmInitiatorMechanism client(NtlmCredentials credentials, NtlmClientSettings settings) {
    return new NtlmInitiatorMechanism(settings, credentials, () -> clientTime, random::nextBytes);
  }

  NtlmInitiatorMechanism client(String user, String domain, String password) {
    return client(NtlmCredentials.of(user, domain, password.toCharArray()),
        NtlmClientSettings.toServer("DESK", "files.example.org"));
  }

  /** What a message is. */
  static NtlmMessage decoded(byte[] token) {
    try {
      return NtlmMessage.decode(WireReader.of(token));
    } catch (Malformed e) {
      throw new AssertionError(e);
    }
  }

  /** The first two messages; what the client answers to the challenge. */
  static byte[] answer(NtlmAcceptor acceptor, NtlmInitiator initiator) {
    var challenge = (Step.Continue) acceptor.accept(initiator.start());
    return ((Initiator.Progress.Send) initiator.proceed(challenge.token())).token();
  }

  /** A whole exchange. */
  static Step exchange(NtlmMechanism server, NtlmInitiatorMechanism client) {
    var acceptor = server.begin();
    return acceptor.accept(answer(acceptor, client.begin()));
  }

  /** Holds a step against a refusal. */
  static void refused(Step step, NtStatus status, String reason) {
    assertThat(step).isInstanceOfSatisfying(Step.Refused.class, refused -> {
      assertThat(refused.status()).isEqualTo(status);
      assertThat(refused.reason()).contains(reason);
      assertThat(refused.token()).isEmpty();
    });
  }
}
