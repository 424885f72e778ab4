package org.sumbawa.auth.ntlm;

import java.util.ArrayList;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.token.AvId;
import org.sumbawa.wire.token.AvPair;
import org.sumbawa.wire.token.AvPairs;
import org.sumbawa.wire.token.NegotiateFlags;
import org.sumbawa.wire.token.NtlmChallenge;

/** Chooses from what a client can do, and makes its challenge. MS-NLMP 3.2.5.1.1. */
final class ChallengeMaker {
  private static final int CHALLENGE = 8;

  /** What is granted when it is asked for. Keys made of LM hashes are not: there are none. */
  private static final NegotiateFlags ON_REQUEST =
      NegotiateFlags.UNICODE.or(NegotiateFlags.OEM).or(NegotiateFlags.SIGN).or(NegotiateFlags.SEAL)
          .or(NegotiateFlags.EXTENDED_SESSIONSECURITY).or(NegotiateFlags.IDENTIFY).or(NegotiateFlags.VERSION)
          .or(NegotiateFlags.KEY_128).or(NegotiateFlags.KEY_EXCH).or(NegotiateFlags.KEY_56);

  private static final NegotiateFlags ALWAYS = NegotiateFlags.REQUEST_TARGET.or(NegotiateFlags.NTLM)
      .or(NegotiateFlags.ALWAYS_SIGN).or(NegotiateFlags.TARGET_TYPE_SERVER).or(NegotiateFlags.TARGET_INFO);

  private final NtlmMechanism mechanism;

  ChallengeMaker(NtlmMechanism mechanism) {
    this.mechanism = mechanism;
  }

  NtlmChallenge challenge(NegotiateFlags asked) throws Refusal {
    if (!asked.hasAny(NegotiateFlags.UNICODE.or(NegotiateFlags.OEM))) {
      throw Refusal.invalid("the client knows no way of writing text");
    }
    var granted = asked.and(ON_REQUEST).or(ALWAYS);
    if (granted.has(NegotiateFlags.UNICODE)) {
      granted = granted.without(NegotiateFlags.OEM);
    }
    return new NtlmChallenge(mechanism.settings().names().netBios(), granted,
        Bytes.of(mechanism.entropy().bytes(CHALLENGE)), targetInfo(), NtlmServerSettings.VERSION);
  }

  private AvPairs targetInfo() {
    var names = mechanism.settings().names();
    var pairs = new ArrayList<AvPair>();
    pairs.add(AvPair.text(AvId.NB_DOMAIN_NAME, names.netBios()));
    pairs.add(AvPair.text(AvId.NB_COMPUTER_NAME, names.netBios()));
    pairs.add(AvPair.text(AvId.DNS_DOMAIN_NAME, names.dnsDomain()));
    pairs.add(AvPair.text(AvId.DNS_COMPUTER_NAME, names.dns()));
    return new AvPairs(pairs).withTimestamp(FileTime.of(mechanism.clock().instant()));
  }
}
