package org.sumbawa.auth.spnego;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.Claim;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.Initiator;
import org.sumbawa.auth.InitiatorMechanism;
import org.sumbawa.auth.Integrity;
import org.sumbawa.auth.Mechanism;
import org.sumbawa.auth.Step;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.token.ObjectIdentifier;

/** A mechanism that believes everybody; tokens are its first name's bytes and a number. */
record Toy(List<ObjectIdentifier> names, Shape shape) implements Mechanism {

  /**
   * How it goes.
   *
   * @param clientTokens how many tokens the client sends
   * @param serverEnds whether the last token is the server's
   * @param keyed whether there is a key in the end
   * @param refuses whether it lets nobody in
   * @param whom whom it takes everybody for
   */
  record Shape(int clientTokens, boolean serverEnds, boolean keyed, boolean refuses, Identity whom) {
    private static final Identity USER =
        new Identity("somebody", "", Sid.parse("S-1-5-21-1-2-3-1000"), List.of(), Identity.Kind.USER);

    Shape(int clientTokens, boolean serverEnds, boolean keyed) {
      this(clientTokens, serverEnds, keyed, false, USER);
    }

    Shape refusing() {
      return new Shape(clientTokens, serverEnds, keyed, true, whom);
    }

    Shape of(Identity other) {
      return new Shape(clientTokens, serverEnds, keyed, refuses, other);
    }
  }

  private byte[] token(int number) {
    var name = names.stream().map(ObjectIdentifier::toString).sorted().findFirst().orElse("");
    return (name + '#' + number).getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] key() {
    return Arrays.copyOf(token(99), 16);
  }

  @Override
  public boolean recognizes(Bytes token) {
    return token.equals(Bytes.of(token(0)));
  }

  @Override
  public Exchange begin() {
    return new Server();
  }

  /** The same for clients. */
  InitiatorMechanism initiator() {
    var toy = this;
    return new InitiatorMechanism() {
      @Override
      public List<ObjectIdentifier> names() {
        return toy.names;
      }

      @Override
      public Initiator begin() {
        return toy.new Client();
      }
    };
  }

  private Optional<Integrity> integrity(boolean known, boolean server) {
    return known && shape.keyed ? Optional.of(new Sum(key(), server)) : Optional.empty();
  }

  /** The server's end. */
  private final class Server implements Exchange {
    private int got;

    @Override
    public Step accept(byte[] token) {
      if (!Arrays.equals(token, token(2 * got))) {
        got = Integer.MAX_VALUE / 4;
        return new Step.Refused(NtStatus.INVALID_PARAMETER, "not my token", new byte[0], Claim.NONE);
      }
      got++;
      if (got < shape.clientTokens) {
        return new Step.Continue(token(2 * got - 1));
      }
      return shape.refuses
          ? new Step.Refused(NtStatus.LOGON_FAILURE, "no", new byte[0], new Claim("somebody", "", "", ""))
          : new Step.Accepted(shape.serverEnds ? token(2 * got - 1) : new byte[0], shape.whom, key(),
              Instant.MAX, Claim.NONE);
    }

    @Override
    public Optional<Integrity> integrity() {
      return Toy.this.integrity(got >= shape.clientTokens, true);
    }
  }

  /** The client's end. */
  private final class Client implements Initiator {
    private int sent;

    @Override
    public byte[] start() {
      sent = 1;
      return token(0);
    }

    @Override
    public Progress proceed(byte[] token) {
      boolean last = sent == shape.clientTokens;
      var expected = last && !shape.serverEnds ? new byte[0] : token(2 * sent - 1);
      if (!Arrays.equals(token, expected)) {
        return new Progress.Failed("not my token");
      }
      if (last) {
        sent++;
        return new Progress.Done(key());
      }
      sent++;
      return new Progress.Send(token(2 * sent - 2));
    }

    @Override
    public Optional<Integrity> integrity() {
      return Toy.this
          .integrity(sent > shape.clientTokens || (sent == shape.clientTokens && !shape.serverEnds), false);
    }
  }

  /** A proof that nobody would want. */
  private static final class Sum implements Integrity {
    private final byte[] key;
    private final boolean server;

    Sum(byte[] key, boolean server) {
      this.key = key;
      this.server = server;
    }

    @Override
    public byte[] mic(byte[] message) {
      return sum(message, server);
    }

    @Override
    public boolean verify(byte[] message, byte[] mic) {
      return Arrays.equals(sum(message, !server), mic);
    }

    private byte[] sum(byte[] message, boolean ofServer) {
      int sum = 31 * Arrays.hashCode(message) + Arrays.hashCode(key) + (ofServer ? 1 : 0);
      return new byte[]{(byte) (sum >>> 24), (byte) (sum >>> 16), (byte) (sum >>> 8), (byte) sum};
    }
  }
}
