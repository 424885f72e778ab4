package org.sumbawa.auth.spnego;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.Initiator.Progress;
import org.sumbawa.auth.Step;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.token.MechTypeList;
import org.sumbawa.wire.token.NegState;
import org.sumbawa.wire.token.NegTokenInit;
import org.sumbawa.wire.token.NegTokenInit2;
import org.sumbawa.wire.token.NegTokenResp;
import org.sumbawa.wire.token.ObjectIdentifier;
import org.sumbawa.wire.token.Spnego;

class SpnegoExchangeTest {
  private static final ObjectIdentifier GOOD = ObjectIdentifier.of("1.2.3.1");
  private static final ObjectIdentifier GOOD_TOO = ObjectIdentifier.of("1.2.3.2");
  private static final ObjectIdentifier WEAK = ObjectIdentifier.of("1.2.4");

  /** Two tokens of the client, one of the server between them: as NTLM. */
  private static final Toy.Shape LIKE_NTLM = new Toy.Shape(2, false, true);

  /** A token each: as Kerberos. */
  private static final Toy.Shape LIKE_KERBEROS = new Toy.Shape(1, true, true);

  private static final Toy.Shape KEYLESS = new Toy.Shape(2, false, false);

  private static final Toy GOOD_MECHANISM = new Toy(List.of(GOOD, GOOD_TOO), LIKE_KERBEROS);
  private static final Toy WEAK_MECHANISM = new Toy(List.of(WEAK), LIKE_NTLM);

  private final List<Spnego> toServer = new ArrayList<>();
  private final List<Spnego> toClient = new ArrayList<>();

  private static Spnego decoded(byte[] token) {
    try {
      return Spnego.decode(WireReader.of(token));
    } catch (Malformed e) {
      throw new AssertionError(e);
    }
  }

  private static SpnegoInitiator clientOf(List<Toy> mechanisms) {
    return new SpnegoInitiator(mechanisms.stream().map(Toy::initiator).toList());
  }

  /** How both ends see the outcome. */
  private record Outcome(Step server, Progress client) {
    boolean good() {
      return server instanceof Step.Accepted accepted && client instanceof Progress.Done done
          && Arrays.equals(accepted.sessionKey(), done.sessionKey());
    }
  }

  private Outcome run(SpnegoAcceptor server, SpnegoInitiator client) {
    Progress progress = new Progress.Send(client.start());
    while (true) {
      var token = ((Progress.Send) progress).token();
      toServer.add(decoded(token));
      var step = server.accept(token);
      toClient.add(decoded(step.token()));
      progress = client.proceed(step.token());
      if (!(step instanceof Step.Continue) || !(progress instanceof Progress.Send)) {
        return new Outcome(step, progress);
      }
    }
  }

  private NegTokenResp answer(int index) {
    return (NegTokenResp) toClient.get(index);
  }

  @Test
  void favouriteOfBoth_isUsedWithoutARoundTripMore() {
    var outcome = run(new SpnegoAcceptor(List.of(GOOD_MECHANISM, WEAK_MECHANISM)),
        clientOf(List.of(GOOD_MECHANISM, WEAK_MECHANISM)));

    assertThat(outcome.good()).isTrue();
    assertThat(toServer).hasSize(1);
    assertThat(answer(0).negState()).isEqualTo(NegState.ACCEPT_COMPLETED);
    assertThat(answer(0).supportedMech()).isEqualTo(GOOD);
    assertThat(answer(0).mechListMic()).isEqualTo(Bytes.EMPTY);
  }

  @Test
  void mechanismOfTwoTokens_isProvedByBothThoughNobodyAsked() {
    var outcome = run(new SpnegoAcceptor(List.of(WEAK_MECHANISM)), clientOf(List.of(WEAK_MECHANISM)));

    assertThat(outcome.good()).isTrue();
    assertThat(toServer).hasSize(2);
    assertThat(answer(0).negState()).isEqualTo(NegState.ACCEPT_INCOMPLETE);
    assertThat(answer(0).supportedMech()).isEqualTo(WEAK);
    assertThat(((NegTokenResp) toServer.get(1)).mechListMic().isEmpty()).isFalse();
    assertThat(answer(1).mechListMic().isEmpty()).isFalse();
    assertThat(answer(1).supportedMech()).isEqualTo(ObjectIdentifier.NONE);
  }

