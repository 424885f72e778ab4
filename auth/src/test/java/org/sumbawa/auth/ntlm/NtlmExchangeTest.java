package org.sumbawa.auth.ntlm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sumbawa.auth.ntlm.World.decoded;
import static org.sumbawa.auth.ntlm.World.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.Initiator.Progress;
import org.sumbawa.auth.Step;
import org.sumbawa.auth.account.Account;
import org.sumbawa.auth.account.AccountException;
import org.sumbawa.auth.account.Accounts;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.token.AvId;
import org.sumbawa.wire.token.AvPair;
import org.sumbawa.wire.token.AvPairs;
import org.sumbawa.wire.token.NegotiateFlags;
import org.sumbawa.wire.token.NtlmAuthenticate;
import org.sumbawa.wire.token.NtlmChallenge;
import org.sumbawa.wire.token.NtlmMessage;
import org.sumbawa.wire.token.NtlmNegotiate;
import org.sumbawa.wire.token.NtlmVersion;

/** One end against the other. */
class NtlmExchangeTest {
  private final World world = new World();

  private static NtlmServerSettings level(int level) {
    return new NtlmServerSettings(World.NAMES, LmCompatibilityLevel.of(level), false, false,
        TargetNamePolicy.OFF, ChannelBindings.NONE);
  }

  private static NtlmServerSettings lenient() {
    return new NtlmServerSettings(World.NAMES, LmCompatibilityLevel.DEFAULT, true, true, TargetNamePolicy.OFF,
        ChannelBindings.NONE);
  }

  @Test
  void user_withTheRightPassword_isAcceptedAndBothEndsHaveTheKey() {
    var acceptor = world.server().begin();
    var initiator = world.client("ALICE", "anywhere", "secret").begin();

    var accepted = (Step.Accepted) acceptor.accept(World.answer(acceptor, initiator));

    assertThat(accepted.identity().user()).isEqualTo("alice");
    assertThat(accepted.identity().domain()).isEqualTo("FILES");
    assertThat(accepted.identity().kind()).isEqualTo(Identity.Kind.USER);
    assertThat(accepted.identity().sid()).isEqualTo(world.accounts.find("alice").orElseThrow().sid());
    assertThat(accepted.identity().groups())
        .contains(Sid.EVERYONE, Sid.AUTHENTICATED_USERS, Sid.BUILTIN_USERS, Sid.NTLM_AUTHENTICATION)
        .startsWith(world.accounts.machineSid().child(513)).doesNotContain(Sid.BUILTIN_ADMINISTRATORS);
    assertThat(accepted.token()).isEmpty();
    assertThat(accepted.workstation()).isEqualTo("DESK");
    assertThat(accepted.claim().userName()).isEqualTo("ALICE");
    assertThat(accepted.claim().domainName()).isEqualTo("anywhere");
    assertThat(accepted.claim().targetName()).isEqualTo("cifs/files.example.org");
    assertThat(accepted.sessionKey()).hasSize(16).isNotEqualTo(new byte[16]);
    var done = (Progress.Done) initiator.proceed(new byte[0]);
    assertThat(done.sessionKey()).isEqualTo(accepted.sessionKey());
    var proved = "proved".getBytes(StandardCharsets.US_ASCII);
    var client = initiator.integrity().orElseThrow();
    var server = acceptor.integrity().orElseThrow();
    assertThat(server.verify(proved, client.mic(proved))).isTrue();
    assertThat(client.verify(proved, server.mic(proved))).isTrue();
  }

  @Test
  void user_withTheWrongPasswordOrNone_isRefusedByTheSameStatus() {
    refused(World.exchange(world.server(), world.client("alice", "", "Secret")), NtStatus.LOGON_FAILURE,
        "password is wrong");
    refused(World.exchange(world.server(), world.client("bob", "", "secret")), NtStatus.LOGON_FAILURE,
        "no such account");
    var refused = (Step.Refused) World.exchange(world.server(), world.client("bob", "", "secret"));
    assertThat(refused.userName()).isEqualTo("bob");
    assertThat(refused.workstation()).isEqualTo("DESK");
    assertThat(refused.targetName()).isEqualTo("cifs/files.example.org");
  }

