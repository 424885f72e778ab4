package org.sumbawa.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1", "\"abc", "{\"a\":}", "{\"a\":1,}", "[1,]", "[1 2]", "nul", "01",
      "1.", "+1", "\"\\x\"", "\"\\u12G4\"", "\"\\u12", "{\"a\":1,\"a\":2}", "{} {}", "\"\u0001\"", "'a'",
      "{a:1}", "-"})
  void text_thatIsNoJson_isRefused(String text) {
    assertThatThrownBy(() -> JsonParser.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void text_nestedTooDeeply_isRefused() {
    assertThatThrownBy(() -> JsonParser.parse("[".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void escapes_ofAllKinds_areRead() {
    assertThat(JsonParser.parse(" [ \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\" , -1.5e+3 , true , null , { } ] "))
        .isEqualTo(
            new JsonValue.Items(List.of(new JsonValue.Text("\"\\/\b\f\n\r\tä"), new JsonValue.Bare("-1.5e+3"),
                new JsonValue.Bare("true"), new JsonValue.Bare("null"), new JsonValue.Members(Map.of()))));
  }

  @Test
  void value_writtenAgain_isTheSameText() {
    var text = "{\"a\":[1,\"x\\u009b\\u000a\",{}],\"b\":null}";
    assertThat(JsonParser.parse(text).text()).isEqualTo(text);
  }
}