  @Test
  void mechanismThatIsNotTheClientsFavourite_isChosenAndTheListProvedByBoth() {
    var outcome =
        run(new SpnegoAcceptor(List.of(WEAK_MECHANISM)), clientOf(List.of(GOOD_MECHANISM, WEAK_MECHANISM)));

    assertThat(outcome.good()).isTrue();
    assertThat(answer(0).negState()).isEqualTo(NegState.REQUEST_MIC);
    assertThat(answer(0).supportedMech()).isEqualTo(WEAK);
    assertThat(answer(0).responseToken()).isEqualTo(Bytes.EMPTY);
    assertThat(answer(2).mechListMic().isEmpty()).isFalse();
  }

  @Test
  void mechanismWhoseLastTokenIsTheServers_isProvedByTheClientAfterwards() {
    var other = new Toy(List.of(ObjectIdentifier.of("1.2.9")), LIKE_NTLM);

    var outcome = run(new SpnegoAcceptor(List.of(GOOD_MECHANISM)), clientOf(List.of(other, GOOD_MECHANISM)));

    assertThat(outcome.good()).isTrue();
    assertThat(answer(1).negState()).isEqualTo(NegState.ACCEPT_INCOMPLETE);
    assertThat(answer(1).mechListMic().isEmpty()).isFalse();
    assertThat(((NegTokenResp) toServer.get(2)).responseToken()).isEqualTo(Bytes.EMPTY);
    assertThat(answer(2).negState()).isEqualTo(NegState.ACCEPT_COMPLETED);
  }

  @Test
  void mechanismOfTwoNames_isChosenByTheOneThatTheClientHasFirst() {
    var misspelling = new Toy(List.of(GOOD_TOO, GOOD), LIKE_KERBEROS);

    var outcome = run(new SpnegoAcceptor(List.of(GOOD_MECHANISM)), clientOf(List.of(misspelling)));

    assertThat(outcome.good()).isTrue();
    assertThat(answer(0).supportedMech()).isEqualTo(GOOD_TOO);
    assertThat(toServer).hasSize(1);
  }

  @Test
  void mechanismWithoutKey_thatIsTheFavourite_needsNoProof() {
    var keyless = new Toy(List.of(WEAK), KEYLESS);

    var outcome = run(new SpnegoAcceptor(List.of(keyless)), clientOf(List.of(keyless)));

    assertThat(outcome.good()).isTrue();
  }

  @Test
  void mechanismWithoutKey_thatIsNotTheFavourite_isRefusedForWantOfProof() {
    var keyless = new Toy(List.of(WEAK), KEYLESS);

    var outcome = run(new SpnegoAcceptor(List.of(keyless)), clientOf(List.of(GOOD_MECHANISM, keyless)));

    assertThat(outcome.server()).isInstanceOfSatisfying(Step.Refused.class,
        refused -> assertThat(refused.reason()).contains("no key to prove its list"));
    assertThat(outcome.client()).isInstanceOf(Progress.Failed.class);
  }

  /** Nobody is believed to be anybody, so there is nothing that a better mechanism would have proved. */
  @Test
  void mechanismWithoutKey_forWhoeverGivesNoName_needsNoProof() {
    var nobody = new Toy(List.of(WEAK), KEYLESS.of(Identity.ANONYMOUS));

    var outcome = run(new SpnegoAcceptor(List.of(nobody)), clientOf(List.of(GOOD_MECHANISM, nobody)));

    assertThat(outcome.good()).isTrue();
  }

  @Test
  void mechanismThatRefuses_isHeardThroughTheNegotiation() {
    var outcome = run(new SpnegoAcceptor(List.of(new Toy(List.of(WEAK), LIKE_NTLM.refusing()))),
        clientOf(List.of(WEAK_MECHANISM)));

    assertThat(outcome.server()).isInstanceOfSatisfying(Step.Refused.class, refused -> {
      assertThat(refused.status()).isEqualTo(NtStatus.LOGON_FAILURE);
      assertThat(refused.userName()).isEqualTo("somebody");
    });
    assertThat(answer(1).negState()).isEqualTo(NegState.REJECT);
    assertThat(outcome.client()).isInstanceOf(Progress.Failed.class);
  }

  @Test
  void endsWithoutAMechanismInCommon_part() {
    var outcome = run(new SpnegoAcceptor(List.of(GOOD_MECHANISM)), clientOf(List.of(WEAK_MECHANISM)));

    assertThat(outcome.server()).isInstanceOfSatisfying(Step.Refused.class, refused -> {
      assertThat(refused.status()).isEqualTo(NtStatus.INVALID_PARAMETER);
      assertThat(refused.reason()).contains("1.2.4");
    });
    assertThat(outcome.client()).isInstanceOf(Progress.Failed.class);
  }

