package org.sumbawa.auth.ntlm;

import java.time.InstantSource;
import java.util.List;
import org.sumbawa.auth.Mechanism;
import org.sumbawa.auth.account.Accounts;
import org.sumbawa.core.Entropy;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.token.NtlmMessage;
import org.sumbawa.wire.token.ObjectIdentifier;

/**
 * NTLM as a server offers it.
 *
 * @param settings how
 * @param accounts to whom
 * @param clock the server's time, which clients repeat in their answers
 * @param entropy where challenges come from
 */
public record NtlmMechanism(NtlmServerSettings settings, Accounts accounts, InstantSource clock,
    Entropy entropy) implements Mechanism {

  @Override
  public List<ObjectIdentifier> names() {
    return List.of(ObjectIdentifier.NTLM);
  }

  @Override
  public boolean recognizes(Bytes token) {
    return NtlmMessage.isNtlm(token);
  }

  @Override
  public NtlmAcceptor begin() {
    return new NtlmAcceptor(this);
  }
}
