package org.sumbawa.server.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sumbawa.server.trace.Scene.CONNECTION;
import static org.sumbawa.server.trace.Scene.LEASE_KEY;
import static org.sumbawa.server.trace.Scene.OPEN;
import static org.sumbawa.server.trace.Scene.SESSION;
import static org.sumbawa.server.trace.Scene.TREE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Event;
import org.sumbawa.events.server.Costs;
import org.sumbawa.events.server.Event101ResponseNegotiate;
import org.sumbawa.events.server.Event102ResponseSessionSetup;
import org.sumbawa.events.server.Event103ResponseLogoff;
import org.sumbawa.events.server.Event104ResponseTreeConnect;
import org.sumbawa.events.server.Event105ResponseTreeDisconnect;
import org.sumbawa.events.server.Event106ResponseEcho;
import org.sumbawa.events.server.Event108ResponseCreate;
import org.sumbawa.events.server.Event109ResponseClose;
import org.sumbawa.events.server.Event110ResponseFlush;
import org.sumbawa.events.server.Event111ResponseRead;
import org.sumbawa.events.server.Event112ResponseWrite;
import org.sumbawa.events.server.Event113ResponseBreakOplock;
import org.sumbawa.events.server.Event115ResponseAcknowledgeBreakLease;
import org.sumbawa.events.server.Event116ResponseLock;
import org.sumbawa.events.server.Event117ResponseIoctl;
import org.sumbawa.events.server.Event118ResponseQueryDirectory;
import org.sumbawa.events.server.Event119ResponseChangeNotify;
import org.sumbawa.events.server.Event120ResponseQueryInfo;
import org.sumbawa.events.server.Event121ResponseSetInfo;
import org.sumbawa.events.server.Event122ResponseError;
import org.sumbawa.events.server.Event14RequestNotifyBreakLease;
import org.sumbawa.events.server.RequestHead;
import org.sumbawa.events.server.ResponseHead;
import org.sumbawa.server.exchange.Meter;
import org.sumbawa.server.exchange.Origin;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.ErrorResponse;
import org.sumbawa.wire.message.Flush;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Logoff;
import org.sumbawa.wire.message.QueryDirectory;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.ResponseBody;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.TreeDisconnect;

class ResponseEventsTest {
  private static final long FILE = 0x0102_0304_0506_0708L;
  private static final ResponseHead HEAD =
      new ResponseHead(0xABCDEF01L, 0xFEFF, 5, 42, 40, 8, 17, 0x5, 0x8000_0005, Costs.NONE);

  @Test
  void type_ofEachKindOfResponse_isThatOfItsEvent() {
    assertThat(
        Stream.concat(ResponseSamples.TOLD.stream(), ResponseSamples.SILENT.stream()).map(Object::getClass))
        .containsExactlyInAnyOrder(ResponseBody.class.getPermittedSubclasses());
    for (var body : ResponseSamples.TOLD) {
      assertThat(event(body).type()).isSameAs(ResponseEvents.type(body));
    }
    assertThat(
        ResponseSamples.TOLD.stream().map(body -> Objects.requireNonNull(ResponseEvents.type(body)).id()))
        .containsExactlyInAnyOrder(14, 101, 102, 103, 104, 105, 106, 108, 109, 110, 111, 112, 113, 115, 116,
            117, 118, 119, 120, 121, 122);
  }