  @Test
  void client_withThousandsOfMechanisms_isRefusedWithTheFirstOnes() {
    var names = IntStream.range(0, 5000).mapToObj(i -> ObjectIdentifier.of("1.2.7." + i)).toList();
    var init = new NegTokenInit(MechTypeList.of(names), Bytes.EMPTY, Bytes.EMPTY);

    var step = new SpnegoAcceptor(List.of(GOOD_MECHANISM)).accept(init.encoded().toByteArray());

    assertThat(step).isInstanceOfSatisfying(Step.Refused.class, refused -> assertThat(refused.reason())
        .endsWith(": 1.2.7.0, 1.2.7.1, 1.2.7.2, 1.2.7.3 and 4996 more"));
  }

  /** Whoever sits between them strikes the good mechanism from the list: both ends notice. */
  @Test
  void list_shortenedOnTheWay_isNoticedByTheServer() {
    var server = new SpnegoAcceptor(List.of(GOOD_MECHANISM, WEAK_MECHANISM));
    var client = clientOf(List.of(GOOD_MECHANISM, WEAK_MECHANISM));
    client.start();
    var forged = new NegTokenInit(MechTypeList.of(List.of(WEAK)), Bytes.EMPTY, Bytes.EMPTY);

    var choice = server.accept(forged.encoded().toByteArray());
    var first = ((Progress.Send) client.proceed(choice.token())).token();
    var second = ((Progress.Send) client.proceed(server.accept(first).token())).token();
    var verdict = server.accept(second);

    assertThat(verdict).isInstanceOfSatisfying(Step.Refused.class,
        refused -> assertThat(refused.reason()).contains("changed on the way"));
  }

  @Test
  void list_shortenedOnTheWay_isNoticedByTheClient() {
    var server = new SpnegoAcceptor(List.of(WEAK_MECHANISM));
    var client = clientOf(List.of(GOOD_MECHANISM, WEAK_MECHANISM));
    client.start();
    var forged = new NegTokenInit(MechTypeList.of(List.of(WEAK)), Bytes.EMPTY, Bytes.EMPTY);

    var choice = server.accept(forged.encoded().toByteArray());
    var first = ((Progress.Send) client.proceed(choice.token())).token();
    var second =
        (NegTokenResp) decoded(((Progress.Send) client.proceed(server.accept(first).token())).token());
    var unproved =
        new NegTokenResp(NegState.ABSENT, ObjectIdentifier.NONE, second.responseToken(), Bytes.EMPTY);
    var verdict = server.accept(unproved.encoded().toByteArray());

    assertThat(verdict).isInstanceOf(Step.Accepted.class); // for the server, WEAK was the favourite
    assertThat(client.proceed(verdict.token())).isInstanceOfSatisfying(Progress.Failed.class,
        failed -> assertThat(failed.reason()).contains("does not prove"));
  }

  @Test
  void proof_thatIsDemandedAndMissing_isMissedByTheServer() {
    var server = new SpnegoAcceptor(List.of(WEAK_MECHANISM));
    var client = clientOf(List.of(GOOD_MECHANISM, WEAK_MECHANISM));
    var first = ((Progress.Send) client.proceed(server.accept(client.start()).token())).token();
    var second =
        (NegTokenResp) decoded(((Progress.Send) client.proceed(server.accept(first).token())).token());
    var unproved =
        new NegTokenResp(NegState.ABSENT, ObjectIdentifier.NONE, second.responseToken(), Bytes.EMPTY);

    assertThat(server.accept(unproved.encoded().toByteArray())).isInstanceOfSatisfying(Step.Refused.class,
        refused -> assertThat(refused.reason()).contains("does not prove"));
  }

  @Test
  void proof_thatComesAloneAndIsWrong_isRefused() {
    var server = new SpnegoAcceptor(List.of(GOOD_MECHANISM));
    var client = clientOf(List.of(new Toy(List.of(ObjectIdentifier.of("1.2.9")), LIKE_NTLM), GOOD_MECHANISM));
    var first = ((Progress.Send) client.proceed(server.accept(client.start()).token())).token();
    assertThat(server.accept(first)).isInstanceOf(Step.Continue.class);
    var wrong = new NegTokenResp(NegState.ABSENT, ObjectIdentifier.NONE, Bytes.EMPTY, Bytes.hex("00112233"));

    assertThat(server.accept(wrong.encoded().toByteArray())).isInstanceOf(Step.Refused.class);
  }

