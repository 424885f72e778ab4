package org.sumbawa.testkit.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sumbawa.auth.ntlm.NtlmClientSettings;
import org.sumbawa.auth.ntlm.NtlmCredentials;
import org.sumbawa.auth.ntlm.NtlmInitiatorMechanism;
import org.sumbawa.auth.spnego.SpnegoInitiator;
import org.sumbawa.core.Entropy;
import org.sumbawa.crypto.PreauthIntegrityHash;
import org.sumbawa.protection.Chain;
import org.sumbawa.testkit.world.SeededEntropy;
import org.sumbawa.transport.BufferPool;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkSettings;
import org.sumbawa.transport.stream.Framing;
import org.sumbawa.transport.tcp.TcpNetwork;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.RequestBody;

/**
 * The client's end of one connection, message by message. It keeps the numbers of messages, the credits, and what the
 * keys are derived from; everything else is the test's. One thread at a time.
 */
public final class ScriptedPeer implements AutoCloseable {
  private static final int LONGEST_FRAME = 9 << 20;
  private static final String WORKSTATION = "PEER";

  private final Link link;
  private final FrameExchange frames;
  private final Incoming incoming;
  private final Chain chain = new Chain();
  private final InstantSource clock;
  private final Entropy entropy;
  private final Map<Long, PeerSession> sessions = new HashMap<>();
  private final List<PeerResponse> unclaimed = new ArrayList<>();
  private PreauthIntegrityHash hash = PreauthIntegrityHash.START;
  private @Nullable PeerTerms terms;
  private long nextMessageId;
  private int credits = 1;
  private int creditsAsked = 32;

  /** Talks over a link, which is closed with it. */
  public ScriptedPeer(Link link, InstantSource clock, Entropy entropy) {
    this.link = link;
    this.clock = clock;
    this.entropy = entropy;
    frames = new FrameExchange(link);
    incoming = new Incoming(sessions);
    link.maxFrame(LONGEST_FRAME);
  }

  /** Connects by TCP and negotiates the newest dialect. */
  public static ScriptedPeer connect(InetSocketAddress server) throws IOException {
    var peer = connected(server);
    peer.negotiate(Dialect.V3_1_1);
    return peer;
  }

  /** Connects by TCP and negotiates what is offered, which says what client machine it is. */
  public static ScriptedPeer connect(InetSocketAddress server, Negotiate.Request offer) throws IOException {
    var peer = connected(server);
    peer.negotiate(offer);
    return peer;
  }

  private static ScriptedPeer connected(InetSocketAddress server) throws IOException {
    var framing = new Framing(LinkSettings.DEFAULT, new BufferPool(LONGEST_FRAME), (delay, task) -> () -> {});
    return new ScriptedPeer(new TcpNetwork(framing).connect(server), InstantSource.system(),
        new SeededEntropy(server.getPort()));
  }

  /** What carries its frames. */
  public Link link() {
    return link;
  }

  /** Its random bytes. */
  public Entropy entropy() {
    return entropy;
  }

  /** How many credits it holds. */
  public int credits() {
    return credits;
  }

  /** How many credits its requests ask for from now on. */
  public void askForCredits(int count) {
    creditsAsked = count;
  }

  /** A request about nothing but the connection, with the next message id. */
  public PeerRequest request(RequestBody body) {
    return request(body, 1);
  }

  /** A request that costs so many credits. */
  PeerRequest request(RequestBody body, int charge) {
    boolean multi = terms != null && terms.multiCredit();
    var header = Header.request(body.command(), takeMessageIds(charge)).withCreditCharge(multi ? charge : 0)
        .withCredits(creditsAsked);
    return new PeerRequest(header, body);
  }

  /** Uses up so many message ids, and gives the first. */
  public long takeMessageIds(int count) {
    long first = nextMessageId;
    nextMessageId += count;
    credits -= count;
    return first;
  }

  /** Sends a frame of whatever bytes. */
  public void sendFrame(ByteBuffer frame) throws IOException {
    frames.send(frame);
  }

  /** Sends requests in one frame, neither signed nor sealed. */
  public void send(PeerRequest... requests) throws IOException {
    sendFrame(plain(requests));
  }

