package org.sumbawa.auth.ntlm;

import java.time.Duration;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.token.AvId;
import org.sumbawa.wire.token.AvPairs;
import org.sumbawa.wire.token.NtlmChallenge;

/** What must hold of an answer besides the password, since the answer proves it too. MS-NLMP 3.2.5.1.2. */
final class AnswerCheck {
  /** How far the time of an answer may be from the server's: MaxLifetime, as Windows has it. */
  private static final Duration MAX_LIFETIME = Duration.ofHours(36);

  private final NtlmMechanism mechanism;
  private final NtlmChallenge challenge;

  AnswerCheck(NtlmMechanism mechanism, NtlmChallenge challenge) {
    this.mechanism = mechanism;
    this.challenge = challenge;
  }

  void check(Answer answer, String targetName) throws Refusal {
    if (answer instanceof Answer.Version2 version2) {
      checkTime(version2);
      checkServer(version2.attributes());
    }
    checkChannel(answer);
    if (!mechanism.settings().targetNames().admits(targetName)) {
      throw new Refusal(NtStatus.ACCESS_DENIED,
          targetName.isEmpty()
              ? "the client does not say which service it means"
              : "the client means " + targetName + ", which is not this server");
    }
  }

  private void checkTime(Answer.Version2 answer) throws Refusal {
    var difference = Duration.between(answer.time().toInstant(), mechanism.clock().instant()).abs();
    if (difference.compareTo(MAX_LIFETIME) > 0) {
      throw Refusal.logonFailure("the answer is of another time: " + answer.time());
    }
  }

  /**
   * A client repeats what it was told of the server; one that was told of another was not talking to this
   * one.
   */
  private void checkServer(AvPairs repeated) throws Refusal {
    for (var id : new AvId[]{AvId.NB_COMPUTER_NAME, AvId.NB_DOMAIN_NAME}) {
      var told = challenge.targetInfo().value(id);
      var heard = repeated.value(id);
      if (heard.isPresent() && !heard.equals(told)) {
        throw Refusal.logonFailure("the answer is for another server: " + repeated.text(id).orElse(""));
      }
    }
  }

  private void checkChannel(Answer answer) throws Refusal {
    var bindings = mechanism.settings().channelBindings();
    if (!bindings.given()) {
      return;
    }
    boolean same = answer instanceof Answer.Version2 version2
        && version2.attributes().value(AvId.CHANNEL_BINDINGS).filter(bindings.hash()::equals).isPresent();
    if (!same) {
      throw Refusal.logonFailure("the answer was given over another channel");
    }
  }
}
