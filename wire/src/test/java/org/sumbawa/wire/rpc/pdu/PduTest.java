package org.sumbawa.wire.rpc.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.rpc.Chance;
import org.sumbawa.wire.rpc.Recorded;
import org.sumbawa.wire.rpc.StubForm;
import org.sumbawa.wire.rpc.SyntaxId;
import org.sumbawa.wire.rpc.srvsvc.Srvsvc;

final class PduTest {
  private static final StubForm<Pdu> FORM = new StubForm<>(PduTest::decode, Wire::encoded);

  private static Pdu decode(Bytes bytes) throws Malformed {
    return Pdu.decode(WireReader.of(bytes));
  }

  static List<Recorded.RecordedPdu> recorded() {
    return Recorded.pdus();
  }

  private static SyntaxId syntax(Chance chance) {
    return new SyntaxId(chance.guid(), chance.u16(), chance.u16());
  }

  private static PduBody body(Chance chance) {
    var type = chance.oneOf(PduType.values());
    return switch (type) {
      case REQUEST -> new Request(chance.number() & 0xFFFF_FFFFL, chance.u16(), chance.u16(),
          chance.random().nextBoolean() ? Guid.NONE : chance.guid(), chance.bytes());
      case RESPONSE -> new Response(chance.number() & 0xFFFF_FFFFL, chance.u16(),
          chance.random().nextInt(256), chance.bytes());
      case FAULT -> new Fault(chance.u16(), chance.random().nextInt(256), chance.number());
      case BIND, ALTER_CONTEXT -> new Bind(type, chance.u16(), chance.u16(), chance.number(), chance.some(
          () -> new PresentationContext(chance.u16(), syntax(chance), chance.some(() -> syntax(chance)))));
      case BIND_ACK,
          ALTER_CONTEXT_RESPONSE ->
        new BindAck(type, chance.u16(), chance.u16(), chance.number(),
            chance.oneOf("", "\\PIPE\\srvsvc", "135", "a"),
            chance.some(() -> new ContextResult(chance.u16(), chance.u16(), syntax(chance))));
      case BIND_NAK -> new BindNak(chance.u16());
      case AUTH3, SHUTDOWN, CO_CANCEL, ORPHANED -> new EmptyBody(type);
    };
  }

  private static SecurityTrailer security(Chance chance) {
    var value = chance.bytes();
    return value.isEmpty() || chance.random().nextBoolean()
        ? SecurityTrailer.NONE
        : new SecurityTrailer(chance.random().nextInt(256), chance.random().nextInt(256), chance.number(),
            value);
  }