  @Test
  void user_whoseAccountIsDisabled_learnsItOnlyByTheRightPassword() {
    var disabled = new Changed(account -> new Account(account.name(), account.sid(), account.ntHash(), true,
        Instant.MAX, account.groups(), account.fullName()));
    var server = world.server(NtlmServerSettings.safe(World.NAMES), disabled);

    refused(World.exchange(server, world.client("alice", "", "secret")), NtStatus.ACCOUNT_DISABLED,
        "disabled");
    refused(World.exchange(server, world.client("alice", "", "wrong")), NtStatus.LOGON_FAILURE, "wrong");
  }

  @Test
  void user_whoseTimeIsOver_learnsItOnlyByTheRightPassword() {
    var ended = world.server(NtlmServerSettings.safe(World.NAMES), until(World.NOW));
    var current = world.server(NtlmServerSettings.safe(World.NAMES), until(World.NOW.plusNanos(1)));

    refused(World.exchange(ended, world.client("alice", "", "secret")), NtStatus.ACCOUNT_EXPIRED, "ended at");
    refused(World.exchange(ended, world.client("alice", "", "wrong")), NtStatus.LOGON_FAILURE, "wrong");
    var accepted = (Step.Accepted) World.exchange(current, world.client("alice", "", "secret"));
    assertThat(accepted.expires()).isEqualTo(World.NOW.plusNanos(1));
  }

  private Accounts until(Instant end) {
    return new Changed(account -> new Account(account.name(), account.sid(), account.ntHash(), false, end,
        account.groups(), account.fullName()));
  }

  @Test
  void accounts_thatCannotBeRead_letNobodyIn() {
    var broken = new Changed(account -> {
      throw new AccountException("line 3: nonsense");
    });

    refused(World.exchange(world.server(lenient(), broken), world.client("alice", "", "secret")),
        NtStatus.NO_LOGON_SERVERS, "line 3");
  }

  @Test
  void unknownUser_whereGuestsAreWelcome_isAGuestButNoKnownOneIs() {
    var accepted = (Step.Accepted) World.exchange(world.server(lenient()), world.client("bob", "", "any"));

    assertThat(accepted.identity().kind()).isEqualTo(Identity.Kind.GUEST);
    assertThat(accepted.identity().groups()).contains(Sid.BUILTIN_GUESTS);
    assertThat(accepted.sessionKey()).isEqualTo(new byte[16]);
    refused(World.exchange(world.server(lenient()), world.client("alice", "", "wrong")),
        NtStatus.LOGON_FAILURE, "wrong");
  }

  @Test
  void clientWithoutName_isLetInOnlyWhereThatIsAllowed() {
    var nobody = world.client(NtlmCredentials.ANONYMOUS, NtlmClientSettings.toServer("DESK", "files"));

    refused(World.exchange(world.server(), nobody), NtStatus.ACCESS_DENIED, "without a name");
    var accepted = (Step.Accepted) World.exchange(world.server(lenient()), nobody);
    assertThat(accepted.identity()).isEqualTo(Identity.ANONYMOUS);
    assertThat(accepted.sessionKey()).isEqualTo(new byte[16]);
  }

  @ParameterizedTest
  @CsvSource({"5,5,true", "5,3,true", "0,5,true", "4,2,true", "4,0,true", "0,0,true", "3,1,true", "5,2,false",
      "5,1,false", "5,0,false"})
  void answer_ofALevel_isTakenByTheLevelsThatTakeIt(int ofServer, int ofClient, boolean taken) {
    var settings =
        new NtlmClientSettings(LmCompatibilityLevel.of(ofClient), "DESK", "", ChannelBindings.NONE);
    var client = world.client(NtlmCredentials.of("alice", "", "secret".toCharArray()), settings);

    var step = World.exchange(world.server(level(ofServer)), client);

    if (taken) {
      assertThat(((Step.Accepted) step).identity().user()).isEqualTo("alice");
    } else {
      refused(step, NtStatus.LOGON_FAILURE, "lmCompatibilityLevel");
    }
  }

