package org.sumbawa.auth.ntlm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.auth.ntlm.World.decoded;
import static org.sumbawa.auth.ntlm.World.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sumbawa.auth.Initiator.Progress;
import org.sumbawa.auth.Step;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.token.AvId;
import org.sumbawa.wire.token.AvPair;
import org.sumbawa.wire.token.NtlmChallenge;

/** What an answer must prove besides the password. */
class AnswerCheckTest {
  private final World world = new World();

  @Test
  void answer_ofAnotherTime_isRefused() {
    var acceptor = world.server().begin();
    var answer = World.answer(acceptor, world.client("alice", "", "secret").begin());
    world.serverTimePasses(Duration.ofHours(36).plusSeconds(1));

    refused(acceptor.accept(answer), NtStatus.LOGON_FAILURE, "another time");
  }

  @Test
  void answer_ofAlmostAnotherTime_isTaken() {
    var acceptor = world.server().begin();
    var answer = World.answer(acceptor, world.client("alice", "", "secret").begin());
    world.serverTimePasses(Duration.ofHours(36));

    assertThat(acceptor.accept(answer)).isInstanceOf(Step.Accepted.class);
  }

  @Test
  void answer_forAnotherServer_isRefused() {
    var acceptor = world.server().begin();
    var initiator = world.client("alice", "", "secret").begin();
    var challenge = (NtlmChallenge) decoded(((Step.Continue) acceptor.accept(initiator.start())).token());
    var another = new NtlmChallenge(challenge.targetName(), challenge.flags(), challenge.serverChallenge(),
        challenge.targetInfo().with(AvPair.text(AvId.NB_COMPUTER_NAME, "ELSEWHERE")), challenge.version());

    var answer = ((Progress.Send) initiator.proceed(another.encoded().toByteArray())).token();

    refused(acceptor.accept(answer), NtStatus.LOGON_FAILURE, "another server: ELSEWHERE");
  }

  @ParameterizedTest
  @CsvSource({"OFF,cifs/other,true", "IF_GIVEN,cifs/other,false", "IF_GIVEN,'',true",
      "IF_GIVEN,CIFS/Files,true", "IF_GIVEN,host/192.0.2.1,true", "IF_GIVEN,http/files,false",
      "REQUIRED,'',false", "REQUIRED,cifs/files,true"})
  void client_thatMeansAnotherServer_isRefusedWhereThatMatters(TargetNamePolicy.Strictness strictness,
      String target, boolean admitted) {
    var policy = new TargetNamePolicy(strictness, List.of("files", "files.example.org", "192.0.2.1"));
    var settings = new NtlmServerSettings(World.NAMES, LmCompatibilityLevel.DEFAULT, false, false, policy,
        ChannelBindings.NONE);
    var client = world.client(NtlmCredentials.of("alice", "", "secret".toCharArray()),
        new NtlmClientSettings(LmCompatibilityLevel.DEFAULT, "DESK", target, ChannelBindings.NONE));

    var step = World.exchange(world.server(settings), client);

    if (admitted) {
      assertThat(step).isInstanceOf(Step.Accepted.class);
    } else {
      refused(step, NtStatus.ACCESS_DENIED, target.isEmpty() ? "does not say" : target);
    }
  }

  @Test
  void client_thatSeesAnotherChannel_isRefusedWhereThatMatters() {
    var ours = ChannelBindings.of("tls-server-end-point:ours".getBytes(StandardCharsets.US_ASCII));
    var theirs = ChannelBindings.of("tls-server-end-point:theirs".getBytes(StandardCharsets.US_ASCII));
    var server = world.server(new NtlmServerSettings(World.NAMES, LmCompatibilityLevel.DEFAULT, false, false,
        TargetNamePolicy.OFF, ours));
    for (var seen : List.of(ours, theirs, ChannelBindings.NONE)) {
      var client = world.client(NtlmCredentials.of("alice", "", "secret".toCharArray()),
          new NtlmClientSettings(LmCompatibilityLevel.DEFAULT, "DESK", "", seen));

      var step = World.exchange(server, client);

      if (seen.equals(ours)) {
        assertThat(step).isInstanceOf(Step.Accepted.class);
      } else {
        refused(step, NtStatus.LOGON_FAILURE, "another channel");
      }
    }
  }
}
