package org.sumbawa.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.rpc.SyntaxId;
import org.sumbawa.wire.rpc.level.EnumStruct;
import org.sumbawa.wire.rpc.level.ResumeHandle;
import org.sumbawa.wire.rpc.pdu.Bind;
import org.sumbawa.wire.rpc.pdu.BindAck;
import org.sumbawa.wire.rpc.pdu.BindNak;
import org.sumbawa.wire.rpc.pdu.ContextResult;
import org.sumbawa.wire.rpc.pdu.EmptyBody;
import org.sumbawa.wire.rpc.pdu.Fault;
import org.sumbawa.wire.rpc.pdu.Fragments;
import org.sumbawa.wire.rpc.pdu.Pdu;
import org.sumbawa.wire.rpc.pdu.PduFlags;
import org.sumbawa.wire.rpc.pdu.PduType;
import org.sumbawa.wire.rpc.pdu.PresentationContext;
import org.sumbawa.wire.rpc.pdu.Request;
import org.sumbawa.wire.rpc.pdu.Response;
import org.sumbawa.wire.rpc.pdu.SecurityTrailer;
import org.sumbawa.wire.rpc.srvsvc.ShareEnum;
import org.sumbawa.wire.rpc.srvsvc.Srvsvc;
import org.sumbawa.wire.rpc.wkssvc.Wkssvc;

final class PipeEndpointTest {
  private static final SyntaxId FEATURES = SyntaxId.of("6cb71c2c-9812-4540-0300-000000000000", 1, 0);
  private static final Bytes ALL_SHARES =
      new ShareEnum.Request("s", EnumStruct.empty(1), -1, ResumeHandle.NONE).stub();

  private static final Caller ALICE = new Caller(SmallDirectory.ALICE, "DESK");

  private final SmallDirectory directory = new SmallDirectory();

  private PipeClient unbound() {
    return new PipeClient(PipeClient.server(directory).open("SRVSVC", ALICE).orElseThrow());
  }

  private PipeClient bound() throws Malformed {
    return PipeClient.bound(directory, SmallDirectory.ALICE, "srvsvc", Srvsvc.INTERFACE);
  }

