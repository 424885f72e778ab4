package org.sumbawa.server.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Activity;
import org.sumbawa.events.Events;
import org.sumbawa.events.Provider;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.Subscription;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.packet.Direction;
import org.sumbawa.events.packet.PacketAssembler;
import org.sumbawa.events.server.ConnectionTypeMap;
import org.sumbawa.events.server.Event200WorkItemTransition;
import org.sumbawa.events.server.Event201WorkItemStart;
import org.sumbawa.events.server.Event202WorkItemStop;
import org.sumbawa.events.server.Event203WorkItemActivityTransfer;
import org.sumbawa.events.server.Event204WorkItemActivityStop;
import org.sumbawa.events.server.Event40000Packet;
import org.sumbawa.server.exchange.Answer;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.exchange.Meter;
import org.sumbawa.server.state.CommandSequenceWindow;
import org.sumbawa.server.state.Connection;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.ErrorResponse;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.ResponseBody;

class TraceTest {
  private static final InstantSource NO_CLOCK = () -> {
    throw new AssertionError("the clock was asked");
  };

  private final List<Throwable> reported = new ArrayList<>();
  private final Events events = new Events(EventCatalog.TYPES, () -> Scene.NOON, (subscriber, failure) -> {
    throw new AssertionError(failure);
  });
  private final Trace trace = new Trace(events, reported::add);
  private final Connection connection = connection("Tcp");
  private final Memory memory = new Memory();

  /** Remembers what it was told. */
  private static final class Memory implements Subscriber {
    final List<Raised> told = new ArrayList<>();

    @Override
    public String name() {
      return "memory";
    }

    @Override
    public void receive(Raised raised) {
      told.add(raised);
    }

    List<Object> events() {
      return told.stream().<Object>map(Raised::event).toList();
    }

    List<Integer> ids() {
      return told.stream().map(raised -> raised.type().id()).toList();
    }
  }

  @Test
  void anything_whileNobodyListens_asksNoClockAndReadsNoBytes() {
    var quiet = new Trace(new Events(EventCatalog.TYPES, NO_CLOCK, (subscriber, failure) -> {}));
    for (var answer : answers()) {
      quiet.answer(connection, answer);
    }
    quiet.packet(connection, ByteBuffer.allocate(64), true);
    quiet.transition(Component.SEND, "nobody");
    quiet.started(1);
    quiet.ended(1);
    assertThat(quiet.within(exchange(3), Activity::current)).isEqualTo(Activity.NONE);
    assertThat(quiet.meter(Scene.header(8), NO_CLOCK)).isSameAs(Meter.OFF);
  }

  @Test
  void answers_toWhoListensToOneRow_areThatRowOnly() {
    for (int id : List.of(14, 101, 108, 120, 122)) {
      var told = new Memory();
      var subscription = listen(told, Set.of(id));
      answers().forEach(answer -> trace.answer(connection, answer));
      subscription.close();
      assertThat(told.ids()).containsExactly(id);
    }
  }

  @Test
  void answer_always_carriesTheActivityOfItsRequest() {
    listen(memory, Set.of(122, 101));
    trace.answer(connection, answer(ErrorResponse.EMPTY));
    trace.answer(connection, new Answer(Header.request(Command.NEGOTIATE, 0).respond(NtStatus.SUCCESS, 1),
        ResponseSamples.NEGOTIATE, Optional.empty(), Optional.empty()));
    assertThat(memory.told).extracting(Raised::activity).containsExactly(
        new Activity(new Guid(0x1111, 0x10 ^ 9), Scene.CONNECTION),
        new Activity(Scene.CONNECTION, Guid.NONE));
  }

  @Test
  void work_withinARequest_hasItsActivityBetween203And204() {
    listen(memory, Set.of(201, 203, 204));
    var seen = trace.within(exchange(3), () -> {
      trace.started(7);
      return Activity.current();
    });
    assertThat(seen).isEqualTo(Trace.activity(Scene.CONNECTION, 3));
    assertThat(memory.events()).containsExactly(new Event203WorkItemActivityTransfer(),
        new Event201WorkItemStart(7), new Event204WorkItemActivityStop());
    assertThat(memory.told).allSatisfy(raised -> assertThat(raised.activity()).isEqualTo(seen));
    assertThat(Activity.current()).isEqualTo(Activity.NONE);
  }

  @Test
  void work_thatFails_stillEndsItsActivity() {
    listen(memory, Set.of(203, 204));
    assertThatThrownBy(() -> trace.within(exchange(3), () -> {
      throw new IllegalStateException("broken");
    })).hasMessage("broken");
    assertThat(memory.ids()).containsExactly(203, 204);
  }

  @Test
  void activities_ofDifferentRequests_differ() {
    var ids = IntStream.range(0, 1000).mapToObj(item -> Trace.activity(Scene.CONNECTION, item).id())
        .collect(Collectors.toSet());
    assertThat(ids).hasSize(1000);
  }

  @Test
  void workItem_startedMovedAndEnded_isToldWithTheLineThatSaysSo() {
    listen(memory, Set.of(200, 201, 202));
    trace.started(5);
    int line = StackWalker.getInstance().walk(frames -> frames.findFirst().orElseThrow().getLineNumber()) + 1;
    trace.transition(Component.CRYPTO, "Arrival.unseal");
    trace.ended(5);
    assertThat(memory.events()).containsExactly(new Event201WorkItemStart(5),
        new Event200WorkItemTransition(2, line, "Arrival.unseal"), new Event202WorkItemStop(5));
  }