  /** The frame of these requests, neither signed nor sealed. */
  public ByteBuffer plain(PeerRequest... requests) {
    var messages = List.of(requests).stream().map(PeerRequest::encoded).toList();
    return chain.apply(messages, ByteBuffer::allocate).whole();
  }

  /** Sends a request in the clear and waits for its answer. */
  public PeerResponse call(RequestBody body) throws IOException {
    var request = request(body);
    send(request);
    return answer(request);
  }

  /** The next response, whatever it answers. */
  public PeerResponse receive() throws IOException {
    if (unclaimed.isEmpty()) {
      receiveFrame();
    }
    return unclaimed.removeFirst();
  }

  /** The answer to a request, which may have been announced as pending before. */
  public PeerResponse answer(PeerRequest request) throws IOException {
    while (true) {
      var found = claim(request.messageId());
      if (found.isPresent()) {
        return found.get();
      }
      receiveFrame();
    }
  }

  /** Waits until the server says that the answer to a request comes later. */
  public PeerResponse pending(PeerRequest request) throws IOException {
    while (true) {
      var response = receive();
      if (response.header().messageId() == request.messageId()) {
        if (response.pending()) {
          return response;
        }
        throw new AssertionError("not pending, but answered with " + response.status());
      }
      unclaimed.addLast(response);
    }
  }

  /** The responses that came while others were waited for, and that nobody asked for since. */
  public List<PeerResponse> takeUnclaimed() {
    var all = List.copyOf(unclaimed);
    unclaimed.clear();
    return all;
  }

  private Optional<PeerResponse> claim(long messageId) {
    var found = unclaimed.stream()
        .filter(response -> response.header().messageId() == messageId && !response.pending()).findFirst();
    found.ifPresent(unclaimed::remove);
    return found;
  }

  private void receiveFrame() throws IOException {
    for (var response : incoming.responses(frames.receive())) {
      credits += response.header().credits();
      unclaimed.add(response);
    }
  }

  /** Whether the server ends the connection next, without another word. */
  public boolean ended() throws IOException {
    return frames.ended();
  }

  /** Negotiates one of these dialects. */
  public PeerTerms negotiate(Dialect... dialects) throws IOException {
    return negotiate(PeerOffer.of(entropy, dialects));
  }

  /** Negotiates with this offer. */
  public PeerTerms negotiate(Negotiate.Request offer) throws IOException {
    return negotiate(offer, UnaryOperator.identity());
  }

  /**
   * Negotiates while somebody on the way changes what it says, of which it learns nothing.
   *
   * @param onTheWay what becomes of the request's bytes
   */
  public PeerTerms negotiate(Negotiate.Request offer, UnaryOperator<ByteBuffer> onTheWay) throws IOException {
    var request = request(offer);
    var frame = plain(request);
    hash = hash.with(frame);
    sendFrame(onTheWay.apply(frame));
    var response = answer(request);
    hash = hash.with(response.message().buffer());
    terms = new PeerTerms(offer, response.body(Negotiate.Response.class));
    return terms;
  }

  /** What was negotiated. */
  public PeerTerms terms() {
    var agreed = terms;
    if (agreed == null) {
      throw new AssertionError("nothing was negotiated");
    }
    return agreed;
  }

  /** The hash over the negotiation. */
  PreauthIntegrityHash hash() {
    return hash;
  }

  /** Logs a user on by its password. */
  public PeerSession logOn(String user, String password) throws IOException {
    return logon(user, password).succeed();
  }

  /** A logon of a user that has yet to be attempted. */
  public PeerLogon logon(String user, String password) {
    return logon(NtlmCredentials.of(user, "", password.toCharArray()), "server");
  }

  /** A logon that has yet to be attempted, at the server that the client means to reach. */
  public PeerLogon logon(NtlmCredentials who, String server) {
    var mechanism =
        new NtlmInitiatorMechanism(NtlmClientSettings.toServer(WORKSTATION, server), who, clock, entropy);
    return new PeerLogon(this, new SpnegoInitiator(List.of(mechanism)));
  }

  void enter(PeerSession session) {
    sessions.put(session.id(), session);
  }

  /** Says that it sends nothing any more, as a client does that closes in order. */
  public void finish() throws IOException {
    link.shutdownOutput();
  }

  @Override
  public void close() {
    link.close();
  }
}
