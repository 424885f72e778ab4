package org.sumbawa.events.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Activity;
import org.sumbawa.events.EventAddress;
import org.sumbawa.events.Raised;
import org.sumbawa.events.RandomEvents;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.render.EventRenderer;
import org.sumbawa.events.server.Event16RequestLock;
import org.sumbawa.events.server.Event551SessionAuthFailureV1;
import org.sumbawa.events.server.RequestHead;
import org.sumbawa.wire.dtyp.Guid;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class EventXmlTest {
  private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";
  private static final Guid SESSION = Guid.parse("11111111-2222-3333-4444-555555555555");

  private static Element parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<Element> children(Element of) {
    var children = new ArrayList<Element>();
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      children.add((Element) node);
    }
    return children;
  }

  private static Element child(Element of, String name) {
    var found = children(of).stream().filter(element -> element.getLocalName().equals(name)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String text(Element of, String name) {
    return child(of, name).getTextContent();
  }

  @Test
  void xml_ofAFailedLogon_isWhatWindowsWouldForward() throws Exception {
    var event = new Event551SessionAuthFailureV1(SESSION, Guid.NONE, 0xC000006D,
        new InetSocketAddress("192.0.2.7", 50_000), 0x1234L, "mall<ory>", "LAPTOP & co");
    var raised = new Raised(17, Instant.parse("2026-11-25T12:00:00.123456789Z"), 9, 8,
        new Activity(SESSION, new Guid(1, 0)), event.type().keywordMask(), event);
    var root = parse(EventXml.of(raised, "files.example"));
    assertThat(root.getNamespaceURI()).isEqualTo(NAMESPACE);
    assertThat(children(root).stream().map(Element::getLocalName)).containsExactly("System", "EventData",
        "RenderingInfo");
    var system = child(root, "System");
    assertThat(children(system).stream().map(Element::getLocalName)).containsExactly("Provider", "EventID",
        "Version", "Level", "Task", "Opcode", "Keywords", "TimeCreated", "EventRecordID", "Correlation",
        "Execution", "Channel", "Computer", "Security");
    assertThat(child(system, "Provider").getAttribute("Name")).isEqualTo("Microsoft-Windows-SMBServer");
    assertThat(child(system, "Provider").getAttribute("Guid"))
        .isEqualTo("{d48ce617-33a2-4bc3-a5c7-11aa4f29619e}");
    assertThat(text(system, "EventID")).isEqualTo("551");
    assertThat(text(system, "Version")).isEqualTo("1");
    assertThat(text(system, "Level")).isEqualTo("2");
    assertThat(text(system, "Keywords")).isEqualTo("0x810000000000008");
    assertThat(child(system, "TimeCreated").getAttribute("SystemTime"))
        .isEqualTo("2026-11-25T12:00:00.1234567Z");
    assertThat(text(system, "EventRecordID")).isEqualTo("17");
    assertThat(child(system, "Correlation").getAttribute("ActivityID")).isEqualTo("{" + SESSION + "}");
    assertThat(child(system, "Correlation").getAttribute("RelatedActivityID"))
        .isEqualTo("{00000001-0000-0000-0000-000000000000}");
    assertThat(child(system, "Execution").getAttribute("ProcessID")).isEqualTo("9");
    assertThat(text(system, "Channel")).isEqualTo("Microsoft-Windows-SMBServer/Security");
    assertThat(text(system, "Computer")).isEqualTo("files.example");
    assertThat(children(child(root, "EventData")).stream()
        .map(data -> data.getAttribute("Name") + "=" + data.getTextContent())).containsExactly(
            "SessionGUID={" + SESSION + "}", "ConnectionGUID={00000000-0000-0000-0000-000000000000}",
            "Status=0xc000006d", "TranslatedStatus=0xc000006d", "ClientAddressLength=16",
            "ClientAddress=0200C350C00002070000000000000000", "SessionId=0x1234", "UserNameLength=9",
            "UserName=mall<ory>", "ClientNameLength=11", "ClientName=LAPTOP & co");
    var info = child(root, "RenderingInfo");
    assertThat(info.getAttribute("Culture")).isEqualTo("en-US");
    assertThat(children(info).stream().map(Element::getLocalName)).containsExactly("Message", "Level", "Task",
        "Opcode", "Channel", "Provider", "Keywords");
    assertThat(text(info, "Message")).isEqualTo(EventRenderer.message(event));
    assertThat(text(info, "Level")).isEqualTo("Error");
    assertThat(children(child(info, "Keywords")).stream().map(Element::getTextContent))
        .containsExactly("Operational", "Audit Failure");
  }

  @Test
  void xml_ofStructures_isComplexData() throws Exception {
    var event = new Event16RequestLock(new RequestHead(0, 0, 0, 0, 0, 10, 1, 0), 1, SESSION, SESSION, SESSION,
        SESSION, List.of(new Event16RequestLock.Lock(1, 2, 3), new Event16RequestLock.Lock(-1, 5, 6)));
    var root = parse(EventXml.of(new Raised(1, Instant.EPOCH, 1, 1, Activity.NONE, 1, event), "host"));
    var locks = children(child(root, "EventData")).stream()
        .filter(element -> element.getLocalName().equals("ComplexData")).toList();
    assertThat(locks).hasSize(2).allMatch(lock -> lock.getAttribute("Name").equals("Locks"));
    assertThat(children(locks.getLast()).stream()
        .map(data -> data.getAttribute("Name") + "=" + data.getTextContent()))
        .containsExactly("Offset=18446744073709551615", "Length=5", "Flags=6");
  }

  @Test
  void xml_ofAllRows_isWellFormedAndHasEachFieldByName() throws Exception {
    for (long seed = 1; seed <= 5; seed++) {
      for (var type : EventCatalog.TYPES) {
        var raised = new RandomEvents(seed).raised(type);
        var xml = EventXml.of(raised, "host");
        assertThat(xml).as("seed %s, %s", seed, type).doesNotContain("\n", "\r");
        var data = child(parse(xml), "EventData");
        assertThat(children(data).stream().map(element -> element.getAttribute("Name")).distinct().toList())
            .as("seed %s, %s", seed, type)
            .isSubsetOf(type.fields().stream().map(field -> field.name()).toList());
        assertThat(children(data)).as("seed %s, %s", seed, type).hasSizeGreaterThanOrEqualTo(
            (int) type.fields().stream().filter(field -> !field.isList()).count());
      }
    }
  }

  @Test
  void text_thatXmlCannotHold_isReplaced() throws Exception {
    var event = new Event551SessionAuthFailureV1(SESSION, SESSION, 0, EventAddress.parse("[::1]:1"), 1,
        "a\u0000\uD800b\uFFFE\r\n\t\uD83D\uDE00", "");
    var data = child(parse(EventXml.of(new Raised(1, Instant.EPOCH, 1, 1, Activity.NONE, 0, event), "h")),
        "EventData");
    assertThat(children(data).get(8).getTextContent()).isEqualTo("a\uFFFD\uFFFDb\uFFFD\r\n\t\uD83D\uDE00");
  }
}
