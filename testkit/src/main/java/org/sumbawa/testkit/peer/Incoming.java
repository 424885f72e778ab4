package org.sumbawa.testkit.peer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sumbawa.crypto.Sealer;
import org.sumbawa.protection.BrokenEnvelope;
import org.sumbawa.protection.FrameKind;
import org.sumbawa.protection.SealedChain;
import org.sumbawa.protection.Unchain;
import org.sumbawa.protection.Unseal;
import org.sumbawa.protection.Verify;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.ResponseBody;

/** From a frame to the responses in it: opened, verified, decoded. What is wrong in it fails the test. */
final class Incoming {
  private final Map<Long, PeerSession> sessions;
  private final Unchain unchain = new Unchain();
  private final Verify verify = new Verify(true);

  Incoming(Map<Long, PeerSession> sessions) {
    this.sessions = sessions;
  }

  List<PeerResponse> responses(ByteBuffer frame) {
    try {
      if (FrameKind.of(frame) != FrameKind.SEALED) {
        return responses(frame, false);
      }
      var unsealed = new Unseal(this::sealer).apply(frame, ByteBuffer::allocate);
      // The break of a lease names no session. MS-SMB2 3.3.4.7.
      SealedChain.checkResponses(
          unchain.apply(unsealed.message()).stream()
              .filter(element -> element.header().messageId() != Header.UNSOLICITED).toList(),
          unsealed.sessionId());
      return responses(unsealed.message(), true);
    } catch (Malformed | BrokenEnvelope wrong) {
      throw new AssertionError("the server sent what it must not: " + wrong.getMessage(), wrong);
    }
  }

  private List<PeerResponse> responses(ByteBuffer plain, boolean sealed) throws Malformed {
    var responses = new ArrayList<PeerResponse>();
    for (var element : unchain.apply(plain)) {
      verify(element.header(), element.message());
      responses.add(new PeerResponse(element.header(),
          ResponseBody.decode(element.header(), WireReader.of(element.message())),
          Bytes.of(element.message()), sealed));
    }
    return responses;
  }

  /** The answer that makes a session is signed by a key that is not known yet: the logon verifies it. */
  private void verify(Header header, ByteBuffer message) {
    var session = sessions.get(header.sessionId());
    if (!header.flags().has(HeaderFlags.SIGNED) || session == null || session.signer().isEmpty()) {
      return;
    }
    if (!verify.apply(message, session.signer().get())) {
      throw new AssertionError("the server signed wrongly: " + header);
    }
  }

  private Optional<Sealer> sealer(long sessionId) {
    return Optional.ofNullable(sessions.get(sessionId)).flatMap(PeerSession::opener);
  }
}
