package org.sumbawa.server.rpc;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.server.pipe.Service;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.rpc.pdu.Bind;
import org.sumbawa.wire.rpc.pdu.BindNak;
import org.sumbawa.wire.rpc.pdu.Fault;
import org.sumbawa.wire.rpc.pdu.Fragments;
import org.sumbawa.wire.rpc.pdu.Pdu;
import org.sumbawa.wire.rpc.pdu.PduBody;
import org.sumbawa.wire.rpc.pdu.PduFlags;
import org.sumbawa.wire.rpc.pdu.PduStream;
import org.sumbawa.wire.rpc.pdu.PduType;
import org.sumbawa.wire.rpc.pdu.Request;
import org.sumbawa.wire.rpc.pdu.Response;
import org.sumbawa.wire.rpc.pdu.RpcAssembler;
import org.sumbawa.wire.rpc.pdu.SecurityTrailer;

/**
 * The server's end of one pipe: takes PDUs as they arrive, and gives those that answer, one a message. Whoever breaks
 * the protocol is told so, and that ends it. MS-RPCE 3.3.3.
 */
final class PipeEndpoint implements Service {
  /** The longest arguments: more than any procedure here has use for. */
  private static final int LONGEST_CALL = 1 << 20;
  /** Where the number of a call stands in a PDU. */
  private static final int CALL_ID = 12;

  private final RpcService service;
  private final Binding binding;
  private final PduStream stream = new PduStream();
  private RpcAssembler assembler = new RpcAssembler(LONGEST_CALL);
  private State state = State.UNBOUND;

  private enum State {
    UNBOUND, BOUND, BROKEN
  }

  PipeEndpoint(RpcService service, String address, int associationGroup) {
    this.service = service;
    this.binding = new Binding(service.syntax(), address, associationGroup);
  }

  @Override
  public List<Bytes> receive(Bytes message) {
    var answers = new ArrayList<Pdu>();
    if (state != State.BROKEN) {
      try {
        for (var pdu : stream.feed(message)) {
          take(pdu, answers);
        }
      } catch (Malformed e) {
        refuse(message, answers);
      }
    }
    return answers.stream().map(Pdu::encoded).toList();
  }

  @Override
  public int heldBytes() {
    return stream.heldBytes() + assembler.heldBytes();
  }

  @Override
  public boolean hasEnded() {
    return state == State.BROKEN;
  }

  private void take(Pdu pdu, List<Pdu> answers) {
    if (state == State.BROKEN) {
      return;
    }
    switch (pdu.type()) {
      case BIND, ALTER_CONTEXT -> bind(pdu, answers);
      case REQUEST -> request(pdu, answers);
      // A call that is given up: it is forgotten if it is still being sent, and was answered otherwise.
      case ORPHANED -> assembler = new RpcAssembler(LONGEST_CALL);
      case CO_CANCEL -> {
      }
      default -> breakOff(pdu.callId(), answers);
    }
  }

  private void bind(Pdu pdu, List<Pdu> answers) {
    boolean first = pdu.type() == PduType.BIND;
    if (first == (state == State.BOUND)) {
      breakOff(pdu.callId(), answers);
    } else if (pdu.security().isPresent()) {
      // The session that carries the pipe has authenticated the caller; no other way is known here.
      answers.add(Pdu.of(pdu.callId(), new BindNak(BindNak.AUTHENTICATION_TYPE_NOT_RECOGNIZED)));
    } else {
      answers.add(Pdu.of(pdu.callId(), binding.answer((Bind) pdu.body())));
      state = State.BOUND;
    }
  }

  private void request(Pdu fragment, List<Pdu> answers) {
    if (state == State.UNBOUND || fragment.security().isPresent()) {
      breakOff(fragment.callId(), answers);
      return;
    }
    try {
      assembler.add(fragment).ifPresent(call -> answers.addAll(answer(call)));
    } catch (Malformed e) {
      breakOff(fragment.callId(), answers);
    }
  }

  private List<Pdu> answer(Pdu call) {
    var request = (Request) call.body();
    if (!binding.has(request.contextId())) {
      return List.of(fault(call.callId(), request.contextId(), Fault.UNKNOWN_INTERFACE));
    }
    try {
      var stub = service.call(request.opnum(), request.stub());
      return Fragments.ofResponse(call.callId(), new Response(stub.size(), request.contextId(), 0, stub),
          binding.longestToClient());
    } catch (RpcFault e) {
      return List.of(fault(call.callId(), request.contextId(), e.status()));
    } catch (Malformed e) {
      return List.of(fault(call.callId(), request.contextId(), Fault.BAD_STUB_DATA));
    }
  }

  /** Refuses what is no PDU, as far as it can be told what it would have been: who binds expects to be refused so. */
  private void refuse(Bytes message, List<Pdu> answers) {
    var in = WireReader.of(message);
    try {
      int type = in.reserved(2).u8();
      boolean bigEndian = in.reserved(1).u8() == 0;
      int number = in.seek(CALL_ID).i32();
      int callId = bigEndian ? Integer.reverseBytes(number) : number;
      if (type == PduType.BIND.code()) {
        state = State.BROKEN;
        answers.add(Pdu.of(callId, new BindNak(BindNak.VERSION_NOT_SUPPORTED)));
      } else {
        breakOff(callId, answers);
      }
    } catch (Malformed shorter) {
      breakOff(0, answers);
    }
  }

  private void breakOff(int callId, List<Pdu> answers) {
    state = State.BROKEN;
    answers.add(fault(callId, 0, Fault.PROTOCOL_ERROR));
  }

  private static Pdu fault(int callId, int contextId, int status) {
    PduBody fault = new Fault(contextId, 0, status);
    return new Pdu(PduFlags.WHOLE.or(PduFlags.DID_NOT_EXECUTE), callId, fault, SecurityTrailer.NONE);
  }
}
