package org.sumbawa.testkit.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.sumbawa.crypto.Sealer;
import org.sumbawa.crypto.SessionKeys;
import org.sumbawa.crypto.Signer;
import org.sumbawa.protection.Chain;
import org.sumbawa.protection.NonceSequence;
import org.sumbawa.protection.Seal;
import org.sumbawa.protection.Sign;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.TreeConnect;
import org.sumbawa.wire.message.value.SessionFlags;
import org.sumbawa.wire.message.value.ShareFlags;
import org.sumbawa.wire.message.value.TreeConnectFlags;

/** A session as the client has it: its number and its keys. MS-SMB2 3.2.1.3. */
public final class PeerSession {
  private final ScriptedPeer peer;
  private final long id;
  private final SessionFlags flags;
  private final Optional<Signer> signer;
  private final Optional<Sealer> opener;
  private final Optional<Seal> seal;
  private final Chain chain = new Chain();
  private final Sign sign = new Sign(false);
  private Protection protection;

  PeerSession(ScriptedPeer peer, long id, SessionFlags flags, Optional<SessionKeys> keys) {
    this.peer = peer;
    this.id = id;
    this.flags = flags;
    var cipher = peer.terms().cipher();
    signer = keys.map(k -> Signer.of(peer.terms().signing(), k.signing()));
    opener = keys.flatMap(k -> cipher.map(c -> Sealer.of(c, k.serverToClient())));
    seal = keys.flatMap(k -> cipher.map(c -> new Seal(Sealer.of(c, k.clientToServer()), id,
        new NonceSequence(peer.entropy().bytes(c.nonceLength())))));
    protection = flags.has(SessionFlags.ENCRYPT_DATA)
        ? Protection.SEALED
        : signer.isPresent() ? Protection.SIGNED : Protection.NONE;
  }

  /** The same session on a further connection: with a signing key of its own. */
  private PeerSession(PeerSession first, ScriptedPeer peer, SessionKeys channel) {
    this.peer = peer;
    id = first.id;
    flags = first.flags;
    signer = Optional.of(Signer.of(peer.terms().signing(), channel.signing()));
    opener = first.opener;
    seal = first.seal;
    protection = first.protection;
  }

  PeerSession on(ScriptedPeer further, SessionKeys channel) {
    return new PeerSession(this, further, channel);
  }

  /** The number by which messages name it. */
  public long id() {
    return id;
  }

  /** What the server said of it. */
  public SessionFlags flags() {
    return flags;
  }

  /** The connection. */
  public ScriptedPeer peer() {
    return peer;
  }

  /** How its requests are protected from now on. */
  public void protect(Protection how) {
    protection = how;
  }

  Optional<Signer> signer() {
    return signer;
  }

  Optional<Sealer> opener() {
    return opener;
  }

  /** A request of this session, with the next message ids. */
  public PeerRequest request(RequestBody body) {
    return peer.request(body, Price.of(body)).with(h -> h.withSessionId(id));
  }

  /** Sends requests in one frame, protected. */
  public void send(PeerRequest... requests) throws IOException {
    peer.sendFrame(protect(requests));
  }

  /** Sends a request and waits for its answer. */
  public PeerResponse call(RequestBody body) throws IOException {
    var request = request(body);
    send(request);
    return peer.answer(request);
  }

  /** The frame of these requests, protected as the session's are. */
  public ByteBuffer protect(PeerRequest... requests) {
    return protect(protection, requests);
  }

  /** The frame of these requests, protected in some way. */
  public ByteBuffer protect(Protection how, PeerRequest... requests) {
    return protect(how, List.of(requests).stream().map(PeerRequest::encoded).toList());
  }

  /** The frame of these messages, each at least a header, protected in some way, whatever else they hold. */
  public ByteBuffer protect(Protection how, List<ByteBuffer> messages) {
    var chained = chain.apply(messages, ByteBuffer::allocate);
    return switch (how) {
      case NONE -> chained.whole();
      case SIGNED -> {
        chained.elements().forEach(element -> sign.apply(element, signer.orElseThrow()));
        yield chained.whole();
      }
      case SEALED -> seal.orElseThrow().apply(chained.whole(),
          ByteBuffer.allocate(Seal.sealedSize(chained.whole().remaining())));
    };
  }

  /** Asks to enter a share, and gives the answer, whatever it is. */
  public PeerResponse connect(String share) throws IOException {
    return call(new TreeConnect.Request(TreeConnectFlags.NONE, "\\\\server\\" + share, List.of()));
  }

  /** Enters a share. */
  public PeerTree tree(String share) throws IOException {
    var response = connect(share).expect(NtStatus.SUCCESS);
    var body = response.body(TreeConnect.Response.class);
    boolean sealed = protection == Protection.SEALED || body.shareFlags().has(ShareFlags.ENCRYPT_DATA);
    return new PeerTree(this, response.header().treeId(), body.capabilities(),
        sealed ? Protection.SEALED : protection);
  }
}