  @Test
  void answerOfVersion1_withTheWrongPassword_isRefused() {
    var settings = new NtlmClientSettings(LmCompatibilityLevel.LEVEL_2, "DESK", "", ChannelBindings.NONE);
    var client = world.client(NtlmCredentials.of("alice", "", "wrong".toCharArray()), settings);

    refused(World.exchange(world.server(level(0)), client), NtStatus.LOGON_FAILURE, "wrong");
  }

  @Test
  void level_tellsWhetherItIsBelowTheDefault() {
    assertThat(LmCompatibilityLevel.DEFAULT.value()).isEqualTo(5);
    assertThat(LmCompatibilityLevel.DEFAULT.isBelowDefault()).isFalse();
    assertThat(LmCompatibilityLevel.of(4).isBelowDefault()).isTrue();
    assertThatThrownBy(() -> LmCompatibilityLevel.of(6)).isInstanceOf(IllegalArgumentException.class);
  }

  /** A client that tries its user's name without a password first, and then comes without a name. */
  @Test
  void name_withoutAnyAnswer_isALogonFailureOrAGuest() {
    for (var settings : List.of(NtlmServerSettings.safe(World.NAMES), lenient())) {
      for (var user : List.of("alice", "root")) {
        var acceptor = world.server(settings).begin();
        var message = new NtlmAuthenticate(Bytes.EMPTY, Bytes.EMPTY, "", user, "", Bytes.EMPTY,
            challenge(acceptor).flags(), NtlmVersion.NONE, Bytes.EMPTY);

        var step = acceptor.accept(message.encoded().toByteArray());

        if (settings.enableGuest() && user.equals("root")) {
          assertThat(((Step.Accepted) step).identity().kind()).isEqualTo(Identity.Kind.GUEST);
        } else {
          refused(step, NtStatus.LOGON_FAILURE, user.equals("root") ? "no such account" : "wrong");
        }
      }
    }
  }

  @Test
  void answers_ofOtherLengths_areRefused() {
    var acceptor = world.server(level(0)).begin();
    var message = new NtlmAuthenticate(Bytes.of(new byte[8]), Bytes.of(new byte[20]), "", "alice", "",
        Bytes.EMPTY, challenge(acceptor).flags(), NtlmVersion.NONE, Bytes.EMPTY);

    refused(acceptor.accept(message.encoded().toByteArray()), NtStatus.INVALID_PARAMETER, "20 and 8 bytes");
  }

  /** What a client of Windows 95 would do, and whoever takes the stronger answer off a message on its way. */
  @Test
  void answerInTheLmFieldAlone_isTakenUpToLevelThree() {
    for (int level : new int[]{3, 5}) {
      var acceptor = world.server(level(level)).begin();
      var challenge = challenge(acceptor);
      var lm = new NtlmV2(world.accounts.find("alice").orElseThrow().ntHash(), "alice", "D")
          .lmResponse(challenge.serverChallenge().toByteArray(), new byte[8]);
      var message = new NtlmAuthenticate(Bytes.of(lm), Bytes.EMPTY, "D", "alice", "", Bytes.EMPTY,
          challenge.flags().without(NegotiateFlags.KEY_EXCH), NtlmVersion.NONE, Bytes.EMPTY);

      var step = acceptor.accept(message.encoded().toByteArray());

      if (level == 3) {
        assertThat(((Step.Accepted) step).identity().user()).isEqualTo("alice");
      } else {
        refused(step, NtStatus.LOGON_FAILURE, "LM field");
      }
    }
  }

