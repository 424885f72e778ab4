package org.sumbawa.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.client.Event30402Smb3PartSPNReauth;
import org.sumbawa.events.client.Event30803NetworkConnectFailureV2;
import org.sumbawa.events.server.Event1020SlowFsOperationV1;
import org.sumbawa.events.server.Event16RequestLock;
import org.sumbawa.events.server.Event1905SessionInvalidate;
import org.sumbawa.events.server.Event1RequestNegotiate;
import org.sumbawa.events.server.Event551SessionAuthFailureV1;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.events.server.RequestHead;
import org.sumbawa.events.server.Srv2ConnectionTerminateReasons;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;

class GeneratedEventsTest {
  private static final long SEED = 0xE7E47;

  @Test
  void indexes_ofAllRows_areTheirPlaces() {
    for (int i = 0; i < EventCatalog.TYPES.size(); i++) {
      assertThat(EventCatalog.TYPES.get(i).index()).isEqualTo(i);
    }
    assertThat(EventCatalog.TYPES).hasSize(245);
    assertThat(EventCatalog.TYPES.stream().map(type -> type.provider() + type.name()))
        .doesNotHaveDuplicates();
  }

  @Test
  void events_ofAllRows_carryTheirRowAndAreEqualWhenMadeAgain() {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      for (var type : EventCatalog.TYPES) {
        var event = new RandomEvents(seed).event(type);
        assertThat(event.type()).isSameAs(type);
        var values = type.fields().stream().map(field -> event.value(type.indexOf(field.name()))).toList();
        assertThat(EventCatalog.event(type, new FieldValues(values))).as("seed %s, %s", seed, type)
            .isEqualTo(event);
      }
    }
  }

  @Test
  void values_ofAllRows_areOfTheClassThatTheFieldsTypeSays() {
    for (var type : EventCatalog.TYPES) {
      var event = new RandomEvents(SEED).event(type);
      for (int i = 0; i < type.fields().size(); i++) {
        assertThat(event.value(i)).as("%s %s", type, type.fields().get(i))
            .isInstanceOf(javaClass(type.fields().get(i)));
      }
      assertThatThrownBy(() -> event.value(type.fields().size()))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  private static Class<?> javaClass(Field field) {
    if (field.isList()) {
      return List.class;
    }
    if (field.isAddress()) {
      return InetSocketAddress.class;
    }
    return switch (field.type()) {
      case UINT8, UINT16, UINT32, INT32, HEX_INT32 -> Integer.class;
      case UINT64, INT64, HEX_INT64, POINTER -> Long.class;
      case BOOLEAN -> Boolean.class;
      case GUID -> Guid.class;
      case UNICODE_STRING, ANSI_STRING -> String.class;
      case BINARY -> Bytes.class;
      case STRUCT -> Struct.class;
    };
  }

  @Test
  void lengthsAndCounts_ofAllRows_followFromWhatTheyMeasure() {
    for (var type : EventCatalog.TYPES) {
      var event = new RandomEvents(SEED).event(type);
      for (int i = 0; i < type.fields().size(); i++) {
        var field = type.fields().get(i);
        if (field.isList()) {
          assertThat(event.value(type.indexOf(field.count()))).isEqualTo(((List<?>) event.value(i)).size());
        }
        if (field.type().isText() && !field.length().isEmpty()) {
          assertThat(event.value(type.indexOf(field.length()))).isEqualTo(((String) event.value(i)).length());
        }
        if (field.type() == FieldType.BINARY && !field.isAddress()) {
          assertThat(event.value(type.indexOf(field.length()))).isEqualTo(((Bytes) event.value(i)).size());
        }
      }
    }
  }

  @Test
  void names_ofRecords_areIdAndTaskWithoutPrefix() {
    assertThat(Event650FileOpen.TYPE.id()).isEqualTo(650);
    assertThat(Event650FileOpen.TYPE.name()).isEqualTo("FileOpen");
    assertThat(Event551SessionAuthFailureV1.TYPE.version()).isEqualTo(1);
    assertThat(Event1020SlowFsOperationV1.TYPE.name()).isEqualTo("SlowFsOperationV1");
    assertThat(Event30402Smb3PartSPNReauth.TYPE.task()).isEqualTo("Smb3PartSPNReauth");
    assertThat(Event1905SessionInvalidate.TYPE.name()).isEqualTo("SessionInvalidate1905");
    assertThat(Srv2ConnectionTerminateReasons.DISCONNECTED).isEqualTo(2);
  }

  @Test
  void head_ofARequest_isFlattenedIntoTheFirstFields() {
    var head = new RequestHead(1, 2, 3, 4, 5, 0, 7, 8);
    var event = new Event1RequestNegotiate(head, 1, 0x7F, List.of(0x300, 0x311), Guid.NONE, Guid.NONE);
    assertThat(event.value(0)).isEqualTo(1L);
    assertThat(event.value(event.type().indexOf("MessageId"))).isEqualTo(4L);
    assertThat(event.value(event.type().indexOf("Flags"))).isEqualTo(8);
    assertThat(event.value(event.type().indexOf("DialectCount"))).isEqualTo(2);
    assertThat(event.value(event.type().indexOf("Dialects"))).isEqualTo(List.of(0x300, 0x311));
  }

  @Test
  void structures_inAField_keepTheirMembers() {
    var lock = new Event16RequestLock.Lock(10, 20, 1);
    assertThat(lock.value(0)).isEqualTo(10L);
    assertThat(lock.value(2)).isEqualTo(1);
  }

  @Test
  void lengthOfAddresses_sharedByTwo_isThatOfTheFirst() {
    var event = new Event30803NetworkConnectFailureV2(0, 0, "srv", new InetSocketAddress("192.0.2.7", 445),
        EventAddress.NONE, "", 1);
    assertThat(event.value(event.type().indexOf("AddressLength"))).isEqualTo(16);
  }
}
