package org.sumbawa.auth.ntlm;

import java.util.Optional;
import org.sumbawa.auth.Initiator;
import org.sumbawa.auth.Integrity;
import org.sumbawa.crypto.Rc4;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.token.AvId;
import org.sumbawa.wire.token.NegotiateFlags;
import org.sumbawa.wire.token.NtlmAuthenticate;
import org.sumbawa.wire.token.NtlmChallenge;
import org.sumbawa.wire.token.NtlmMessage;
import org.sumbawa.wire.token.NtlmNegotiate;

/** A client's end of an NTLM exchange: two messages out, one in, then the server's word. MS-NLMP 3.1.5.1. */
public final class NtlmInitiator implements Initiator {
  private static final NegotiateFlags OFFERED = NegotiateFlags.UNICODE.or(NegotiateFlags.REQUEST_TARGET)
      .or(NegotiateFlags.SIGN).or(NegotiateFlags.NTLM).or(NegotiateFlags.ALWAYS_SIGN)
      .or(NegotiateFlags.EXTENDED_SESSIONSECURITY).or(NegotiateFlags.VERSION).or(NegotiateFlags.KEY_128)
      .or(NegotiateFlags.KEY_EXCH).or(NegotiateFlags.KEY_56);

  /** What the last message may say that was not offered: the server chose it. */
  private static final NegotiateFlags CHOSEN_BY_SERVER = NegotiateFlags.TARGET_INFO;

  private final NtlmInitiatorMechanism client;
  private Bytes negotiateBytes = Bytes.EMPTY;
  private State state = State.NEW;
  private byte[] sessionKey = SessionKey.none();
  private Optional<Integrity> integrity = Optional.empty();

  /** How far the exchange is. */
  private enum State {
    NEW, OFFERED, ANSWERED, ENDED
  }

  NtlmInitiator(NtlmInitiatorMechanism client) {
    this.client = client;
  }

  @Override
  public byte[] start() {
    if (state != State.NEW) {
      throw new IllegalStateException("the exchange has begun");
    }
    state = State.OFFERED;
    negotiateBytes = new NtlmNegotiate(offered(), "", "", NtlmServerSettings.VERSION).encoded();
    return negotiateBytes.toByteArray();
  }

  private NegotiateFlags offered() {
    return client.settings().level().givesExtendedSecurity()
        ? OFFERED
        : OFFERED.without(NegotiateFlags.EXTENDED_SESSIONSECURITY);
  }

  @Override
  public Progress proceed(byte[] token) {
    var before = state;
    state = State.ENDED;
    return switch (before) {
      case OFFERED -> answer(Bytes.of(token.clone()));
      case ANSWERED -> token.length == 0
          ? new Progress.Done(sessionKey)
          : new Progress.Failed("NTLM ends with the client's answer, yet the server sent another token");
      case NEW, ENDED -> new Progress.Failed("a token out of turn");
    };
  }

  @Override
  public Optional<Integrity> integrity() {
    return integrity;
  }

  private Progress answer(Bytes challengeBytes) {
    try {
      if (!(NtlmMessage.decode(WireReader.of(challengeBytes)) instanceof NtlmChallenge challenge)) {
        return new Progress.Failed("the server sent an NTLM message out of turn");
      }
      if (!challenge.flags().has(NegotiateFlags.UNICODE)) {
        return new Progress.Failed("the server knows no Unicode");
      }
      if (client.settings().level().givesNtlmV2() && !namesItself(challenge)) {
        return new Progress.Failed("the server does not say who it is, so that nothing can be proved to it");
      }
      state = State.ANSWERED;
      return new Progress.Send(authenticate(challenge, challengeBytes));
    } catch (Malformed e) {
      return new Progress.Failed("the server's challenge: " + e.getMessage());
    }
  }

  /** MS-NLMP 3.1.5.1.2: without both names an answer of version 2 that is to sign anything is not given. */
  private static boolean namesItself(NtlmChallenge challenge) {
    return challenge.targetInfo().value(AvId.NB_COMPUTER_NAME).isPresent()
        && challenge.targetInfo().value(AvId.NB_DOMAIN_NAME).isPresent();
  }

  private byte[] authenticate(NtlmChallenge challenge, Bytes challengeBytes) {
    var flags = challenge.flags().and(offered().or(CHOSEN_BY_SERVER));
    if (client.credentials().isAnonymous()) {
      flags = flags.or(NegotiateFlags.ANONYMOUS);
    }
    var answer = ClientAnswer.to(challenge, flags, client);
    var hiddenKey = Bytes.EMPTY;
    sessionKey = answer.keyExchangeKey();
    if (SessionKey.exchanged(flags)) {
      sessionKey = client.entropy().bytes(SessionKey.LENGTH);
      hiddenKey = Bytes.of(new Rc4(answer.keyExchangeKey()).apply(sessionKey));
    }
    integrity = SessionKey.integrity(flags, sessionKey, false);
    var credentials = client.credentials();
    var message = new NtlmAuthenticate(answer.lm(), answer.nt(), credentials.domain(), credentials.user(),
        client.settings().workstation(), hiddenKey, flags, NtlmServerSettings.VERSION,
        Bytes.of(new byte[NtlmAuthenticate.MIC_SIZE])).encoded().toByteArray();
    boolean proves = challenge.targetInfo().timestamp().isPresent();
    if (proves && !credentials.isAnonymous()) {
      var mic =
          Digests.hmacMd5(sessionKey, negotiateBytes.toByteArray(), challengeBytes.toByteArray(), message);
      System.arraycopy(mic, 0, message, NtlmAuthenticate.MIC_AT, mic.length);
    }
    return message;
  }
}