  @Test
  void pdus_ofEveryType_readBackAsTheyWere() {
    FORM.hold(chance -> new Pdu(new PduFlags(chance.random().nextInt(0x80)), chance.number(), body(chance),
        security(chance)));
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void recorded_pdus_areWrittenAgainToTheByte(Recorded.RecordedPdu pdu) throws Malformed {
    assertThat(FORM.again(pdu.bytes())).isEqualTo(pdu.bytes());
    for (int length = 0; length < pdu.bytes().size(); length++) {
      FORM.survives(pdu.bytes().slice(0, length));
    }
  }

  @Test
  void recordedBind_asksForAnInterfaceAndForFeatures() throws Malformed {
    var bind = (Bind) decode(recorded().getFirst().bytes()).body();
    assertThat(bind.type()).isEqualTo(PduType.BIND);
    assertThat(bind.maxTransmit()).isEqualTo(4280);
    assertThat(bind.contexts()).first()
        .isEqualTo(new PresentationContext(0, Srvsvc.INTERFACE, List.of(SyntaxId.NDR32)));
    assertThat(bind.contexts().get(1).transfers().getFirst().id().toString())
        .startsWith("6cb71c2c-9812-4540");

    var ack = (BindAck) decode(recorded().get(1).bytes()).body();
    assertThat(ack.secondaryAddress()).isEqualTo("\\pipe\\srvsvc");
    assertThat(ack.results()).containsExactly(new ContextResult(ContextResult.ACCEPTED, 0, SyntaxId.NDR32),
        new ContextResult(ContextResult.NEGOTIATED, 3, SyntaxId.NONE));
  }

  @Test
  void recordedFault_tellsThatThereIsNoSuchProcedure() throws Malformed {
    var fault = recorded().stream().filter(pdu -> pdu.bytes().at(2) == 3).findFirst().orElseThrow();
    assertThat(decode(fault.bytes()).body()).isEqualTo(new Fault(0, 0, Fault.OPERATION_RANGE));
  }

  @Test
  void request_forAnObject_tellsSoInItsFlags() throws Malformed {
    var pdu = Pdu.of(1, new Request(0, 0, 9, Srvsvc.INTERFACE.id(), Bytes.hex("aabb")));
    assertThat(pdu.encoded()).isEqualTo(Bytes.hex("""
        05 00 00 83 10000000 2a00 0000 01000000 00000000 0000 0900
        c84f324b7016d30112785a47bf6ee188 aabb"""));
    assertThat(decode(pdu.encoded())).isEqualTo(pdu);
  }

  @Test
  void security_standsAtAMultipleOfSixteen_behindPaddingThatIsNoPartOfTheStub() throws Malformed {
    var pdu = new Pdu(PduFlags.WHOLE, 7, Request.of(0, 1, Bytes.hex("0102030405")),
        new SecurityTrailer(10, 2, 3, Bytes.hex("4e544c4d")));
    assertThat(pdu.encoded()).isEqualTo(Bytes.hex("""
        05 00 00 03 10000000 2c00 0400 07000000 05000000 0000 0100 0102030405 000000
        0a 02 03 00 03000000 4e544c4d"""));
    assertThat(decode(pdu.encoded())).isEqualTo(pdu);
  }

  @Test
  void pdus_thatContradictThemselves_areMalformed() throws Malformed {
    for (var hex : List.of("04000b03 10000000 1000 0000 01000000", "05000b03 00000000 1000 0000 01000000",
        "05000b03 10000000 1100 0000 01000000", "05000103 10000000 1000 0000 01000000",
        "05000003 10000000 1800 0900 01000000 00000000 00000000",
        "05001203 10000000 1900 0100 01000000 0a02ff0000000000 aa",
        "05001203 10000000 1800 0900 01000000 0a02000000000000")) {
      assertThatThrownBy(() -> decode(Bytes.hex(hex))).as(hex).isInstanceOf(Malformed.class);
    }
    var legal = decode(Bytes.hex("05001203 10000000 1900 0100 01000000 0a02000000000000 aa"));
    assertThat(legal.security()).isEqualTo(new SecurityTrailer(10, 2, 0, Bytes.hex("aa")));
  }

  @Test
  void pdu_longerThanItsField_cannotBeMade() {
    var stub = Bytes.of(new byte[65_512]);
    assertThatThrownBy(() -> Pdu.of(1, Request.of(0, 0, stub))).isInstanceOf(IllegalArgumentException.class);
    var longest = Bytes.of(new byte[65_511]);
    assertThat(Pdu.of(1, Request.of(0, 0, longest)).encoded().size()).isEqualTo(65_535);
    assertThatThrownBy(() -> new Pdu(PduFlags.WHOLE, 1, Request.of(0, 0, longest),
        new SecurityTrailer(10, 2, 0, Bytes.hex("00")))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fragments_putTogether_areTheWhole() throws Malformed {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var stub = new byte[random.nextInt(20_000)];
      random.nextBytes(stub);
      var request = new Request(stub.length, 3, 15, random.nextBoolean() ? Guid.NONE : Srvsvc.INTERFACE.id(),
          Bytes.of(stub));
      int longest = random.nextInt(64, 5000);
      var fragments = Fragments.ofRequest(9, request, longest);
      assertThat(fragments).as("seed %d", seed)
          .allSatisfy(fragment -> assertThat(fragment.encoded().size()).isLessThanOrEqualTo(longest));
      assertThat(whole(fragments)).isEqualTo(Pdu.of(9, request));

      var response = new Response(stub.length, 3, 0, Bytes.of(stub));
      assertThat(whole(Fragments.ofResponse(9, response, longest))).isEqualTo(Pdu.of(9, response));
    }
  }

  private static Pdu whole(List<Pdu> fragments) throws Malformed {
    var assembler = new RpcAssembler(20_000);
    for (var fragment : fragments.subList(0, fragments.size() - 1)) {
      assertThat(assembler.add(decode(fragment.encoded()))).isEmpty();
    }
    return assembler.add(decode(fragments.getLast().encoded())).orElseThrow();
  }

  @Test
  void fragments_outOfOrder_areMalformed() throws Malformed {
    var stub = Bytes.of(new byte[3000]);
    var fragments = Fragments.ofRequest(1, Request.of(0, 0, stub), 1432);
    var other = Fragments.ofRequest(2, Request.of(0, 0, stub), 1432);
    var answer = Fragments.ofResponse(1, new Response(0, 0, 0, stub), 1432);
    refused(fragments.get(1));
    refused(fragments.get(0), fragments.get(0));
    refused(fragments.get(0), other.get(1));
    refused(fragments.get(0), answer.get(1));
    refused(Pdu.of(1, new EmptyBody(PduType.ORPHANED)));
  }

  @Test
  void fragments_beyondTheLimit_areMalformed() throws Malformed {
    var stub = Bytes.of(new byte[30_000]);
    refused(Fragments.ofRequest(1, Request.of(0, 0, stub), 1432).toArray(Pdu[]::new));
    refused(Pdu.of(1, Request.of(0, 0, stub)));
  }

  private static void refused(Pdu... fragments) throws Malformed {
    var assembler = new RpcAssembler(20_000);
    int last = fragments.length - 1;
    try {
      for (int i = 0; i < last; i++) {
        assembler.add(fragments[i]);
      }
    } catch (Malformed early) {
      return;
    }
    assertThatThrownBy(() -> assembler.add(fragments[last])).isInstanceOf(Malformed.class);
  }

  @Test
  void stream_inPiecesOfAnySize_givesTheSamePdus() throws Malformed {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var all = new WireWriter();
    var expected = new ArrayList<Pdu>();
    for (var pdu : recorded()) {
      all.bytes(pdu.bytes());
      expected.add(decode(pdu.bytes()));
    }
    var bytes = all.view();
    var stream = new PduStream();
    var found = new ArrayList<Pdu>();
    for (int at = 0; at < bytes.size();) {
      int length = Math.min(bytes.size() - at, random.nextInt(700));
      found.addAll(stream.feed(bytes.slice(at, length)));
      at += length;
    }
    assertThat(found).as("seed %d", seed).isEqualTo(expected);
  }

  @Test
  void stream_ofALengthBelowTheHeader_isMalformed() {
    assertThatThrownBy(() -> new PduStream().feed(Bytes.hex("05000003 10000000 0f00 0000 01000000")))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void stream_ofAnotherByteOrder_isMalformedAtOnce() {
    assertThatThrownBy(() -> new PduStream().feed(Bytes.hex("05000b03 00000000 0048 0000 00000001")))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void syntax_ofAHigherMinorVersion_servesALowerOne() {
    var two = new SyntaxId(Srvsvc.INTERFACE.id(), 3, 2);
    assertThat(two.serves(Srvsvc.INTERFACE)).isTrue();
    assertThat(Srvsvc.INTERFACE.serves(two)).isFalse();
    assertThat(two.serves(new SyntaxId(Srvsvc.INTERFACE.id(), 2, 0))).isFalse();
    assertThat(two.serves(new SyntaxId(SyntaxId.NDR32.id(), 3, 0))).isFalse();
  }
}