  @Test
  void token_ofAMechanismWithoutNegotiation_isAnsweredWithout() {
    var server = new SpnegoAcceptor(List.of(GOOD_MECHANISM, WEAK_MECHANISM));
    var client = WEAK_MECHANISM.initiator().begin();

    var second = (Progress.Send) client.proceed(server.accept(client.start()).token());
    var verdict = server.accept(second.token());

    assertThat(verdict).isInstanceOf(Step.Accepted.class);
    assertThat(verdict.token()).isEmpty();
  }

  @Test
  void client_withoutFirstToken_isToldTheChoice() {
    var server = new SpnegoAcceptor(List.of(WEAK_MECHANISM));

    var step = (Step.Continue) server.accept(
        new NegTokenInit(MechTypeList.of(List.of(WEAK)), Bytes.EMPTY, Bytes.EMPTY).encoded().toByteArray());

    assertThat(decoded(step.token()))
        .isEqualTo(new NegTokenResp(NegState.ACCEPT_INCOMPLETE, WEAK, Bytes.EMPTY, Bytes.EMPTY));
  }

  @Test
  void server_thatSaysNoMoreAtTheEnd_isBelievedUnlessTheListMustBeProved() {
    for (boolean favourite : new boolean[]{true, false}) {
      var server = new SpnegoAcceptor(List.of(WEAK_MECHANISM));
      var client = clientOf(favourite ? List.of(WEAK_MECHANISM) : List.of(GOOD_MECHANISM, WEAK_MECHANISM));
      var progress = client.proceed(server.accept(client.start()).token());
      if (!favourite) {
        progress = client.proceed(server.accept(((Progress.Send) progress).token()).token());
      }
      assertThat(progress).isInstanceOf(Progress.Send.class);

      assertThat(client.proceed(new byte[0]))
          .isInstanceOf(favourite ? Progress.Done.class : Progress.Failed.class);
    }
  }

  @Test
  void server_thatMisbehaves_isNotBelieved() {
    var init = new NegTokenInit(MechTypeList.of(List.of(WEAK)), Bytes.EMPTY, Bytes.EMPTY);
    var unknown =
        new NegTokenResp(NegState.ACCEPT_INCOMPLETE, ObjectIdentifier.of("1.2.77"), Bytes.EMPTY, Bytes.EMPTY);
    for (Spnego token : List.of(init, unknown)) {
      var client = clientOf(List.of(WEAK_MECHANISM));
      client.start();
      assertThat(client.proceed(token.encoded().toByteArray())).isInstanceOf(Progress.Failed.class);
      assertThat(client.proceed(token.encoded().toByteArray())).isInstanceOf(Progress.Failed.class);
    }
    var started = clientOf(List.of(WEAK_MECHANISM));
    assertThat(started.integrity()).isEmpty();
    started.start();
    assertThatThrownBy(started::start).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void hint_ofAServer_listsWhatItHas() {
    assertThat(SpnegoAcceptor.hint(List.of(GOOD_MECHANISM, WEAK_MECHANISM)))
        .isEqualTo(new NegTokenInit2(MechTypeList.of(List.of(GOOD, GOOD_TOO, WEAK)), Bytes.EMPTY,
            NegTokenInit2.NO_HINT, Bytes.EMPTY).encoded());
  }

  @Test
  void tokens_damagedInAnyWay_areAnsweredAndNeverThrow() {
    for (long seed = 0; seed < 5000; seed++) {
      var random = new Random(seed);
      var server = new SpnegoAcceptor(List.of(GOOD_MECHANISM, WEAK_MECHANISM));
      var client = clientOf(List.of(WEAK_MECHANISM, GOOD_MECHANISM));
      var toSend = client.start();
      for (int turn = 0; turn < 4; turn++) {
        var step = server.accept(damaged(toSend, random));
        var progress = client.proceed(damaged(step.token(), random));
        assertThat(progress).as("seed %d", seed).isNotNull();
        toSend = progress instanceof Progress.Send send ? send.token() : toSend;
      }
      assertThat(server.accept(toSend)).as("seed %d", seed).isInstanceOf(Step.Refused.class);
    }
  }

  private static byte[] damaged(byte[] token, Random random) {
    if (random.nextInt(3) != 0) {
      return token;
    }
    var damaged = Arrays.copyOf(token, Math.max(0, token.length + random.nextInt(5) - 3));
    if (damaged.length > 0) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }
}
