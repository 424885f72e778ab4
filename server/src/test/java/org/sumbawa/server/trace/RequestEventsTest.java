package org.sumbawa.server.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.server.trace.Scene.CONNECTION;
import static org.sumbawa.server.trace.Scene.LEASE_KEY;
import static org.sumbawa.server.trace.Scene.OPEN;
import static org.sumbawa.server.trace.Scene.SESSION;
import static org.sumbawa.server.trace.Scene.TREE;
import static org.sumbawa.server.trace.Scene.asked;
import static org.sumbawa.server.trace.Scene.requestHead;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Event;
import org.sumbawa.events.Provider;
import org.sumbawa.events.server.Event10RequestFlush;
import org.sumbawa.events.server.Event11RequestRead;
import org.sumbawa.events.server.Event12RequestWrite;
import org.sumbawa.events.server.Event13RequestBreakOplock;
import org.sumbawa.events.server.Event15RequestAcknowledgeBreakLease;
import org.sumbawa.events.server.Event16RequestLock;
import org.sumbawa.events.server.Event17RequestIoctl;
import org.sumbawa.events.server.Event18RequestQueryDirectory;
import org.sumbawa.events.server.Event19RequestChangeNotify;
import org.sumbawa.events.server.Event1RequestNegotiate;
import org.sumbawa.events.server.Event20RequestQueryInfo;
import org.sumbawa.events.server.Event21RequestSetInfo;
import org.sumbawa.events.server.Event2RequestSessionSetup;
import org.sumbawa.events.server.Event3RequestLogoff;
import org.sumbawa.events.server.Event4RequestTreeConnect;
import org.sumbawa.events.server.Event5RequestTreeDisconnect;
import org.sumbawa.events.server.Event6RequestEcho;
import org.sumbawa.events.server.Event7RequestCancel;
import org.sumbawa.events.server.Event8RequestCreate;
import org.sumbawa.events.server.Event9RequestClose;
import org.sumbawa.events.server.RequestHead;
import org.sumbawa.server.exchange.CommandRow;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Cancel;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Logoff;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.TreeDisconnect;
import org.sumbawa.wire.message.value.InfoType;

class RequestEventsTest {
  private static final long FILE = 0x0102_0304_0506_0708L;

