package org.sumbawa.testkit.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.auth.Initiator;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.PreauthIntegrityHash;
import org.sumbawa.crypto.SessionKeys;
import org.sumbawa.protection.Verify;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.SecurityMode;
import org.sumbawa.wire.message.value.SessionFlags;
import org.sumbawa.wire.message.value.SessionSetupFlags;

/** An exchange of tokens in SESSION_SETUP, one after the other. MS-SMB2 3.2.4.2.3 and 3.2.5.3. */
public final class PeerLogon {
  private final ScriptedPeer peer;
  private final Initiator initiator;
  private SecurityMode securityMode = SecurityMode.SIGNING_ENABLED;
  private long previousSessionId;
  private @Nullable PeerSession renewed;
  private @Nullable PeerSession bound;
  private boolean trusting;

  private long sessionId;
  private PreauthIntegrityHash hash;

  PeerLogon(ScriptedPeer peer, Initiator initiator) {
    this.peer = peer;
    this.initiator = initiator;
    hash = peer.hash();
  }

  /** Says that the session takes the place of another, as after a lost connection. */
  public PeerLogon replacing(PeerSession previous) {
    previousSessionId = previous.id();
    return this;
  }

  /** Says that the client insists on signatures. */
  public PeerLogon requiringSigning() {
    securityMode = SecurityMode.SIGNING_ENABLED.or(SecurityMode.SIGNING_REQUIRED);
    return this;
  }

  /** Renews a session instead of making one. */
  public PeerLogon renewing(PeerSession session) {
    renewed = session;
    sessionId = session.id();
    return this;
  }

  /** Binds a session to this further connection instead of making one. MS-SMB2 3.2.4.2.3. */
  public PeerLogon binding(PeerSession session) {
    bound = session;
    sessionId = session.id();
    return this;
  }

  /** Does not look whether the server's last answer is signed rightly, as a real client would. */
  public PeerLogon trusting() {
    trusting = true;
    return this;
  }

  /** Sends the first token alone, and gives what it is answered with. */
  public PeerResponse begin() throws IOException {
    return step(initiator.start());
  }

  /** Goes through with it, and gives the last answer, whatever it is. */
  public PeerResponse attempt() throws IOException {
    return finish(begin());
  }

  /** Goes on from what the first token was answered with, and gives the last answer, whatever it is. */
  public PeerResponse finish(PeerResponse first) throws IOException {
    var response = first;
    while (response.status().equals(NtStatus.MORE_PROCESSING_REQUIRED)) {
      response = switch (proceed(response)) {
        case Initiator.Progress.Send next -> step(next.token());
        case Initiator.Progress.Done _ -> throw new AssertionError("the server wants more than there is");
        case Initiator.Progress.Failed failed -> throw new AssertionError(failed.reason());
      };
    }
    return response;
  }

  /** Goes through with it, and gives the session. */
  public PeerSession succeed() throws IOException {
    var last = attempt().expect(NtStatus.SUCCESS);
    if (!(proceed(last) instanceof Initiator.Progress.Done done)) {
      throw new AssertionError("the server was convinced too early");
    }
    if (renewed != null) {
      return renewed;
    }
    var body = last.body(SessionSetup.Response.class);
    boolean known = !body.flags().hasAny(SessionFlags.IS_GUEST.or(SessionFlags.IS_NULL));
    var keys = known ? Optional.of(keys(done.sessionKey())) : Optional.<SessionKeys>empty();
    var session = bound == null
        ? new PeerSession(peer, sessionId, body.flags(), keys)
        : bound.on(peer, keys.orElseThrow());
    checkSignature(session, last);
    peer.enter(session);
    return session;
  }

  /** In 3.1.1 the answer that makes a session proves the negotiation. MS-SMB2 3.2.5.3.1. */
  private void checkSignature(PeerSession session, PeerResponse last) {
    if (trusting || session.signer().isEmpty()) {
      return;
    }
    boolean right = last.signed()
        ? new Verify(true).apply(last.message().buffer(), session.signer().get())
        : peer.terms().dialect() != Dialect.V3_1_1;
    if (!right) {
      throw new AssertionError("the server's last answer is not signed rightly");
    }
  }

  private Initiator.Progress proceed(PeerResponse response) {
    return initiator.proceed(response.body(SessionSetup.Response.class).securityBuffer().toByteArray());
  }

  private PeerResponse step(byte[] token) throws IOException {
    var flags = bound == null ? SessionSetupFlags.NONE : SessionSetupFlags.BINDING;
    var body =
        new SessionSetup.Request(flags, securityMode, Capabilities.NONE, Bytes.of(token), previousSessionId);
    var request = peer.request(body).with(h -> h.withSessionId(sessionId));
    var frame = frame(request);
    hash = hash.with(frame);
    peer.sendFrame(frame);
    var response = peer.answer(request);
    sessionId = response.header().sessionId();
    if (response.status().equals(NtStatus.MORE_PROCESSING_REQUIRED)) {
      hash = hash.with(response.message().buffer());
    }
    return response;
  }

  private ByteBuffer frame(PeerRequest request) {
    if (bound != null) {
      return bound.protect(Protection.SIGNED, request);
    }
    return renewed == null ? peer.plain(request) : renewed.protect(request);
  }

  private SessionKeys keys(byte[] key) {
    var terms = peer.terms();
    if (!terms.dialect().isSmb3()) {
      return SessionKeys.smb2(key);
    }
    return terms.dialect() == Dialect.V3_1_1
        ? SessionKeys.smb311(key, hash, terms.cipher().orElse(Cipher.AES_128_GCM))
        : SessionKeys.smb30(key);
  }
}
