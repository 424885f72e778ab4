package org.sumbawa.server.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.Negotiated;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.context.EncryptionCapabilities;
import org.sumbawa.wire.message.context.NegotiateContext;
import org.sumbawa.wire.message.context.PreauthIntegrityCapabilities;
import org.sumbawa.wire.message.context.SigningCapabilities;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.SecurityMode;

/** Chooses dialect, ciphers and sizes for a connection. MS-SMB2 3.3.5.4. */
public final class Negotiation {
  private static final int SMALL = 65_536;
  private static final int SALT = 32;

  private final ServerState server;
  private final Logons logons;

  /** Chooses for connections of this server. */
  public Negotiation(ServerState server, Logons logons) {
    this.server = server;
    this.logons = logons;
  }

  /** Chooses the newest dialect that both sides speak, fixes the terms and says them. */
  Negotiate.Response negotiate(Connection connection, Negotiate.Request request) throws Refusal {
    if (request.dialects().isEmpty()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var dialect = request.dialects().stream().map(Dialect::of).flatMap(Optional::stream)
        .filter(d -> d != Dialect.MULTI && server.settings().protocol().allows(d))
        .max(Comparator.comparingInt(Dialect::value)).orElseThrow(() -> new Refusal(NtStatus.NOT_SUPPORTED));
    if (dialect == Dialect.V3_1_1) {
      checkContexts(request);
    }
    return fix(connection, request, dialect);
  }

  /** The terms that an SMB1 NEGOTIATE with an SMB2 dialect fixes: 2.0.2. MS-SMB2 3.3.5.3.2. */
  public Negotiate.Response negotiateSmb202(Connection connection) throws Refusal {
    return fix(connection, new Negotiate.Request(SecurityMode.SIGNING_ENABLED, Capabilities.NONE, Guid.NONE,
        List.of(Dialect.V2_0_2.value()), List.of()), Dialect.V2_0_2);
  }

  /** The answer to an SMB1 NEGOTIATE with the wildcard: negotiate again. MS-SMB2 3.3.5.3.1. */
  public Negotiate.Response wildcard() {
    return new Negotiate.Response(mode(), Dialect.MULTI, server.serverGuid(), Capabilities.NONE, SMALL, SMALL,
        SMALL, FileTime.of(server.now()), FileTime.NONE, logons.offer(), List.of());
  }

  private Negotiate.Response fix(Connection connection, Negotiate.Request request, Dialect dialect)
      throws Refusal {
    var terms = terms(connection, request, dialect);
    if (!connection.negotiate(terms)) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var sizes = terms.sizes();
    return new Negotiate.Response(terms.server().securityMode(), dialect, server.serverGuid(),
        terms.server().capabilities(), sizes.transact(), sizes.read(), sizes.write(),
        FileTime.of(server.now()), FileTime.NONE, logons.offer(), contexts(request, terms));
  }

  private Negotiated terms(Connection connection, Negotiate.Request request, Dialect dialect) {
    var cipher = cipher(request, dialect);
    var offered = request.dialects().stream().map(Dialect::of).flatMap(Optional::stream).toList();
    var client = new Negotiated.Side(request.capabilities(), request.securityMode(), offered);
    var sizes = sizes(connection, dialect);
    var capabilities = capabilities(request, dialect, cipher, sizes.multiCredit());
    var chosen = new Negotiated.Side(capabilities, mode(), List.of(dialect));
    return new Negotiated(dialect, request.clientGuid(), client, chosen, cipher, signing(request, dialect),
        sizes);
  }

  /** MS-SMB2 3.3.5.4: one preauthentication context with SHA-512 must be there, and no kind twice. */
  private static void checkContexts(Negotiate.Request request) throws Refusal {
    var kinds = request.contexts().stream().map(NegotiateContext::type).toList();
    if (kinds.stream().distinct().count() != kinds.size()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var preauth = request.context(PreauthIntegrityCapabilities.class)
        .orElseThrow(() -> new Refusal(NtStatus.INVALID_PARAMETER));
    if (!preauth.hashAlgorithms().contains(PreauthIntegrityCapabilities.SHA_512)) {
      throw new Refusal(NtStatus.SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP);
    }
  }

  private SecurityMode mode() {
    return server.settings().security().requireSecuritySignature()
        ? SecurityMode.SIGNING_ENABLED.or(SecurityMode.SIGNING_REQUIRED)
        : SecurityMode.SIGNING_ENABLED;
  }

  private Capabilities capabilities(Negotiate.Request request, Dialect dialect, Optional<Cipher> cipher,
      boolean large) {
    var capabilities = large ? Capabilities.LARGE_MTU : Capabilities.NONE;
    var caching = server.settings().caching();
    if (dialect.isAtLeast(Dialect.V2_1) && caching.enableLeasing()) {
      capabilities = capabilities.or(Capabilities.LEASING);
    }
    if (dialect.isSmb3() && caching.enableLeasing() && caching.enableDirectoryHandleLeasing()
        && request.capabilities().has(Capabilities.DIRECTORY_LEASING)) {
      capabilities = capabilities.or(Capabilities.DIRECTORY_LEASING);
    }
    if (dialect.isSmb3() && server.settings().protocol().enableMultiChannel()
        && request.capabilities().has(Capabilities.MULTI_CHANNEL)) {
      capabilities = capabilities.or(Capabilities.MULTI_CHANNEL);
    }
    if (dialect.isSmb3() && server.durableHandles().isPresent()
        && request.capabilities().has(Capabilities.PERSISTENT_HANDLES)) {
      capabilities = capabilities.or(Capabilities.PERSISTENT_HANDLES);
    }
    if (dialect.isSmb3() && dialect != Dialect.V3_1_1 && cipher.isPresent()
        && request.capabilities().has(Capabilities.ENCRYPTION)) {
      capabilities = capabilities.or(Capabilities.ENCRYPTION);
    }
    return capabilities;
  }

  private Optional<Cipher> cipher(Negotiate.Request request, Dialect dialect) {
    var ours = server.settings().security().encryptionCiphers().ciphers();
    if (dialect == Dialect.V3_1_1) {
      var offered = request.context(EncryptionCapabilities.class).map(EncryptionCapabilities::ciphers)
          .orElse(List.of());
      return ours.stream().filter(c -> offered.contains(c.id())).findFirst();
    }
    boolean can = dialect.isSmb3() && request.capabilities().has(Capabilities.ENCRYPTION);
    return can && ours.contains(Cipher.AES_128_CCM) ? Optional.of(Cipher.AES_128_CCM) : Optional.empty();
  }

  private SigningAlgorithm signing(Negotiate.Request request, Dialect dialect) {
    if (!dialect.isSmb3()) {
      return SigningAlgorithm.HMAC_SHA256;
    }
    var offered =
        request.context(SigningCapabilities.class).map(SigningCapabilities::algorithms).orElse(List.of());
    return server.settings().security().signingAlgorithms().stream().filter(a -> offered.contains(a.id()))
        .findFirst().orElse(SigningAlgorithm.AES_CMAC);
  }

  private Negotiated.Sizes sizes(Connection connection, Dialect dialect) {
    var limits = server.settings().limits();
    var sizes =
        new Negotiated.Sizes(limits.maxTransactSize(), limits.maxReadSize(), limits.maxWriteSize(), true);
    // NetBIOS has no room for more than the first dialect sends.
    boolean large = dialect.isAtLeast(Dialect.V2_1) && sizes.frame() <= connection.link().largestFrame();
    return large ? sizes : new Negotiated.Sizes(SMALL, SMALL, SMALL, false);
  }

  private List<NegotiateContext> contexts(Negotiate.Request request, Negotiated terms) {
    if (terms.dialect() != Dialect.V3_1_1) {
      return List.of();
    }
    var contexts = new ArrayList<NegotiateContext>();
    var salt = Bytes.of(server.environment().entropy().bytes(SALT));
    contexts.add(new PreauthIntegrityCapabilities(List.of(PreauthIntegrityCapabilities.SHA_512), salt));
    if (request.context(EncryptionCapabilities.class).isPresent()) {
      contexts.add(new EncryptionCapabilities(List.of(terms.cipher().map(Cipher::id).orElse(0))));
    }
    if (request.context(SigningCapabilities.class).isPresent()) {
      contexts.add(new SigningCapabilities(List.of(terms.signing().id())));
    }
    return contexts;
  }
}
