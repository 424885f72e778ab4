package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.IoctlFlags;
import org.sumbawa.wire.rpc.SyntaxId;
import org.sumbawa.wire.rpc.pdu.Bind;
import org.sumbawa.wire.rpc.pdu.BindAck;
import org.sumbawa.wire.rpc.pdu.Pdu;
import org.sumbawa.wire.rpc.pdu.PduBody;
import org.sumbawa.wire.rpc.pdu.PduType;
import org.sumbawa.wire.rpc.pdu.PresentationContext;
import org.sumbawa.wire.rpc.pdu.Request;
import org.sumbawa.wire.rpc.pdu.Response;
import org.sumbawa.wire.rpc.srvsvc.Srvsvc;

/** The server service as a client calls it, by its pipe. MS-SRVS 2.1. */
final class SrvsvcPipe {
  /** Opens the pipe. */
  static final Create.Request OPENING =
      PeerTree.create(Srvsvc.PIPE, CreateDisposition.OPEN, CreateOptions.NONE);
  private static final int PDU = 4280;

  private final PeerFile pipe;

  private SrvsvcPipe(PeerFile pipe) {
    this.pipe = pipe;
  }

  /** Opens it in a session. */
  static SrvsvcPipe of(PeerSession session) throws IOException, Malformed {
    var service = new SrvsvcPipe(session.tree("IPC$").open(OPENING));
    var context = new PresentationContext(0, Srvsvc.INTERFACE, List.of(SyntaxId.NDR32));
    var bound = service.send(new Bind(PduType.BIND, PDU, PDU, 0, List.of(context)));
    assertThat(body(bound)).isInstanceOf(BindAck.class);
    return service;
  }

  /** Calls a procedure. */
  Bytes call(int opnum, Bytes stub) throws IOException, Malformed {
    return ((Response) body(attempt(opnum, stub))).stub();
  }

  /** Calls a procedure that perhaps nobody hears the answer of. */
  PeerResponse attempt(int opnum, Bytes stub) throws IOException {
    return send(Request.of(0, opnum, stub));
  }

  /** The number by which messages name it. */
  PeerFile file() {
    return pipe;
  }

  private PeerResponse send(PduBody body) throws IOException {
    return pipe.tree().call(new Ioctl.Request(Fsctl.PIPE_TRANSCEIVE.code(), pipe.id(),
        Pdu.of(1, body).encoded(), 0, PDU, IoctlFlags.IS_FSCTL));
  }

  private static PduBody body(PeerResponse response) throws Malformed {
    var answer = response.expect(NtStatus.SUCCESS).body(Ioctl.Response.class);
    return Pdu.decode(WireReader.of(answer.output())).body();
  }
}
