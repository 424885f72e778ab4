package org.sumbawa.testkit.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sumbawa.core.Entropy;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.context.EncryptionCapabilities;
import org.sumbawa.wire.message.context.NegotiateContext;
import org.sumbawa.wire.message.context.PreauthIntegrityCapabilities;
import org.sumbawa.wire.message.context.SigningCapabilities;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.SecurityMode;

/** What a peer offers in NEGOTIATE: all that it knows in some dialects. MS-SMB2 3.2.4.2.2.2. */
public final class PeerOffer {
  private static final int SALT = 32;

  private PeerOffer() {}

  /** Offers these dialects, and with 3.1.1 every cipher and every signing algorithm. */
  public static Negotiate.Request of(Entropy entropy, Dialect... dialects) {
    return of(entropy, Arrays.stream(Cipher.values()).toList(),
        Arrays.stream(SigningAlgorithm.values()).toList(), dialects);
  }

  /** Offers these dialects, ciphers and signing algorithms, the best first; an empty list leaves its context out. */
  public static Negotiate.Request of(Entropy entropy, List<Cipher> ciphers, List<SigningAlgorithm> algorithms,
      Dialect... dialects) {
    var offered = List.of(dialects);
    var capabilities = Capabilities.NONE;
    if (offered.stream().anyMatch(dialect -> dialect.isAtLeast(Dialect.V2_1))) {
      capabilities = capabilities.or(Capabilities.LARGE_MTU);
    }
    if (offered.stream().anyMatch(Dialect::isSmb3)) {
      capabilities = capabilities.or(Capabilities.MULTI_CHANNEL).or(Capabilities.DIRECTORY_LEASING);
      capabilities = ciphers.isEmpty() ? capabilities : capabilities.or(Capabilities.ENCRYPTION);
    }
    var guid = new Guid(entropy.nonZeroLong(), entropy.nonZeroLong());
    return new Negotiate.Request(SecurityMode.SIGNING_ENABLED, capabilities, guid,
        offered.stream().map(Dialect::value).toList(),
        offered.contains(Dialect.V3_1_1) ? contexts(entropy, ciphers, algorithms) : List.of());
  }

  /** The same from a client that can have its opens back after the server itself ended. */
  public static Negotiate.Request withPersistentHandles(Negotiate.Request offer) {
    return new Negotiate.Request(offer.securityMode(),
        offer.capabilities().or(Capabilities.PERSISTENT_HANDLES), offer.clientGuid(), offer.dialects(),
        offer.contexts());
  }

  private static List<NegotiateContext> contexts(Entropy entropy, List<Cipher> ciphers,
      List<SigningAlgorithm> algorithms) {
    var contexts = new ArrayList<NegotiateContext>();
    contexts.add(new PreauthIntegrityCapabilities(List.of(PreauthIntegrityCapabilities.SHA_512),
        Bytes.of(entropy.bytes(SALT))));
    if (!ciphers.isEmpty()) {
      contexts.add(new EncryptionCapabilities(ciphers.stream().map(Cipher::id).toList()));
    }
    if (!algorithms.isEmpty()) {
      contexts.add(new SigningCapabilities(algorithms.stream().map(SigningAlgorithm::id).toList()));
    }
    return contexts;
  }
}
