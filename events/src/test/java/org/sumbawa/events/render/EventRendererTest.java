package org.sumbawa.events.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Activity;
import org.sumbawa.events.Event;
import org.sumbawa.events.EventAddress;
import org.sumbawa.events.Raised;
import org.sumbawa.events.RandomEvents;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.client.Event30603OpenHandleStateTransition;
import org.sumbawa.events.client.Event30906RequestRetryFailure;
import org.sumbawa.events.client.Event31013SigningFailure;
import org.sumbawa.events.client.Event32000UnexpectedSMB1ResponseReceived;
import org.sumbawa.events.client.Event32002SMB1ResponseReceived;
import org.sumbawa.events.server.ConnectionTypeMap;
import org.sumbawa.events.server.Costs;
import org.sumbawa.events.server.Event1006ShareAccessCheckFailure;
import org.sumbawa.events.server.Event101ResponseNegotiate;
import org.sumbawa.events.server.Event1020SlowFsOperationV0;
import org.sumbawa.events.server.Event1RequestNegotiate;
import org.sumbawa.events.server.Event40000Packet;
import org.sumbawa.events.server.Event502ConnectionTerminate;
import org.sumbawa.events.server.Event551SessionAuthFailureV1;
import org.sumbawa.events.server.Event551SessionAuthFailureV2;
import org.sumbawa.events.server.Event654FileClose;
import org.sumbawa.events.server.RequestHead;
import org.sumbawa.events.server.ResponseHead;
import org.sumbawa.events.server.SpnValidationPolicy;
import org.sumbawa.events.server.Srv2ConnectionTerminateReasons;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;

class EventRendererTest {
  private static final Guid SESSION = Guid.parse("11111111-2222-3333-4444-555555555555");
  private static final InetSocketAddress CLIENT = new InetSocketAddress("192.0.2.7", 50_000);

  private static Raised raised(Event event) {
    return new Raised(17, Instant.parse("2026-11-25T12:00:00.5Z"), 9, 8, Activity.NONE, 0, event);
  }

  @Test
  void message_ofAFailedLogon_namesWhoWhereAndWhy() {
    var event = new Event551SessionAuthFailureV1(SESSION, Guid.NONE, 0xC000006D, CLIENT, 0x1234ABCDL,
        "mallory", "LAPTOP");
    assertThat(EventRenderer.message(event)).startsWith("""
        SMB session authentication failed

        Client Name: LAPTOP
        Client Address: 192.0.2.7:50000
        User Name: mallory
        Session ID: 0x1234ABCD
        Status: STATUS_LOGON_FAILURE (0xC000006D)

        Compare the user name with `./sumbawa user list`;""");
    assertThat(EventRenderer.line(raised(event)))
        .isEqualTo("2026-11-25T12:00:00.500Z Error 551 server/Security: "
            + "SMB session authentication failed (Client Name: LAPTOP, Client Address: 192.0.2.7:50000, "
            + "User Name: mallory, Session ID: 0x1234ABCD, Status: STATUS_LOGON_FAILURE (0xC000006D))");
  }

  @Test
  void map_ofAField_givesTheName() {
    var event = new Event551SessionAuthFailureV2(SESSION, Guid.NONE, 0xC000006D, CLIENT, 1, "u", "c",
        "cifs/other", SpnValidationPolicy.SPN_REQUIRED_VALIDATE_FULL);
    assertThat(EventRenderer.message(event)).contains("SPN: cifs/other",
        "SPN Validation Policy: SPN required / validate full");
  }

  @Test
  void map_withoutTheValue_saysSo() {
    var event = new Event502ConnectionTerminate(Guid.NONE, -1, 0xC0123456, CLIENT, "tcp");
    assertThat(EventRenderer.headline(event))
        .isEqualTo("Connection to 192.0.2.7:50000 ended by the server: unknown (4294967295), 0xC0123456");
  }

  @Test
  void status_andReason_areNamed() {
    var event = new Event502ConnectionTerminate(Guid.NONE, Srv2ConnectionTerminateReasons.DECRYPT_ERROR,
        0xC000000D, EventAddress.NONE, "tcp");
    assertThat(EventRenderer.headline(event))
        .isEqualTo("Connection to 0.0.0.0:0 ended by the server: DecryptError, STATUS_INVALID_PARAMETER");
  }

  @Test
  void barePlaces_ofTheCatalog_areShownAsWhatTheyMean() {
    var head = new ResponseHead(0, 0, 0, 3, 3, 0, 1, 1, 0, Costs.NONE);
    var event = new Event101ResponseNegotiate(head, 3, 0x311, 0x7F, 1, 2, 3,
        FileTime.of(Instant.parse("2026-01-02T03:04:05Z")).ticks(), SESSION);
    assertThat(EventRenderer.text(raised(event))).contains(
        "NEGOTIATE response 3: STATUS_SUCCESS, dialect 3.1.1", "Command = Negotiate", "Capabilities = 0x7F",
        "SystemTime = 2026-01-02T03:04:05Z", "MaxReadSize = 2",
        "ConnectionGUID = 11111111-2222-3333-4444-555555555555");
    var slow = new Event1020SlowFsOperationV0(8, SESSION, 5, SESSION, "u", "c", CLIENT, "docs", "a.txt",
        16_000, 15_000);
    assertThat(EventRenderer.message(slow)).contains("Command: Read\n",
        "Duration (in milliseconds): 16000\n");
  }

