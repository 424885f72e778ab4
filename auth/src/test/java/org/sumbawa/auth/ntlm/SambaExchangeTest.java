package org.sumbawa.auth.ntlm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.account.NtHash;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.token.NegTokenInit;
import org.sumbawa.wire.token.NegTokenResp;
import org.sumbawa.wire.token.NegotiateFlags;
import org.sumbawa.wire.token.NtlmAuthenticate;
import org.sumbawa.wire.token.NtlmChallenge;
import org.sumbawa.wire.token.NtlmMessage;
import org.sumbawa.wire.token.Spnego;

/** A recorded exchange of other people's ends: every value in it is computed again. */
class SambaExchangeTest {
  private static final Map<String, byte[]> TOKENS = tokens();

  private static Map<String, byte[]> tokens() {
    try (var in = Objects.requireNonNull(SambaExchangeTest.class.getResourceAsStream("samba.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines()
          .filter(line -> !line.startsWith("#")).map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(words -> words[0], words -> HexFormat.of().parseHex(words[1])));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] token(String name) {
    return Objects.requireNonNull(TOKENS.get(name), name);
  }

  private static Spnego spnego(String name) throws Malformed {
    return Spnego.decode(WireReader.of(token(name)));
  }

  @Test
  void exchange_ofSambasPeers_comesToTheirKeyAndProofs() throws Malformed, Refusal {
    var init = (NegTokenInit) spnego("init");
    var second = (NegTokenResp) spnego("challenge");
    var third = (NegTokenResp) spnego("authenticate");
    var last = (NegTokenResp) spnego("end");
    var challenge = (NtlmChallenge) NtlmMessage.decode(WireReader.of(second.responseToken()));
    var message = (NtlmAuthenticate) NtlmMessage.decode(WireReader.of(third.responseToken()));
    var flags = message.flags().and(challenge.flags());

    var answer =
        Answer.of(message, flags.has(NegotiateFlags.EXTENDED_SESSIONSECURITY), LmCompatibilityLevel.DEFAULT);
    var key = answer.keyExchangeKey(NtHash.of("Passw0rd1".toCharArray()),
        challenge.serverChallenge().toByteArray());
    var sessionKey = SessionKey.exported(flags, message, key.orElseThrow());

    assertThat(sessionKey).isEqualTo(token("session-key"));
    var mic = Digests.hmacMd5(sessionKey, init.mechToken().toByteArray(),
        second.responseToken().toByteArray(), NtlmAuthenticate.withoutMic(third.responseToken()));
    assertThat(Bytes.of(mic)).isEqualTo(message.mic());
    var list = init.mechTypes().encoded().toByteArray();
    var server = SessionKey.integrity(flags, sessionKey, true).orElseThrow();
    assertThat(server.verify(list, third.mechListMic().toByteArray())).isTrue();
    assertThat(server.mic(list)).isEqualTo(last.mechListMic().toByteArray());
    assertThat(answer.keyExchangeKey(NtHash.of("passw0rd1".toCharArray()),
        challenge.serverChallenge().toByteArray())).isEmpty();
  }
}
