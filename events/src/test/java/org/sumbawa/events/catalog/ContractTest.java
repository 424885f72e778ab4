package org.sumbawa.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Field;
import org.sumbawa.events.Provider;

/** Our catalog has the facts of the contract: all of them, and no others. */
class ContractTest {
  private static final Pattern LABEL = Pattern.compile("^\\s*([^:%{]+):\\s*(.*)$");
  private static final Pattern PLACE = Pattern.compile("%(\\d+)");

  /** Labels whose templates point at a wrong field; ours print the right one. */
  private static final Map<String, String> CORRECTED =
      Map.of("32000 Dialect", "{Dialect}", "32000 Server name", "{ServerName}", "32002 Dialect", "{Dialect}");

  private static Map<String, Object> contract(Provider provider) {
    return Contract.provider(provider == Provider.SERVER ? "SMBServer" : "SMBClient");
  }

  private static List<EventType> rows(Provider provider) {
    return EventCatalog.TYPES.stream().filter(type -> type.provider() == provider).toList();
  }

  @ParameterizedTest
  @EnumSource
  void provider_nameAndGuid_areTheContracts(Provider provider) {
    assertThat(provider.fullName()).isEqualTo(contract(provider).get("provider"));
    assertThat(provider.guid().toString()).isEqualTo(contract(provider).get("guid"));
  }

  @ParameterizedTest
  @EnumSource
  void channelsKeywordsLevels_all_areTheContracts(Provider provider) {
    var contract = contract(provider);
    assertThat(EventCatalog.channels(provider).stream()
        .map(c -> c.name() + "|" + c.path() + "|" + c.value() + "|" + c.keywordBit()))
        .containsExactlyElementsOf(Contract.maps(contract.get("channels")).stream()
            .map(c -> c.get("name") + "|" + c.get("path") + "|" + c.get("value") + "|" + c.get("keyword_bit"))
            .toList());
    assertThat(EventCatalog.keywords(provider).stream()
        .map(k -> k.name() + "|" + k.label() + "|0x" + Long.toHexString(k.mask())))
        .containsExactlyElementsOf(Contract.maps(contract.get("keywords")).stream()
            .map(k -> k.get("name") + "|" + k.get("label") + "|" + k.get("mask")).toList());
    assertThat(EventCatalog.levels(provider).stream().map(l -> l.value() + "|" + manifest(l.name())))
        .containsExactlyElementsOf(Contract.maps(contract.get("levels")).stream()
            .map(l -> l.get("value") + "|" + l.get("name")).toList());
  }

