package org.sumbawa.auth.spnego;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sumbawa.auth.Acceptor;
import org.sumbawa.auth.Claim;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.Mechanism;
import org.sumbawa.auth.Step;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.token.MechTypeList;
import org.sumbawa.wire.token.NegState;
import org.sumbawa.wire.token.NegTokenInit;
import org.sumbawa.wire.token.NegTokenInit2;
import org.sumbawa.wire.token.NegTokenResp;
import org.sumbawa.wire.token.ObjectIdentifier;
import org.sumbawa.wire.token.Spnego;

/**
 * A server's end of a negotiation: the first mechanism of the client's list that the server has too
 * authenticates it. If that is not the client's favourite, both ends prove the list at the end, so that
 * nobody can have struck the better ones from it. A client may also come with a mechanism's own token and no
 * negotiation. RFC 4178 5, MS-SPNG 3.2.5.
 */
public final class SpnegoAcceptor implements Acceptor {
  private static final int NAMES_TOLD = 4;

  private final List<Mechanism> mechanisms;
  private Phase phase = new First();

  /** How far the negotiation is. */
  private sealed interface Phase {}

  /** Nothing has come. */
  private record First() implements Phase {}

  /** There is none: the mechanism's own tokens go to and fro. */
  private record Bare(Mechanism.Exchange exchange) implements Phase {}

  /** A mechanism is chosen and not finished. */
  private record Chosen(Negotiated with) implements Phase {}

  /** The mechanism is content; the client's proof of the list is still to come. */
  private record Proving(Negotiated with, Step.Accepted accepted) implements Phase {}

  /** It is over. */
  private record Ended() implements Phase {}

  /** Negotiates about these mechanisms. */
  public SpnegoAcceptor(List<Mechanism> mechanisms) {
    this.mechanisms = List.copyOf(mechanisms);
  }

  /**
   * What a server tells before it is asked: what it has. It goes into the NEGOTIATE response. MS-SPNG
   * 3.2.5.2.
   */
  public static Bytes hint(List<Mechanism> mechanisms) {
    var names = mechanisms.stream().flatMap(mechanism -> mechanism.names().stream()).toList();
    return new NegTokenInit2(MechTypeList.of(names), Bytes.EMPTY, NegTokenInit2.NO_HINT, Bytes.EMPTY)
        .encoded();
  }

  @Override
  public Step accept(byte[] token) {
    var bytes = Bytes.of(token.clone());
    var before = phase;
    phase = new Ended();
    try {
      return switch (before) {
        case First ignored -> first(bytes);
        case Bare bare -> bare(bare.exchange, token);
        case Chosen chosen -> further(chosen.with, response(bytes));
        case Proving proving -> proof(proving, response(bytes));
        case Ended ignored -> refused("a token after the end", Claim.NONE);
      };
    } catch (Malformed e) {
      return refused(String.valueOf(e.getMessage()), Claim.NONE);
    }
  }

  private Step first(Bytes token) throws Malformed {
    for (var mechanism : mechanisms) {
      if (mechanism.recognizes(token)) {
        return bare(mechanism.begin(), token.toByteArray());
      }
    }
    if (!(Spnego.decode(WireReader.of(token)) instanceof NegTokenInit init)) {
      throw new Malformed("the negotiation does not begin at its beginning");
    }
    var names = init.mechTypes().mechanisms();
    for (var name : names) {
      var known = mechanisms.stream().filter(mechanism -> mechanism.names().contains(name)).findFirst();
      if (known.isPresent()) {
        boolean favourite = known.get().names().contains(init.mechTypes().first());
        return chosen(new Negotiated(known.get().begin(), name, init.mechTypes(), !favourite), init);
      }
    }
    return refused("the client has no mechanism that this server has: " + listed(names), Claim.NONE);
  }

  /** A list may have thousands of them: the first ones tell enough. */
  private static String listed(List<ObjectIdentifier> names) {
    var first =
        names.stream().limit(NAMES_TOLD).map(ObjectIdentifier::toString).collect(Collectors.joining(", "));
    return names.size() > NAMES_TOLD ? first + " and " + (names.size() - NAMES_TOLD) + " more" : first;
  }

  private Step bare(Mechanism.Exchange exchange, byte[] token) {
    phase = new Bare(exchange);
    return exchange.accept(token);
  }