  @Test
  void workItem_movedOutsideItsWork_stillCarriesItsActivity() {
    listen(memory, Set.of(200));
    int line = StackWalker.getInstance().walk(frames -> frames.findFirst().orElseThrow().getLineNumber()) + 1;
    trace.transition(connection, Scene.ORIGIN, Component.SEND, "Outgoing.send");
    assertThat(memory.events()).containsExactly(new Event200WorkItemTransition(5, line, "Outgoing.send"));
    assertThat(memory.told.getFirst().activity()).isEqualTo(Trace.activity(Scene.CONNECTION, 9));
  }

  @Test
  void packet_thatFits_isOneEventWithADirection() {
    listen(memory, Set.of(40000));
    var message = ByteBuffer.wrap(new byte[]{9, 1, 2, 3, 9}, 1, 3);
    trace.packet(connection, message, true);
    trace.packet(connection("NetbiosTcp"), message, false);
    message.array()[1] = 8;
    var data = Bytes.hex("010203");
    assertThat(memory.events()).containsExactly(
        new Event40000Packet(ConnectionTypeMap.WSK, NamedLink.REMOTE, data),
        new Event40000Packet(ConnectionTypeMap.TDI, NamedLink.REMOTE, data));
    assertThat(memory.told.get(0).keywords() & Direction.SENT.keyword()).isNotZero();
    assertThat(memory.told.get(1).keywords() & Direction.RECEIVED.keyword()).isNotZero();
  }

  @Test
  void packet_thatDoesNotFit_comesInFragmentsThatMakeItAgain() {
    listen(memory, Set.of(2000));
    var bytes = new byte[200_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    trace.packet(connection, ByteBuffer.wrap(bytes), false);
    assertThat(memory.told).hasSize(4);
    var assembler = new PacketAssembler();
    var packets = memory.told.stream().map(assembler::take).flatMap(Optional::stream).toList();
    assertThat(packets).singleElement().satisfies(packet -> {
      assertThat(packet.direction()).isSameAs(Direction.RECEIVED);
      assertThat(packet.packet().data()).isEqualTo(Bytes.of(bytes));
    });
  }

  @Test
  void meter_whileAnAnswerOrAnErrorIsListenedTo_measures() {
    for (int id : List.of(111, 122)) {
      var subscription = listen(memory, Set.of(id));
      assertThat(trace.meter(Scene.header(8), NO_CLOCK)).isNotSameAs(Meter.OFF);
      subscription.close();
    }
    listen(memory, Set.of(112, 115));
    assertThat(trace.meter(Scene.header(8), NO_CLOCK)).isSameAs(Meter.OFF);
    assertThat(trace.meter(Scene.header(9), NO_CLOCK)).isNotSameAs(Meter.OFF);
    assertThat(trace.meter(Scene.header(18), NO_CLOCK)).isNotSameAs(Meter.OFF);
    assertThat(trace.meter(Scene.header(12), NO_CLOCK)).isSameAs(Meter.OFF);
    assertThat(trace.meter(Scene.header(0xFFFF), NO_CLOCK)).isSameAs(Meter.OFF);
  }

  @Test
  void defects_beyondTheMost_keepTheLatest() {
    var failures =
        IntStream.range(0, Defects.MOST + 3).mapToObj(i -> new IllegalStateException("no " + i)).toList();
    failures.forEach(failure -> trace.defect(connection, failure));
    assertThat(reported).isEqualTo(failures);
    assertThat(trace.defects()).isEqualTo(failures.subList(3, failures.size()).stream()
        .map(failure -> new Defect(Scene.CONNECTION, "192.0.2.7", failure)).toList());
  }

  @Test
  void defect_whoseListenerFails_isKeptAndDoesNotThrow() {
    var broken = new Trace(events, failure -> {
      throw new IllegalStateException("listener");
    });
    var failure = new IllegalArgumentException("ours");
    broken.defect(connection, failure);
    assertThat(broken.defects()).extracting(Defect::failure).containsExactly(failure);
    assertThat(failure.getSuppressed()).singleElement().satisfies(e -> assertThat(e).hasMessage("listener"));
    var rethrowing = new Trace(events, thrown -> {
      throw (RuntimeException) thrown;
    });
    rethrowing.defect(connection, failure);
    assertThat(rethrowing.defects()).hasSize(1);
  }

  @Test
  void defect_withoutAListener_goesToTheThreadsHandler() {
    var thread = Thread.currentThread();
    var before = thread.getUncaughtExceptionHandler();
    var failure = new IllegalStateException("ours");
    try {
      thread.setUncaughtExceptionHandler((on, thrown) -> reported.add(thrown));
      new Trace(events).defect(connection, failure);
    } finally {
      thread.setUncaughtExceptionHandler(before);
    }
    assertThat(reported).containsExactly(failure);
  }

  private Subscription listen(Memory subscriber, Set<Integer> ids) {
    return events.subscribe(subscriber,
        type -> type.provider() == Provider.SERVER && ids.contains(type.id()));
  }

  private static List<Answer> answers() {
    return Stream.concat(ResponseSamples.TOLD.stream(), ResponseSamples.SILENT.stream())
        .map(TraceTest::answer).toList();
  }

  private static Answer answer(ResponseBody body) {
    return new Answer(Scene.answerHeader(8, NtStatus.SUCCESS), body, Optional.empty(), Optional.empty(),
        Scene.ORIGIN);
  }

  private Exchange exchange(long workItem) {
    return new Exchange(connection, Scene.header(8), ByteBuffer.allocate(64), Optional.empty(), workItem);
  }

  private static Connection connection(String transport) {
    return new Connection(Scene.CONNECTION, new NamedLink(transport), Scene.NOON,
        new CommandSequenceWindow(16));
  }
}