  @Test
  void list_ofNumbers_isShownOneByOne() {
    var event = new Event1RequestNegotiate(new RequestHead(0, 0, 0, 0, 0, 0, 0, 0), 1, 0,
        List.of(0x302, 0x311, 7), SESSION, SESSION);
    assertThat(FieldText.of(event.type().fields().get(11), event.value(11)))
        .isEqualTo("3.0.2, 3.1.1, unknown (7)");
  }

  @Test
  void list_ofStructures_isShownWithTheirMembers() {
    var event = new Event30906RequestRetryFailure(3, 1, "\\\\srv\\docs", "\\a", 0xC0000008, 8,
        List.of(new Event30906RequestRetryFailure.HistoryEntry(0xC00000B5, 6, 2, 9)));
    assertThat(EventRenderer.text(raised(event))).contains(
        "HistoryEntry = (Status STATUS_IO_TIMEOUT, Reason Smb2DiagReasonExchangeExpiry, RepeatCount 2, "
            + "TimestampIn100ms 9)",
        "Path: \\\\srv\\docs\\a", "Type: Read");
  }

  @Test
  void securityDescriptor_isShownInTheDescriptionLanguage() {
    var descriptor = Bytes.hex("01000480 14000000 20000000 00000000 2C000000"
        + "0101000000000001 00000000 010100000000000100000000 02001C0001000000 00001400FF011F00 010100000000000100000000");
    var event = new Event1006ShareAccessCheckFailure("docs", "/srv/docs", CLIENT, "bob", "PC", 0x1F01FF, 0,
        descriptor, 0xC0000022, 5);
    assertThat(EventRenderer.message(event)).contains("Security Descriptor: O:WDG:WDD:(A;;FA;;;WD)",
        "Status: STATUS_ACCESS_DENIED (0xC0000022)", "Mapped Access: 0x1F01FF");
    var broken = new Event1006ShareAccessCheckFailure("docs", "/srv/docs", CLIENT, "bob", "PC", 1, 0,
        Bytes.hex("0102"), 0xC0000022, 5);
    assertThat(EventRenderer.message(broken)).contains("Security Descriptor: 0102");
  }

  @Test
  void templates_thatPointAtTheWrongField_areSetRight() {
    assertThat(EventRenderer.message(new Event32000UnexpectedSMB1ResponseReceived(5, 0xFF, "old")))
        .contains("Dialect: 0xFF\nServer name: old");
    assertThat(EventRenderer.message(new Event32002SMB1ResponseReceived(5, 0xFF, 3, "old")))
        .contains("Dialect: 0xFF\nSecurityMode 0x3\nServer name: old");
    assertThat(EventRenderer
        .message(new Event31013SigningFailure(5, 1, 2, 3, "srv", 0xC0000022, 80, 0, Bytes.hex("FE53"))))
        .contains("Command: Create", "Fragment: fe53");
  }

  @Test
  void states_ofAnOpen_areNamedInOneLine() {
    var event = new Event30603OpenHandleStateTransition(0xABC, 1, 2, SESSION, 0, 1, 0xC000020C, 7,
        "\\\\srv\\docs", "\\a", 0, 0);
    assertThat(EventRenderer.headline(event))
        .isEqualTo("Open handle 0xABC to \\\\srv\\docs\\a went from [Active] to "
            + "[Disconnected] with Status STATUS_CONNECTION_DISCONNECTED");
  }

  @Test
  void text_fromAPeer_cannotForgeALine() {
    var event = new Event551SessionAuthFailureV1(SESSION, Guid.NONE, 0, CLIENT, 1,
        "eve\nError 1102\u001B[2J\u202E", "c");
    assertThat(EventRenderer.message(event)).contains("User Name: eve\\u000AError 1102\\u001B[2J\\u202E\n");
  }

  @Test
  void bytes_thatAreMany_areCutShort() {
    var event = new Event40000Packet(ConnectionTypeMap.WSK, CLIENT, Bytes.of(new byte[1000]));
    assertThat(EventRenderer.text(raised(event)))
        .contains("ConnectionType = Wsk", "PacketSize = 1000", "… (1000 bytes)").hasSizeLessThan(700);
  }

  @Test
  void everyRow_isRenderedWithoutALeftover() {
    for (long seed = 1; seed <= 5; seed++) {
      for (var type : EventCatalog.TYPES) {
        var raised = new RandomEvents(seed).raised(type);
        assertThat(EventRenderer.line(raised)).as("seed %s, %s", seed, type).doesNotContain("\n")
            .contains(" " + type.id() + " ");
        assertThat(EventRenderer.text(raised).lines()).hasSizeGreaterThan(type.fields().size());
      }
    }
    var closed = raised(new Event654FileClose(SESSION));
    assertThat(EventRenderer.text(closed)).isEqualTo(
        """
            2026-11-25T12:00:00.500Z  Information  654 Smb2FileClose  Microsoft-Windows-SMBServer/Analytic  sequence 17  thread 8
              Open 11111111-2222-3333-4444-555555555555 closed
              Fields:
                OpenGUID = 11111111-2222-3333-4444-555555555555
            """);
  }
}