  private Step chosen(Negotiated with, NegTokenInit init) {
    boolean guessed = !with.listMustBeProved() && !init.mechToken().isEmpty();
    if (guessed) {
      return step(with, with.exchange().accept(init.mechToken().toByteArray()), init.mechListMic(),
          with.name());
    }
    phase = new Chosen(with);
    var state = with.listMustBeProved() ? NegState.REQUEST_MIC : NegState.ACCEPT_INCOMPLETE;
    return new Step.Continue(token(state, with.name(), new byte[0], Bytes.EMPTY));
  }

  private Step further(Negotiated with, NegTokenResp response) {
    return step(with, with.exchange().accept(response.responseToken().toByteArray()), response.mechListMic(),
        ObjectIdentifier.NONE);
  }

  private Step step(Negotiated with, Step step, Bytes proof, ObjectIdentifier choice) {
    return switch (step) {
      case Step.Continue next -> {
        phase = new Chosen(with);
        yield new Step.Continue(token(NegState.ACCEPT_INCOMPLETE, choice, next.token(), Bytes.EMPTY));
      }
      case Step.Refused refused -> new Step.Refused(refused.status(), refused.reason(),
          token(NegState.REJECT, choice, refused.token(), Bytes.EMPTY), refused.claim());
      case Step.Accepted accepted -> accepted(with, accepted, proof, choice);
    };
  }

  private Step accepted(Negotiated with, Step.Accepted accepted, Bytes proof, ObjectIdentifier choice) {
    if (with.listMustBeProved() && !with.canProve() && accepted.identity().kind() == Identity.Kind.USER) {
      // Guests, and those without a name, have proved nothing and have nothing to prove with.
      return refused("the client agreed on no key to prove its list of mechanisms with", accepted.claim());
    }
    if (!with.canProve() || (proof.isEmpty() && !with.listMustBeProved())) {
      return complete(accepted, token(NegState.ACCEPT_COMPLETED, choice, accepted.token(), Bytes.EMPTY));
    }
    if (!proof.isEmpty()) {
      return with.proves(proof)
          ? complete(accepted, token(NegState.ACCEPT_COMPLETED, choice, accepted.token(), with.proof()))
          : refused("the list of mechanisms was changed on the way", accepted.claim());
    }
    if (accepted.token().length == 0) {
      // The last word of the mechanism was the client's, and the proof belongs to it. RFC 4178 5.
      return refused("the client does not prove its list of mechanisms", accepted.claim());
    }
    phase = new Proving(with, accepted);
    return new Step.Continue(token(NegState.ACCEPT_INCOMPLETE, choice, accepted.token(), with.proof()));
  }

  private static Step proof(Proving proving, NegTokenResp response) {
    return proving.with.proves(response.mechListMic())
        ? complete(proving.accepted,
            token(NegState.ACCEPT_COMPLETED, ObjectIdentifier.NONE, new byte[0], Bytes.EMPTY))
        : refused("the list of mechanisms was changed on the way", proving.accepted.claim());
  }

  private static Step complete(Step.Accepted accepted, byte[] token) {
    return new Step.Accepted(token, accepted.identity(), accepted.sessionKey(), accepted.expires(),
        accepted.claim());
  }

  private static NegTokenResp response(Bytes token) throws Malformed {
    if (Spnego.decode(WireReader.of(token)) instanceof NegTokenResp response) {
      return response;
    }
    throw new Malformed("the negotiation begins again in its midst");
  }

  private static byte[] token(NegState state, ObjectIdentifier choice, byte[] ofMechanism, Bytes proof) {
    return new NegTokenResp(state, choice, Bytes.of(ofMechanism), proof).encoded().toByteArray();
  }

  private static Step refused(String reason, Claim claim) {
    var token = token(NegState.REJECT, ObjectIdentifier.NONE, new byte[0], Bytes.EMPTY);
    return new Step.Refused(NtStatus.INVALID_PARAMETER, reason, token, claim);
  }

  /** What was agreed on so far. */
  private record Negotiated(Mechanism.Exchange exchange, ObjectIdentifier name, MechTypeList list,
      boolean listMustBeProved) {

    boolean canProve() {
      return exchange.integrity().isPresent();
    }

    boolean proves(Bytes proof) {
      return exchange.integrity()
          .filter(integrity -> integrity.verify(list.encoded().toByteArray(), proof.toByteArray()))
          .isPresent();
    }

    Bytes proof() {
      return Optional.of(exchange).flatMap(Mechanism.Exchange::integrity)
          .map(integrity -> Bytes.of(integrity.mic(list.encoded().toByteArray()))).orElse(Bytes.EMPTY);
    }
  }
}
