package org.sumbawa.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.Identity;
import org.sumbawa.server.pipe.Service;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.rpc.SyntaxId;
import org.sumbawa.wire.rpc.pdu.Bind;
import org.sumbawa.wire.rpc.pdu.BindAck;
import org.sumbawa.wire.rpc.pdu.ContextResult;
import org.sumbawa.wire.rpc.pdu.Fault;
import org.sumbawa.wire.rpc.pdu.Fragments;
import org.sumbawa.wire.rpc.pdu.Pdu;
import org.sumbawa.wire.rpc.pdu.PduType;
import org.sumbawa.wire.rpc.pdu.PresentationContext;
import org.sumbawa.wire.rpc.pdu.Request;
import org.sumbawa.wire.rpc.pdu.Response;
import org.sumbawa.wire.rpc.pdu.RpcAssembler;

/** A client on one pipe. */
final class PipeClient {
  static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

  private final Service service;
  private int calls = 1;

  PipeClient(Service service) {
    this.service = service;
  }

  /** Opens a pipe and binds its interface. */
  static PipeClient bound(RpcDirectory directory, Identity caller, String pipe, SyntaxId syntax)
      throws Malformed {
    var client = new PipeClient(server(directory).open(pipe, new Caller(caller, "DESK")).orElseThrow());
    var results = client.bind(new PresentationContext(0, syntax, List.of(SyntaxId.NDR32))).results();
    assertThat(results).containsExactly(new ContextResult(ContextResult.ACCEPTED, 0, SyntaxId.NDR32));
    return client;
  }

  static RpcServer server(RpcDirectory directory) {
    return new RpcServer(directory, () -> NOW, ZoneId.of("America/New_York"));
  }

  BindAck bind(PresentationContext... contexts) throws Malformed {
    return (BindAck) exchange(Pdu.of(1, new Bind(PduType.BIND, 4280, 4280, 0, List.of(contexts)))).getFirst()
        .body();
  }

  /** Sends one PDU, and gives what answers it. */
  List<Pdu> exchange(Pdu pdu) throws Malformed {
    return exchange(pdu.encoded());
  }

  List<Pdu> exchange(Bytes bytes) throws Malformed {
    var answers = new ArrayList<Pdu>();
    for (var answer : service.receive(bytes)) {
      answers.add(Pdu.decode(WireReader.of(answer)));
    }
    return answers;
  }

  /** Calls a procedure, and gives its results. */
  Bytes call(int opnum, Bytes stub) throws Malformed {
    return result(opnum, stub).orElseThrow(() -> new AssertionError("a fault"));
  }

  /** Calls a procedure that fails, and gives the status of the fault. */
  int fault(int opnum, Bytes stub) throws Malformed {
    var answers = exchange(Pdu.of(++calls, Request.of(0, opnum, stub)));
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().callId()).isEqualTo(calls);
    return ((Fault) answers.getFirst().body()).status();
  }

  private Optional<Bytes> result(int opnum, Bytes stub) throws Malformed {
    var answers = new ArrayList<Pdu>();
    for (var fragment : Fragments.ofRequest(++calls, Request.of(0, opnum, stub), 4280)) {
      answers.addAll(exchange(fragment));
    }
    var assembler = new RpcAssembler(1 << 22);
    Optional<Pdu> whole = Optional.empty();
    for (var answer : answers) {
      assertThat(answer.callId()).isEqualTo(calls);
      assertThat(answer.encoded().size()).isLessThanOrEqualTo(4280);
      whole = answer.body() instanceof Fault ? Optional.empty() : assembler.add(answer);
    }
    return whole.map(answer -> ((Response) answer.body()).stub());
  }
}
