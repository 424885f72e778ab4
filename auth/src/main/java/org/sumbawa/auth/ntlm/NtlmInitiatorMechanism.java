package org.sumbawa.auth.ntlm;

import java.time.InstantSource;
import java.util.List;
import org.sumbawa.auth.InitiatorMechanism;
import org.sumbawa.core.Entropy;
import org.sumbawa.wire.token.ObjectIdentifier;

/**
 * NTLM as a client offers it.
 *
 * @param settings how
 * @param credentials who
 * @param clock the client's time, for servers that do not tell theirs
 * @param entropy where keys and challenges come from
 */
public record NtlmInitiatorMechanism(NtlmClientSettings settings, NtlmCredentials credentials,
    InstantSource clock, Entropy entropy) implements InitiatorMechanism {

  @Override
  public List<ObjectIdentifier> names() {
    return List.of(ObjectIdentifier.NTLM);
  }

  @Override
  public NtlmInitiator begin() {
    return new NtlmInitiator(this);
  }
}