  /** MS-NLMP 3.2.5.1.2: some clients leave the domain out of the proof though they name it. */
  @Test
  void proofWithoutTheDomainThatIsNamed_isTaken() {
    var acceptor = world.server().begin();
    var named = change(World.answer(acceptor, world.client("alice", "", "secret").begin()),
        message -> new NtlmAuthenticate(message.lmResponse(), message.ntResponse(), "FILES",
            message.userName(), message.workstation(), message.encryptedSessionKey(), message.flags(),
            message.version(), message.mic()));

    // The proof of all messages no longer holds, which shows that the password was found right before it.
    refused(acceptor.accept(named), NtStatus.INVALID_PARAMETER, "changed on the way");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 72, 80, 100})
  void message_changedOnTheWay_isNoticed(int at) {
    var acceptor = world.server().begin();
    var answer = World.answer(acceptor, world.client("alice", "", "secret").begin());
    answer[at] ^= 1;

    assertThat(acceptor.accept(answer)).isInstanceOf(Step.Refused.class);
  }

  @Test
  void challenge_changedOnTheWay_isNoticed() {
    var acceptor = world.server().begin();
    var initiator = world.client("alice", "", "secret").begin();
    var challenge = ((Step.Continue) acceptor.accept(initiator.start())).token();
    challenge[challenge.length - 12] ^= 1; // a tick of the server's time, which the client repeats and proves

    var answer = ((Progress.Send) initiator.proceed(challenge)).token();

    refused(acceptor.accept(answer), NtStatus.INVALID_PARAMETER, "changed on the way");
  }

  @Test
  void proofOfAllMessages_announcedAndTakenAway_isMissed() {
    var acceptor = world.server().begin();
    var without = change(World.answer(acceptor, world.client("alice", "", "secret").begin()),
        message -> new NtlmAuthenticate(message.lmResponse(), message.ntResponse(), message.domainName(),
            message.userName(), message.workstation(), message.encryptedSessionKey(), message.flags(),
            message.version(), Bytes.EMPTY));

    refused(acceptor.accept(without), NtStatus.INVALID_PARAMETER, "missing");
  }

  @Test
  void sessionKey_ofAnotherLength_isRefused() {
    var acceptor = world.server().begin();
    var cut = change(World.answer(acceptor, world.client("alice", "", "secret").begin()),
        message -> new NtlmAuthenticate(message.lmResponse(), message.ntResponse(), message.domainName(),
            message.userName(), message.workstation(), Bytes.EMPTY, message.flags(), message.version(),
            message.mic()));

    refused(acceptor.accept(cut), NtStatus.INVALID_PARAMETER, "session key of 0 bytes");
  }

  @Test
  void messages_outOfTurn_areRefused() {
    var acceptor = world.server().begin();
    var initiator = world.client("alice", "", "secret").begin();
    var offer = initiator.start();
    var challenge = ((Step.Continue) acceptor.accept(offer)).token();

    refused(acceptor.accept(offer), NtStatus.INVALID_PARAMETER, "out of turn");
    refused(acceptor.accept(offer), NtStatus.INVALID_PARAMETER, "out of turn");
    refused(world.server().begin().accept(challenge), NtStatus.INVALID_PARAMETER, "out of turn");
    refused(world.server().begin().accept(new byte[0]), NtStatus.INVALID_PARAMETER, "");
    assertThatThrownBy(initiator::start).isInstanceOf(IllegalStateException.class);
    assertThat(initiator.proceed(offer)).isInstanceOf(Progress.Failed.class);
    assertThat(initiator.proceed(challenge)).isInstanceOf(Progress.Failed.class);
    assertThat(world.client("alice", "", "secret").begin().proceed(challenge))
        .isInstanceOf(Progress.Failed.class);
  }

  @Test
  void client_thatKnowsNoText_isRefused() {
    var message = new NtlmNegotiate(NegotiateFlags.NTLM, "", "", NtlmVersion.NONE);

    refused(world.server().begin().accept(message.encoded().toByteArray()), NtStatus.INVALID_PARAMETER,
        "text");
  }

  @Test
  void client_thatKnowsOnlyItsCodePage_isAnsweredInIt() {
    var message = new NtlmNegotiate(NegotiateFlags.NTLM.or(NegotiateFlags.OEM), "", "", NtlmVersion.NONE);

    var step = (Step.Continue) world.server().begin().accept(message.encoded().toByteArray());

    var challenge = (NtlmChallenge) decoded(step.token());
    assertThat(challenge.flags().has(NegotiateFlags.UNICODE)).isFalse();
    assertThat(challenge.targetName()).isEqualTo("FILES");
  }

  @Test
  void server_thatDoesNotSayWhoItIsOrKnowsNoUnicode_isGivenNoAnswer() {
    var anonymousServer = new NtlmChallenge("X", NegotiateFlags.UNICODE.or(NegotiateFlags.TARGET_INFO),
        Bytes.of(new byte[8]), AvPairs.NONE, NtlmVersion.NONE);
    var oldServer =
        new NtlmChallenge("X", NegotiateFlags.OEM, Bytes.of(new byte[8]), AvPairs.NONE, NtlmVersion.NONE);
    for (var challenge : List.of(anonymousServer, oldServer)) {
      var initiator = world.client("alice", "", "secret").begin();
      initiator.start();
      assertThat(initiator.proceed(challenge.encoded().toByteArray())).isInstanceOf(Progress.Failed.class);
    }
    var initiator = world.client("alice", "", "secret").begin();
    initiator.start();
    assertThat(initiator.proceed(new byte[]{1, 2, 3})).isInstanceOf(Progress.Failed.class);
  }

  @Test
  void server_withoutTime_getsAnAnswerOfTheClientsTimeWithoutProofOfTheMessages() {
    var initiator = world.client("alice", "", "secret").begin();
    initiator.start();
    var info =
        new AvPairs(List.of(AvPair.text(AvId.NB_DOMAIN_NAME, "D"), AvPair.text(AvId.NB_COMPUTER_NAME, "C")));
    var challenge = new NtlmChallenge("C", NegotiateFlags.UNICODE.or(NegotiateFlags.TARGET_INFO),
        Bytes.of(new byte[8]), info, NtlmVersion.NONE);

    var answer = (NtlmAuthenticate) decoded(
        ((Progress.Send) initiator.proceed(challenge.encoded().toByteArray())).token());

    assertThat(answer.mic()).isEqualTo(Bytes.of(new byte[16]));
    assertThat(answer.lmResponse()).isNotEqualTo(Bytes.of(new byte[24]));
    assertThat(answer.encryptedSessionKey()).isEqualTo(Bytes.EMPTY);
    assertThat(initiator.integrity()).isEmpty();
  }

  @Test
  void server_thatGoesOnAfterTheAnswer_isNotBelieved() {
    var acceptor = world.server().begin();
    var initiator = world.client("alice", "", "secret").begin();
    World.answer(acceptor, initiator);

    assertThat(initiator.proceed(new byte[]{1})).isInstanceOf(Progress.Failed.class);
  }

  @Test
  void tokens_damagedInAnyWay_areAnsweredAndNeverThrow() {
    for (long seed = 0; seed < 3000; seed++) {
      var random = new Random(seed);
      var acceptor = world.server(lenient()).begin();
      var offer = world.client("alice", "", "secret").begin();
      var tokens =
          List.of(offer.start(), World.answer(acceptor, world.client("alice", "", "secret").begin()));
      var damaged = Arrays.copyOf(tokens.get(random.nextInt(2)), random.nextInt(400));
      for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      var which = random.nextBoolean() ? acceptor : world.server(lenient()).begin();
      assertThat(which.accept(damaged)).as("seed %d", seed).isNotNull();
      var initiator = world.client("alice", "", "secret").begin();
      initiator.start();
      assertThat(initiator.proceed(damaged)).as("seed %d", seed).isNotNull();
    }
  }

  private static NtlmChallenge challenge(NtlmAcceptor acceptor) {
    var offer = new NtlmNegotiate(
        NegotiateFlags.UNICODE.or(NegotiateFlags.NTLM).or(NegotiateFlags.EXTENDED_SESSIONSECURITY), "", "",
        NtlmVersion.NONE);
    return (NtlmChallenge) decoded(((Step.Continue) acceptor.accept(offer.encoded().toByteArray())).token());
  }

  private static byte[] change(byte[] answer, UnaryOperator<NtlmAuthenticate> change) {
    return change.apply((NtlmAuthenticate) decoded(answer)).encoded().toByteArray();
  }

  /** The same accounts, each of them changed when it is looked up. */
  private final class Changed implements Accounts {
    private final Change change;

    interface Change {
      Account of(Account account) throws IOException;
    }

    Changed(Change change) {
      this.change = change;
    }

    @Override
    public Sid machineSid() {
      return world.accounts.machineSid();
    }

    @Override
    public Optional<Account> find(String name) throws IOException {
      var found = world.accounts.find(name);
      return found.isPresent() ? Optional.of(change.of(found.get())) : found;
    }

    @Override
    public List<Account> list() {
      return world.accounts.list();
    }
  }
}
