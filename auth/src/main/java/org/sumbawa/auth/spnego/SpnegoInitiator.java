package org.sumbawa.auth.spnego;

import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.Initiator;
import org.sumbawa.auth.InitiatorMechanism;
import org.sumbawa.auth.Integrity;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.token.MechTypeList;
import org.sumbawa.wire.token.NegState;
import org.sumbawa.wire.token.NegTokenInit;
import org.sumbawa.wire.token.NegTokenResp;
import org.sumbawa.wire.token.ObjectIdentifier;
import org.sumbawa.wire.token.Spnego;

/**
 * A client's end of a negotiation. It offers all it has, whatever the server told before it was asked: nobody
 * proves that, while the client's own list is proved in the end. RFC 4178 5, MS-SPNG 3.3.5.
 */
public final class SpnegoInitiator implements Initiator {
  private static final byte[] NO_TOKEN = {};

  private final List<InitiatorMechanism> mechanisms;
  private final MechTypeList list;
  private Initiator exchange;
  private State state = State.NEW;
  private boolean listMustBeProved;
  private boolean listProved;
  private byte[] sessionKey = NO_TOKEN;

  /** How far the negotiation is. */
  private enum State {
    /** Nothing was sent. */
    NEW,
    /** The list is out, with the first token of the favourite. */
    OFFERED,
    /** The mechanism is chosen and not finished. */
    CHOSEN,
    /** The mechanism is content; the server has yet to say that it is too. */
    PROVING,
    /** It is over. */
    ENDED
  }

  /** Negotiates about these mechanisms, best first; one at least. */
  public SpnegoInitiator(List<InitiatorMechanism> mechanisms) {
    this.mechanisms = List.copyOf(mechanisms);
    list = MechTypeList.of(mechanisms.stream().flatMap(mechanism -> mechanism.names().stream()).toList());
    exchange = this.mechanisms.getFirst().begin();
  }

  @Override
  public byte[] start() {
    if (state != State.NEW) {
      throw new IllegalStateException("the negotiation has begun");
    }
    state = State.OFFERED;
    return new NegTokenInit(list, Bytes.of(exchange.start()), Bytes.EMPTY).encoded().toByteArray();
  }

  @Override
  public Optional<Integrity> integrity() {
    return exchange.integrity();
  }

  @Override
  public Progress proceed(byte[] token) {
    var before = state;
    state = State.ENDED;
    if (token.length == 0 && before == State.CHOSEN && !listMustBeProved) {
      return exchange.proceed(token); // the server let us in without a word more, which nothing forbids
    }
    try {
      if (!(Spnego.decode(WireReader.of(token.clone())) instanceof NegTokenResp response)) {
        return new Progress.Failed("the server began a negotiation in the midst of this one");
      }
      if (response.negState() == NegState.REJECT) {
        return new Progress.Failed("the server refused");
      }
      return switch (before) {
        case OFFERED -> first(response);
        case CHOSEN -> further(response);
        case PROVING -> ended(response);
        case NEW, ENDED -> new Progress.Failed("a token out of turn");
      };
    } catch (Malformed e) {
      return new Progress.Failed("the server's token: " + e.getMessage());
    }
  }

  private Progress first(NegTokenResp response) {
    var choice = response.supportedMech();
    listMustBeProved = response.negState() == NegState.REQUEST_MIC;
    if (choice.equals(ObjectIdentifier.NONE) || mechanisms.getFirst().names().contains(choice)) {
      return further(response);
    }
    var other = mechanisms.stream().filter(mechanism -> mechanism.names().contains(choice)).findFirst();
    if (other.isEmpty()) {
      return new Progress.Failed("the server chose a mechanism that was not offered: " + choice);
    }
    // Not our favourite: that the server really has not got it, the proof of the list will show. RFC 4178 5.
    listMustBeProved = true;
    exchange = other.get().begin();
    return send(exchange.start());
  }

  private Progress further(NegTokenResp response) {
    return switch (exchange.proceed(response.responseToken().toByteArray())) {
      case Progress.Send next -> send(next.token());
      case Progress.Failed failed -> failed;
      case Progress.Done done -> done(done.sessionKey(), response);
    };
  }

  /** As soon as the mechanism has a key, the list is proved: the server may want it or not. */
  private Progress send(byte[] ofMechanism) {
    state = State.CHOSEN;
    var proof = exchange.integrity().map(integrity -> Bytes.of(integrity.mic(list.encoded().toByteArray())));
    listProved |= proof.isPresent();
    return new Progress.Send(new NegTokenResp(NegState.ABSENT, ObjectIdentifier.NONE, Bytes.of(ofMechanism),
        proof.orElse(Bytes.EMPTY)).encoded().toByteArray());
  }

  private Progress done(byte[] key, NegTokenResp response) {
    var proof = response.mechListMic();
    if (exchange.integrity().isPresent() && (listMustBeProved || !proof.isEmpty()) && !proves(proof)) {
      return new Progress.Failed("the server does not prove the list of mechanisms");
    }
    if (response.negState() == NegState.ACCEPT_COMPLETED) {
      return new Progress.Done(key);
    }
    if (listProved || exchange.integrity().isEmpty()) {
      return new Progress.Failed("the server wants more than there is");
    }
    var proving = send(NO_TOKEN);
    state = State.PROVING;
    sessionKey = key;
    return proving;
  }

  private Progress ended(NegTokenResp response) {
    return response.negState() == NegState.ACCEPT_COMPLETED
        ? new Progress.Done(sessionKey)
        : new Progress.Failed("the server does not come to an end");
  }

  private boolean proves(Bytes proof) {
    return exchange.integrity()
        .filter(integrity -> integrity.verify(list.encoded().toByteArray(), proof.toByteArray())).isPresent();
  }
}
