package org.sumbawa.auth.ntlm;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.sumbawa.auth.Claim;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.Integrity;
import org.sumbawa.auth.Mechanism;
import org.sumbawa.auth.Step;
import org.sumbawa.auth.account.Account;
import org.sumbawa.auth.account.NtHash;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.token.AvId;
import org.sumbawa.wire.token.AvPairs;
import org.sumbawa.wire.token.NegotiateFlags;
import org.sumbawa.wire.token.NtlmAuthenticate;
import org.sumbawa.wire.token.NtlmChallenge;
import org.sumbawa.wire.token.NtlmMessage;
import org.sumbawa.wire.token.NtlmNegotiate;

/** A server's end of an NTLM exchange: two messages in, one out, and a verdict. MS-NLMP 3.2.5.1. */
public final class NtlmAcceptor implements Mechanism.Exchange {
  private static final byte[] NO_TOKEN = {};

  /** Unknown users cost as much time as known ones. */
  private static final NtHash NOBODY = NtHash.of(new char[0]);

  private final NtlmMechanism mechanism;
  private State state = new Waiting();
  private Claim claim = Claim.NONE;
  private Optional<Integrity> integrity = Optional.empty();

  /** How far the exchange is. */
  private sealed interface State {}

  /** Nothing has come. */
  private record Waiting() implements State {}

  /** The challenge is out; the messages so far are kept for the proof over all three. */
  private record Challenged(NtlmChallenge challenge, Bytes negotiateBytes,
      Bytes challengeBytes) implements State {}

  /** It is over. */
  private record Ended() implements State {}

  NtlmAcceptor(NtlmMechanism mechanism) {
    this.mechanism = mechanism;
  }

  @Override
  public Step accept(byte[] token) {
    var bytes = Bytes.of(token.clone());
    var before = state;
    state = new Ended();
    try {
      var message = NtlmMessage.decode(WireReader.of(bytes));
      if (message instanceof NtlmNegotiate negotiate && before instanceof Waiting) {
        return challenge(negotiate, bytes);
      }
      if (message instanceof NtlmAuthenticate authenticate && before instanceof Challenged challenged) {
        return authenticate(authenticate, bytes, challenged);
      }
      throw Refusal.invalid("NTLM message of type " + message.type() + " out of turn");
    } catch (Malformed e) {
      return new Step.Refused(NtStatus.INVALID_PARAMETER, String.valueOf(e.getMessage()), NO_TOKEN, claim);
    } catch (Refusal e) {
      return new Step.Refused(e.status(), e.reason(), NO_TOKEN, claim);
    }
  }

  @Override
  public Optional<Integrity> integrity() {
    return integrity;
  }

  private Step challenge(NtlmNegotiate negotiate, Bytes negotiateBytes) throws Refusal {
    var challenge = new ChallengeMaker(mechanism).challenge(negotiate.flags());
    var bytes = challenge.encoded();
    state = new Challenged(challenge, negotiateBytes, bytes);
    return new Step.Continue(bytes.toByteArray());
  }

  private Step authenticate(NtlmAuthenticate message, Bytes bytes, Challenged challenged) throws Refusal {
    claim = claim(message, "");
    if (isAnonymous(message)) {
      return anonymous(message, challenged);
    }
    var flags = message.flags().and(challenged.challenge.flags());
    var answer =
        Answer.of(message, flags.has(NegotiateFlags.EXTENDED_SESSIONSECURITY), mechanism.settings().level());
    claim = claim(message, targetName(answer));
    var account = account(message.userName());
    var serverChallenge = challenged.challenge.serverChallenge().toByteArray();
    var key = answer.keyExchangeKey(account.map(Account::ntHash).orElse(NOBODY), serverChallenge);
    if (account.isEmpty()) {
      return guest();
    }
    var sessionKey = SessionKey.exported(flags, message,
        key.orElseThrow(() -> Refusal.logonFailure("the password is wrong")));
    new AnswerCheck(mechanism, challenged.challenge).check(answer, claim.targetName());
    checkMic(message, bytes, answer, sessionKey, challenged);
    if (account.get().disabled()) {
      throw new Refusal(NtStatus.ACCOUNT_DISABLED, "the account is disabled");
    }
    if (!mechanism.clock().instant().isBefore(account.get().until())) {
      throw new Refusal(NtStatus.ACCOUNT_EXPIRED, "the account ended at " + account.get().until());
    }
    integrity = SessionKey.integrity(flags, sessionKey, true);
    var identity = account.get().identity(mechanism.settings().names().netBios()).in(Sid.NTLM_AUTHENTICATION);
    return new Step.Accepted(NO_TOKEN, identity, sessionKey, account.get().until(), claim);
  }

  private Optional<Account> account(String name) throws Refusal {
    try {
      return mechanism.accounts().find(name);
    } catch (IOException e) {
      throw new Refusal(NtStatus.NO_LOGON_SERVERS, "the accounts cannot be read: " + e.getMessage());
    }
  }

  private Step guest() throws Refusal {
    if (!mechanism.settings().enableGuest()) {
      throw Refusal.logonFailure("there is no such account");
    }
    var guest = Account.guest(mechanism.accounts().machineSid(), mechanism.settings().names().netBios());
    return new Step.Accepted(NO_TOKEN, guest, SessionKey.none(), Instant.MAX, claim);
  }

  /** Without a name and without an answer. MS-NLMP 3.2.5.1.2. */
  private static boolean isAnonymous(NtlmAuthenticate message) {
    var lm = message.lmResponse();
    return message.userName().isEmpty() && message.ntResponse().isEmpty()
        && (lm.isEmpty() || (lm.size() == 1 && lm.at(0) == 0));
  }

  private Step anonymous(NtlmAuthenticate message, Challenged challenged) throws Refusal {
    if (!mechanism.settings().allowAnonymous()) {
      throw new Refusal(NtStatus.ACCESS_DENIED, "clients without a name are not let in");
    }
    var flags = message.flags().and(challenged.challenge.flags());
    integrity = SessionKey.integrity(flags, SessionKey.exported(flags, message, SessionKey.none()), true);
    return new Step.Accepted(NO_TOKEN, Identity.ANONYMOUS, SessionKey.none(), Instant.MAX, claim);
  }

  /**
   * The proof of all three messages, which no one can take away: the answer itself says that there is one.
   */
  private static void checkMic(NtlmAuthenticate message, Bytes bytes, Answer answer, byte[] sessionKey,
      Challenged challenged) throws Refusal {
    boolean told =
        answer instanceof Answer.Version2 version2 && (version2.attributes().flags() & AvPairs.FLAG_MIC) != 0;
    if (!told) {
      return;
    }
    if (message.mic().isEmpty()) {
      throw Refusal.invalid("the proof of the messages is announced and missing");
    }
    var expected = Digests.hmacMd5(sessionKey, challenged.negotiateBytes.toByteArray(),
        challenged.challengeBytes.toByteArray(), NtlmAuthenticate.withoutMic(bytes));
    if (!MessageDigest.isEqual(expected, message.mic().toByteArray())) {
      throw Refusal.invalid("the messages were changed on the way");
    }
  }

  private static Claim claim(NtlmAuthenticate message, String targetName) {
    return new Claim(message.userName(), message.domainName(), message.workstation(), targetName);
  }

  private static String targetName(Answer answer) {
    return answer instanceof Answer.Version2 version2
        && (version2.attributes().flags() & AvPairs.FLAG_UNTRUSTED_TARGET) == 0
            ? version2.attributes().text(AvId.TARGET_NAME).orElse("")
            : "";
  }
}