  @Test
  void messages_thatTheCatalogHasNoRowFor_haveNoEvent() {
    for (var body : ResponseSamples.SILENT) {
      assertThat(ResponseEvents.type(body)).isNull();
      assertThatThrownBy(() -> event(body)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void sessionResponses_always_tellWhatWasAnswered() {
    assertThat(event(ResponseSamples.NEGOTIATE)).isEqualTo(
        new Event101ResponseNegotiate(HEAD, 2, 0x0302, 4, 0x10_0000, 0x20_0000, -1, 77, CONNECTION));
    assertThat(event(ResponseSamples.SESSION_SETUP))
        .isEqualTo(new Event102ResponseSessionSetup(HEAD, 1, CONNECTION, SESSION));
    assertThat(event(new Logoff.Response())).isEqualTo(new Event103ResponseLogoff(HEAD, CONNECTION, SESSION));
    assertThat(event(ResponseSamples.TREE_CONNECT))
        .isEqualTo(new Event104ResponseTreeConnect(HEAD, 2, 0x30, 8, 1, CONNECTION, SESSION, TREE));
    assertThat(event(new TreeDisconnect.Response()))
        .isEqualTo(new Event105ResponseTreeDisconnect(HEAD, CONNECTION, SESSION, TREE));
    assertThat(event(new Echo.Response())).isEqualTo(new Event106ResponseEcho(HEAD, CONNECTION));
    assertThat(event(ErrorResponse.EMPTY))
        .isEqualTo(new Event122ResponseError(HEAD, CONNECTION, SESSION, TREE, OPEN));
  }

  @Test
  void create_withALease_tellsItsKeyAndState() {
    assertThat(event(ResponseSamples.CREATE)).isEqualTo(new Event108ResponseCreate(HEAD, 0xFF, 2, 1, 2, 3, 4,
        4096, 5, 0x20, FILE, 1, LEASE_KEY, 4, CONNECTION, SESSION, TREE, OPEN));
  }

  @Test
  void create_withoutALease_tellsNone() {
    assertThat(event(ResponseSamples.create(List.of()))).isEqualTo(new Event108ResponseCreate(HEAD, 0xFF, 2,
        1, 2, 3, 4, 4096, 5, 0x20, FILE, 0, Guid.NONE, 0, CONNECTION, SESSION, TREE, OPEN));
  }

  @Test
  void fileResponses_always_tellWhatWasAnswered() {
    assertThat(event(ResponseSamples.CLOSE)).isEqualTo(
        new Event109ResponseClose(HEAD, 1, 1, 2, 3, 4, 4096, 5, 0x20, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(new Flush.Response()))
        .isEqualTo(new Event110ResponseFlush(HEAD, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(ResponseSamples.READ))
        .isEqualTo(new Event111ResponseRead(HEAD, 3, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(ResponseSamples.WRITE))
        .isEqualTo(new Event112ResponseWrite(HEAD, 0x8000_0000, 0, 0, 0, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(ResponseSamples.OPLOCK))
        .isEqualTo(new Event113ResponseBreakOplock(HEAD, 1, FILE, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(ResponseSamples.LEASE)).isEqualTo(
        new Event115ResponseAcknowledgeBreakLease(HEAD, 0, 1, 0, LEASE_KEY, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(new Lock.Response()))
        .isEqualTo(new Event116ResponseLock(HEAD, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(ResponseSamples.IOCTL))
        .isEqualTo(new Event117ResponseIoctl(HEAD, 0x0011_C017, 0, FILE, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(new QueryDirectory.Response(Bytes.EMPTY)))
        .isEqualTo(new Event118ResponseQueryDirectory(HEAD, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(new ChangeNotify.Response(Bytes.EMPTY)))
        .isEqualTo(new Event119ResponseChangeNotify(HEAD, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(ResponseSamples.QUERY_INFO))
        .isEqualTo(new Event120ResponseQueryInfo(HEAD, Bytes.hex("0a0b0c"), CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(new SetInfo.Response()))
        .isEqualTo(new Event121ResponseSetInfo(HEAD, CONNECTION, SESSION, TREE, OPEN));
  }

  @Test
  void leaseBreak_sentUnasked_isToldAmongTheRequests() {
    var header = Header.request(Command.OPLOCK_BREAK, Header.UNSOLICITED).withFlags(HeaderFlags.RESPONSE);
    var origin = Origin.unasked(Header.UNSOLICITED);
    assertThat(ResponseEvents.event(ResponseSamples.LEASE_BREAKS, new Answered(CONNECTION, origin, header)))
        .isEqualTo(new Event14RequestNotifyBreakLease(new RequestHead(0, 0, 0, -1, -1, 18, 0, 1), 1, 4, 1, 0,
            0, 0, LEASE_KEY, CONNECTION, Guid.NONE, Guid.NONE, Guid.NONE));
  }

  @Test
  void head_ofAMeasuredRequest_saysWhereTheTimeWent() {
    var now = new AtomicReference<Instant>(Scene.NOON);
    var meter = Meter.by(now::get);
    int nanos = 1;
    for (var part : List.of(Meter.Part.PROCESSING, Meter.Part.QUEUE, Meter.Part.QUEUE, Meter.Part.SECURITY)) {
      meter.begin(part);
      now.set(now.get().plusNanos(nanos));
      meter.end(part);
      nanos *= 10;
    }
    var origin = new Origin(1, 2, SESSION, TREE, OPEN, meter);
    var head = new Answered(CONNECTION, origin, Scene.answerHeader(13, NtStatus.SUCCESS)).head();
    var none = Costs.Cost.NONE;
    assertThat(head.costs()).isEqualTo(new Costs(new Costs.Cost(1, 1), new Costs.Cost(2, 110), none, none,
        none, none, new Costs.Cost(1, 1000)));
  }

  @Test
  void queryInfo_afterItsBytesAreReused_stillTellsTheOldOnes() {
    var memory = new byte[]{1, 2, 3};
    var event = (Event120ResponseQueryInfo) event(new QueryInfo.Response(Bytes.of(memory)));
    memory[0] = 9;
    assertThat(event.outputBuffer()).isEqualTo(Bytes.hex("010203"));
  }

  static Event event(ResponseBody body) {
    return ResponseEvents.event(body,
        new Answered(CONNECTION, Scene.ORIGIN, Scene.answerHeader(8, NtStatus.BUFFER_OVERFLOW)));
  }
}