  private static void breaks(PipeClient client, Pdu pdu) throws Malformed {
    var answers = client.exchange(pdu);
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().callId()).isEqualTo(pdu.callId());
    assertThat(answers.getFirst().body()).isEqualTo(new Fault(0, 0, Fault.PROTOCOL_ERROR));
    assertThat(client.exchange(pdu)).isEmpty();
  }

  @Test
  void open_ofAnotherName_isNothing() {
    var server = PipeClient.server(directory);
    assertThat(server.open("samr", ALICE)).isEmpty();
    for (var name : List.of("srvsvc", "WkSsvc", "LSARPC")) {
      assertThat(server.open(name, ALICE)).isPresent();
    }
  }

  @Test
  void bind_ofSeveralContexts_isAnsweredForEach() throws Malformed {
    var newer = new SyntaxId(Srvsvc.INTERFACE.id(), 3, 1);
    var ack = unbound().bind(new PresentationContext(0, Srvsvc.INTERFACE, List.of(SyntaxId.NDR32)),
        new PresentationContext(1, Srvsvc.INTERFACE, List.of(SyntaxId.NDR64)),
        new PresentationContext(2, Srvsvc.INTERFACE, List.of(FEATURES)),
        new PresentationContext(3, Srvsvc.INTERFACE, List.of(SyntaxId.NDR64, SyntaxId.NDR32)),
        new PresentationContext(4, Wkssvc.INTERFACE, List.of(SyntaxId.NDR32)),
        new PresentationContext(5, newer, List.of(SyntaxId.NDR32)));
    var accepted = new ContextResult(ContextResult.ACCEPTED, 0, SyntaxId.NDR32);
    assertThat(ack.results()).containsExactly(accepted,
        ContextResult.rejected(ContextResult.TRANSFER_SYNTAXES_UNKNOWN),
        new ContextResult(ContextResult.NEGOTIATED, 2, SyntaxId.NONE), accepted,
        ContextResult.rejected(ContextResult.ABSTRACT_SYNTAX_UNKNOWN),
        ContextResult.rejected(ContextResult.ABSTRACT_SYNTAX_UNKNOWN));
    assertThat(ack.secondaryAddress()).isEqualTo("\\PIPE\\srvsvc");
    assertThat(ack.maxReceive()).isEqualTo(4280);
    assertThat(ack.associationGroup()).isNotZero();
  }

  @Test
  void bind_withAuthentication_isRefused_andOneWithoutIsTaken() throws Malformed {
    var client = unbound();
    var context = new PresentationContext(0, Srvsvc.INTERFACE, List.of(SyntaxId.NDR32));
    var body = new Bind(PduType.BIND, 4280, 4280, 0, List.of(context));
    var secured =
        new Pdu(PduFlags.WHOLE, 1, body, new SecurityTrailer(10, 2, 1, Bytes.hex("4e544c4d53535000")));
    assertThat(client.exchange(secured).getFirst().body())
        .isEqualTo(new BindNak(BindNak.AUTHENTICATION_TYPE_NOT_RECOGNIZED));
    assertThat(client.bind(context).results()).hasSize(1);
  }

  @Test
  void alterContext_addsContexts() throws Malformed {
    var client = bound();
    var alter = new Bind(PduType.ALTER_CONTEXT, 4280, 4280, 0,
        List.of(new PresentationContext(7, Srvsvc.INTERFACE, List.of(SyntaxId.NDR32))));
    var answer = client.exchange(Pdu.of(2, alter)).getFirst();
    assertThat(answer.type()).isEqualTo(PduType.ALTER_CONTEXT_RESPONSE);
    assertThat(((BindAck) answer.body()).secondaryAddress()).isEmpty();
    var call = client.exchange(Pdu.of(3, Request.of(7, Srvsvc.SHARE_ENUM, ALL_SHARES)));
    assertThat(((Response) call.getFirst().body()).contextId()).isEqualTo(7);
  }

  @Test
  void contexts_beyondTheLimit_areRejected() throws Malformed {
    var contexts = IntStream.range(0, 100)
        .mapToObj(i -> new PresentationContext(i, Srvsvc.INTERFACE, List.of(SyntaxId.NDR32)))
        .toArray(PresentationContext[]::new);
    var results = unbound().bind(contexts).results();
    assertThat(results).filteredOn(result -> result.result() == ContextResult.ACCEPTED).hasSize(64);
    assertThat(results.getLast()).isEqualTo(ContextResult.rejected(ContextResult.LOCAL_LIMIT));
  }

  @Test
  void calls_thatCannotBeRun_areFaultsThatSayWhy() throws Malformed {
    var client = bound();
    assertThat(client.fault(99, Bytes.EMPTY)).isEqualTo(0x1C01_0002);
    assertThat(client.fault(Srvsvc.SHARE_ENUM, Bytes.hex("00"))).isEqualTo(0x6F7);
    var unknown = client.exchange(Pdu.of(9, Request.of(3, Srvsvc.SHARE_ENUM, ALL_SHARES))).getFirst();
    assertThat(unknown.body()).isEqualTo(new Fault(3, 0, 0x1C01_0003));
    assertThat(unknown.flags().has(PduFlags.DID_NOT_EXECUTE)).isTrue();
    assertThat(client.call(Srvsvc.SHARE_ENUM, ALL_SHARES).size()).isPositive();
  }

  @Test
  void protocol_broken_isToldOnce() throws Malformed {
    breaks(unbound(), Pdu.of(5, Request.of(0, 15, ALL_SHARES)));
    breaks(unbound(), Pdu.of(5, new Bind(PduType.ALTER_CONTEXT, 1, 1, 0, List.of())));
    breaks(bound(), Pdu.of(5, new Bind(PduType.BIND, 1, 1, 0, List.of())));
    breaks(bound(), Pdu.of(5, new EmptyBody(PduType.SHUTDOWN)));
    breaks(bound(), Pdu.of(5, new EmptyBody(PduType.AUTH3)));
    breaks(bound(), new Pdu(PduFlags.LAST, 5, Request.of(0, 15, ALL_SHARES), SecurityTrailer.NONE));
    breaks(bound(), new Pdu(PduFlags.WHOLE, 5, Request.of(0, 15, ALL_SHARES),
        new SecurityTrailer(10, 5, 1, Bytes.hex("00"))));
    var client = bound();
    assertThat(
        client.exchange(Bytes.hex("04000003 10000000 1800 0000 01000000 0000000000000000")).getFirst().body())
        .isEqualTo(new Fault(0, 0, Fault.PROTOCOL_ERROR));
    assertThat(client.exchange(Bytes.hex("05"))).isEmpty();
  }

  @Test
  void bind_thatCannotBeRead_isRefusedAsABind() throws Malformed {
    for (var bind : List.of("04000b03 10000000 1000 0000 07000000", "05000b03 00000000 0010 0000 00000007")) {
      var client = unbound();
      var answer = client.exchange(Bytes.hex(bind)).getFirst();
      assertThat(answer).isEqualTo(Pdu.of(7, new BindNak(BindNak.VERSION_NOT_SUPPORTED)));
      assertThat(client.exchange(Bytes.hex(bind))).isEmpty();
    }
  }

  @Test
  void pdus_inPiecesOrTogether_areAnsweredAlike() throws Malformed {
    var client = bound();
    var call = Pdu.of(4, Request.of(0, Srvsvc.SHARE_ENUM, ALL_SHARES)).encoded();
    assertThat(client.exchange(call.slice(0, 10))).isEmpty();
    assertThat(client.exchange(call.slice(10, call.size() - 10))).hasSize(1);
    assertThat(client.exchange(new WireWriter().bytes(call).bytes(call).view())).hasSize(2);
  }

  @Test
  void fragments_ofACallThatIsGivenUp_areForgotten() throws Malformed {
    var client = bound();
    var fragments = Fragments.ofRequest(4, Request.of(0, 15, Bytes.of(new byte[5000])), 4280);
    assertThat(client.exchange(fragments.getFirst())).isEmpty();
    assertThat(client.exchange(Pdu.of(4, new EmptyBody(PduType.CO_CANCEL)))).isEmpty();
    assertThat(client.exchange(Pdu.of(4, new EmptyBody(PduType.ORPHANED)))).isEmpty();
    assertThat(client.call(Srvsvc.SHARE_ENUM, ALL_SHARES).size()).isPositive();
  }

  @Test
  void answers_longerThanAFragment_comeInSeveral() throws Malformed {
    directory.shares.clear();
    for (int i = 0; i < 500; i++) {
      directory.shares.add(SmallDirectory.share("share" + i, "the share number " + i));
    }
    var response = ShareEnum.decodeResponse(bound().call(Srvsvc.SHARE_ENUM, ALL_SHARES));
    assertThat(response.info().entries()).hasSize(500);
  }

  @Test
  void calls_withoutEnd_breakThePipe() throws Malformed {
    var client = bound();
    var fragments = Fragments.ofRequest(4, Request.of(0, 15, Bytes.of(new byte[(1 << 20) + 5000])), 60_000);
    List<Pdu> last = List.of();
    for (var fragment : fragments) {
      last = client.exchange(fragment);
      if (!last.isEmpty()) {
        break;
      }
    }
    assertThat(last.getFirst().body()).isEqualTo(new Fault(0, 0, Fault.PROTOCOL_ERROR));
  }

  @Test
  void noise_isAnsweredWithAFaultOrNotAtAll() throws Malformed {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      var client = bound();
      var bytes = Pdu.of(4, Request.of(0, random.nextInt(60), ALL_SHARES)).encoded().toByteArray();
      for (int j = random.nextInt(6); j > 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertThat(client.exchange(Bytes.of(bytes))).as("seed %d", seed).hasSizeLessThan(2);
    }
  }
}