  @Test
  void event_ofEachKindOfRequest_hasTheRowThatTheTableOfCommandsSays() {
    assertThat(RequestSamples.ALL.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(RequestBody.class.getPermittedSubclasses());
    for (var body : RequestSamples.ALL) {
      var event = event(body);
      assertThat(event.type()).isSameAs(RequestEvents.type(body));
      assertThat(event.type().provider()).isSameAs(Provider.SERVER);
      int id = body instanceof LeaseBreak.Acknowledgment ? 15 : CommandRow.of(body.command()).requestEvent();
      assertThat(event.type().id()).isEqualTo(id);
      assertThat(event.value(event.type().indexOf("Command"))).isEqualTo(body.command().code());
      assertThat(event.value(event.type().indexOf("ConnectionGUID"))).isEqualTo(CONNECTION);
    }
  }

  @Test
  void sessionRequests_always_tellWhatWasAsked() {
    assertThat(event(RequestSamples.NEGOTIATE)).isEqualTo(
        new Event1RequestNegotiate(requestHead(0), 1, 0x40, List.of(0x0202, 0x0302), LEASE_KEY, CONNECTION));
    assertThat(event(RequestSamples.SESSION_SETUP))
        .isEqualTo(new Event2RequestSessionSetup(requestHead(1), 1, 2, 1, 0, 0x99, CONNECTION, SESSION));
    assertThat(event(new Logoff.Request()))
        .isEqualTo(new Event3RequestLogoff(requestHead(2), CONNECTION, SESSION));
    assertThat(event(RequestSamples.TREE_CONNECT))
        .isEqualTo(new Event4RequestTreeConnect(requestHead(3), "\\\\server\\docs", CONNECTION, SESSION));
    assertThat(event(new TreeDisconnect.Request()))
        .isEqualTo(new Event5RequestTreeDisconnect(requestHead(4), CONNECTION, SESSION, TREE));
    assertThat(event(new Echo.Request())).isEqualTo(new Event6RequestEcho(requestHead(13), CONNECTION));
    assertThat(event(new Cancel.Request())).isEqualTo(new Event7RequestCancel(requestHead(12), CONNECTION));
  }

  @Test
  void create_withALease_tellsItsKeyAndState() {
    assertThat(event(RequestSamples.CREATE)).isEqualTo(new Event8RequestCreate(requestHead(5), 0, 0xFF, 2, 0,
        0, 1, 2, 4, 3, 0x40, "dir\\file.txt", 2, LEASE_KEY, 2, CONNECTION, SESSION, TREE));
  }

  @Test
  void create_withoutALease_tellsNone() {
    assertThat(event(RequestSamples.create(List.of()))).isEqualTo(new Event8RequestCreate(requestHead(5), 0,
        0xFF, 2, 0, 0, 1, 2, 4, 3, 0x40, "dir\\file.txt", 0, Guid.NONE, 0, CONNECTION, SESSION, TREE));
  }

  @Test
  void fileRequests_always_tellWhatWasAsked() {
    assertThat(event(RequestSamples.CLOSE))
        .isEqualTo(new Event9RequestClose(requestHead(6), 1, FILE, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(RequestSamples.FLUSH))
        .isEqualTo(new Event10RequestFlush(requestHead(7), FILE, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(RequestSamples.READ)).isEqualTo(new Event11RequestRead(requestHead(8), 0x1_0000,
        0x2_0000, FILE, 3, 1, 4, 112, 16, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(RequestSamples.WRITE)).isEqualTo(new Event12RequestWrite(requestHead(9), 3, 0x3_0000,
        FILE, 0, 6, 0, 0, 1, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(RequestSamples.OPLOCK))
        .isEqualTo(new Event13RequestBreakOplock(requestHead(18), 1, FILE, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(RequestSamples.LEASE)).isEqualTo(new Event15RequestAcknowledgeBreakLease(requestHead(18),
        0, 1, 0, LEASE_KEY, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(RequestSamples.LOCK))
        .isEqualTo(new Event16RequestLock(requestHead(10), FILE, CONNECTION, SESSION, TREE, OPEN,
            List.of(new Event16RequestLock.Lock(10, 20, 2), new Event16RequestLock.Lock(-1, 1, 4))));
    assertThat(event(RequestSamples.IOCTL)).isEqualTo(
        new Event17RequestIoctl(requestHead(11), FILE, 0x0011_C017, 1, CONNECTION, SESSION, TREE, OPEN));
  }

  @Test
  void questionsAboutFiles_always_tellWhatWasAsked() {
    assertThat(event(RequestSamples.QUERY_DIRECTORY)).isEqualTo(new Event18RequestQueryDirectory(
        requestHead(14), 0x25, 1, 8, FILE, 0x8000, "*.txt", CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(RequestSamples.CHANGE_NOTIFY)).isEqualTo(new Event19RequestChangeNotify(requestHead(15),
        1, FILE, 0x4000, 0x10, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(RequestSamples.QUERY_INFO)).isEqualTo(new Event20RequestQueryInfo(requestHead(16), 3, 0,
        0x2000, 7, 0, FILE, CONNECTION, SESSION, TREE, OPEN));
    assertThat(event(RequestSamples.SET_INFO)).isEqualTo(new Event21RequestSetInfo(requestHead(17), 1, 20, 0,
        FILE, Bytes.hex("0010000000000000"), CONNECTION, SESSION, TREE, OPEN));
  }

  @Test
  void reservedFields_thatAreNotZero_areToldAsTheyCame() {
    var setup =
        RequestEvents.event(RequestSamples.SESSION_SETUP, asked(RequestSamples.SESSION_SETUP, 8, "78563412"));
    assertThat(field(setup, "Channel")).isEqualTo(0x12345678);
    var create = RequestSamples.CREATE;
    assertThat(field(RequestEvents.event(create, asked(create, 2, "81")), "SecurityFlags")).isEqualTo(0x81);
    var flags = RequestEvents.event(create, asked(create, 8, "01000000000000800200000000000000"));
    assertThat(field(flags, "CreateFlags")).isEqualTo(0x8000_0000_0000_0001L);
    assertThat(field(flags, "RootDirectoryFid")).isEqualTo(2L);
    var write = RequestEvents.event(RequestSamples.WRITE, asked(RequestSamples.WRITE, 40, "70FF1000"));
    assertThat(field(write, "WriteChannelInfoOffset")).isEqualTo(0xFF70);
    assertThat(field(write, "WriteChannelInfoLength")).isEqualTo(0x10);
    var lease = RequestEvents.event(RequestSamples.LEASE, asked(RequestSamples.LEASE, 4, "02000000"));
    assertThat(field(lease, "LeaseFlags")).isEqualTo(2);
    var duration =
        RequestEvents.event(RequestSamples.LEASE, asked(RequestSamples.LEASE, 28, "0300000000000000"));
    assertThat(field(duration, "LeaseDuration")).isEqualTo(3L);
  }

  @Test
  void head_ofAnAsyncHeader_hasNeitherTreeNorProcess() {
    var cancel = Scene.header(12).withAsyncId(0x1234_5678_9ABC_DEF0L);
    assertThat(Asked.head(cancel, Scene.ORIGIN))
        .isEqualTo(new RequestHead(0xABCDEF01L, 0, 0, 42, 40, 12, 31, 0xE));
  }

  @Test
  void setInfo_afterItsMessageIsReused_stillTellsTheOldBytes() {
    var memory = new byte[]{1, 2, 3};
    var body = new SetInfo.Request(InfoType.FILE, 20, 0, Scene.FILE_ID, Bytes.of(memory));
    var event = event(body);
    memory[0] = 9;
    assertThat(field(event, "OutputBuffer")).isEqualTo(Bytes.hex("010203"));
  }

  @Test
  void event_ofAnyMessage_hasAValueForEachField() {
    for (Event event : (Iterable<Event>) Stream.concat(
        RequestSamples.ALL.stream().map(RequestEventsTest::event),
        ResponseSamples.TOLD.stream().map(ResponseEventsTest::event))::iterator) {
      for (int i = 0; i < event.type().fields().size(); i++) {
        assertThat(event.value(i)).as(event.type().fields().get(i).name()).isNotNull();
      }
    }
  }

  private static Event event(RequestBody body) {
    return RequestEvents.event(body, asked(body));
  }

  private static Object field(Event event, String name) {
    return event.value(event.type().indexOf(name));
  }
}