  private static String manifest(String name) {
    return "win:" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @EnumSource
  void maps_valuesAndNames_areTheContracts(Provider provider) {
    var ours = new ArrayList<String>();
    for (var map : EventCatalog.maps(provider)) {
      map.entries()
          .forEach(e -> ours.add(map.name() + "|" + (e.ours() ? "open" : e.value()) + "|" + e.name()));
    }
    var theirs = new ArrayList<String>();
    for (var map : Contract.maps(contract(provider).get("maps"))) {
      for (var value : Contract.maps(map.get("values"))) {
        theirs.add(map.get("name") + "|" + value.get("value") + "|" + value.get("name"));
      }
    }
    assertThat(ours).containsExactlyElementsOf(theirs);
  }

  @ParameterizedTest
  @EnumSource
  void maps_numbersOfEach_areDifferent(Provider provider) {
    for (var map : EventCatalog.maps(provider)) {
      assertThat(map.entries().stream().map(e -> e.value())).as(map.name()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void rows_allFacts_areTheContracts(Provider provider) {
    var ours = rows(provider).stream().map(ContractTest::facts).toList();
    var theirs = Contract.maps(contract(provider).get("events")).stream().map(ContractTest::facts).toList();
    assertThat(ours).containsExactlyElementsOf(theirs);
    assertThat(ours).hasSize(provider == Provider.SERVER ? 137 : 108);
    assertThat(rows(provider).stream().map(EventType::id).distinct())
        .hasSize(provider == Provider.SERVER ? 129 : 107);
  }

  private static String facts(EventType type) {
    return type.id() + " v" + type.version() + " " + type.task() + " " + manifest(type.opcode().name()) + " "
        + manifest(type.level().name()) + " " + type.channel().shortName() + " "
        + type.keywords().stream().map(k -> k.name()).toList() + " 0x" + Long.toHexString(type.keywordMask())
        + " " + type.fields().stream().map(ContractTest::facts).toList();
  }

  private static String facts(Field field) {
    return field.name() + ":" + field.type().manifestName() + ":" + field.outType().manifestName() + ":"
        + field.length() + ":" + field.count() + ":" + field.map().name() + ":"
        + field.members().stream().map(ContractTest::facts).toList();
  }

  private static String facts(Map<String, Object> event) {
    if (event.containsKey("type")) {
      return event.get("name") + ":" + event.get("type") + ":" + Contract.text(event, "outtype") + ":"
          + Contract.text(event, "length") + ":" + Contract.text(event, "count") + ":"
          + Contract.text(event, "map") + ":"
          + Contract.maps(event.get("members")).stream().map(ContractTest::facts).toList();
    }
    return event.get("id") + " v" + event.get("version") + " " + event.get("task") + " " + event.get("opcode")
        + " " + event.get("level") + " " + event.get("channel") + " "
        + (event.containsKey("keywords") ? event.get("keywords") : List.of()) + " "
        + event.get("keywords_mask") + " "
        + Contract.maps(event.get("fields")).stream().map(ContractTest::facts).toList();
  }

  @ParameterizedTest
  @EnumSource
  void labels_ofEachMessage_standBeforeTheFieldsOfTheContract(Provider provider) {
    int labels = 0;
    for (var event : Contract.maps(contract(provider).get("events"))) {
      var type = EventCatalog.find(provider, Contract.number(event, "id"), Contract.number(event, "version"))
          .orElseThrow();
      var ours = labels(type.words().text());
      for (var label : labels(named(type, Contract.text(event, "template"))).entrySet()) {
        var expected = CORRECTED.getOrDefault(type.id() + " " + label.getKey(), label.getValue());
        if (expected.contains("{")) {
          assertThat(ours).as(type.toString()).containsEntry(label.getKey(), expected);
          labels++;
        }
      }
    }
    assertThat(labels).isGreaterThan(100);
  }

  /** The template with names in braces for numbers after a percent sign. */
  private static String named(EventType type, String template) {
    // Registry keys are Windows'; the settings of this product have names of their own.
    var lines = template.lines().filter(line -> !line.contains("dword")).toList();
    var ours = String.join("\n", lines).replaceAll("HKEY\\S+\\\\", "").replace("!S!", "");
    return PLACE.matcher(ours)
        .replaceAll(m -> "{" + type.fields().get(Integer.parseInt(m.group(1)) - 1).name() + "}");
  }

  /** What stands behind each label; a label that comes twice gets both. */
  private static Map<String, String> labels(String text) {
    var labels = new TreeMap<String, String>();
    Stream.of(text.split("\n", -1)).skip(1).map(LABEL::matcher).filter(m -> m.matches())
        .forEach(m -> labels.merge(m.group(1), m.group(2).replaceAll("\\.$", ""), (a, b) -> a + " " + b));
    return labels;
  }

  @ParameterizedTest
  @EnumSource
  void words_ofEachRow_areThereAndOurs(Provider provider) {
    for (var event : Contract.maps(contract(provider).get("events"))) {
      var type = EventCatalog.find(provider, Contract.number(event, "id"), Contract.number(event, "version"))
          .orElseThrow();
      var words = type.words();
      assertThat(words.headline()).as(type.toString()).isNotBlank();
      assertThat(words.when()).as(type.toString()).endsWith(".");
      assertThat(words.text().replaceAll("\\{\\w+}", "") + words.guidance()).as(type.toString())
          .doesNotContain("Registry", "registry", "HKEY", "HKLM", "Windows");
      if (needsGuidance(type)) {
        assertThat(words.guidance()).as(type.toString()).endsWith(".");
      }
    }
  }

  private static boolean needsGuidance(EventType type) {
    return switch (type.level()) {
      case ERROR, WARNING -> true;
      case INFORMATIONAL ->
        List.of("Operational", "Security", "Connectivity", "Audit").contains(type.channel().shortName());
      case VERBOSE -> false;
    };
  }
}
