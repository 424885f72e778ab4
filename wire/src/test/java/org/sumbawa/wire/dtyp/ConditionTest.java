package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.ClaimAttribute.ClaimValue;

class ConditionTest {
  private static final SecurityDescriptor OBJECT =
      Sddl.parse("S:(RA;;;;;WD;(\"dept\",TS,0x0,\"Sales\",\"HR\"))(RA;;;;;WD;(\"level\",TI,0x0,3))"
          + "(RA;;;;;WD;(\"Case\",TS,0x2,\"AbC\"))(RA;;;;;WD;(\"big\",TU,0x0,18446744073709551615))"
          + "(RA;;;;;WD;(\"group\",TD,0x0,BA))(RA;;;;;WD;(\"secret\",TB,0x0,1))(RA;;;;;WD;(\"blob\",TX,0x0,#0102))");
  private static final Token TOKEN = new Token(Sid.unixUser(1), Sid.unixGroup(1), Set.of(Sid.BUILTIN_USERS),
      Set.of(),
      new Token.Claims(List.of(text("dept", "sales"), number("level", 5), text("empty", ""), number("none")),
          List.of(text("Title", "VP"), number("zero", 0)), List.of(number("managed", 1)),
          Set.of(Sid.BUILTIN_GUESTS)));

  @Test
  void decode_theDocumentsFirstExample_isTheExpression() throws Malformed {
    // MS-DTYP 2.4.4.17.9, example 1, with its three bytes of padding.
    var bytes = Bytes.hex("61727478 f8 0a000000 5400 6900 7400 6c00 6500 10 04000000 5600 5000 80 000000");
    var condition = Condition.decode(WireReader.of(bytes));
    assertThat(condition.format()).contains("Title == \"VP\"");
    assertThat(Condition.parse("(Title==\"VP\")")).isEqualTo(condition);
    assertThat(condition.encoded()).isEqualTo(bytes.slice(0, bytes.size() - 3));
  }

  @Test
  void parse_theDocumentsSecondExample_isInPostfixOrder() {
    var condition = Condition
        .parse("(@User.smartcard==1 || @Device.managed==1) && (@Resource.dept Any_of{\"Sales\",\"HR\"})");
    assertThat(condition.tokens().stream().map(token -> token.getClass().getSimpleName())).containsExactly(
        "Attribute", "Int", "Operator", "Attribute", "Int", "Operator", "Operator", "Attribute", "Composite",
        "Operator", "Operator");
    assertThat(condition.format()).contains(
        "(@User.smartcard == 1 || @Device.managed == 1) && @Resource.dept Any_of {\"Sales\", \"HR\"}");
  }

  @Test
  void parse_theDocumentsThirdExample_comparesTwoAttributes() {
    var text = "@User.clearanceLevel >= @Resource.requiredClearance || Member_of {SID(BA)}";
    assertThat(Condition.parse("(@User.clearanceLevel>=@Resource.requiredClearance) || (Member_of{SID(BA)})"))
        .isEqualTo(Condition.parse(text));
    assertThat(Condition.parse(text).format()).contains(text);
  }

  @Test
  void encode_minusOne_isTheDocumentsLiteral() {
    assertThat(Condition.parse("a == -1").tokens().get(1).encoded())
        .isEqualTo(Bytes.hex("04 FFFFFFFFFFFFFFFF 02 02"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a == 010", "a == 0x1f", "a == +7", "a == -0x10", "a == #00ff", "a == {1, 2}",
      "@User.a%0020b == \"x%0022y\"", "Not_Exists @Device.x", "a Not_Contains {\"x\"}", "a && b || c",
      "Not_Device_Member_of_Any {SID(BA), SID(WD)}", "!(a == 1) && !(!(b))", "a@b/c:d._e != @Resource.f",
      "Device_Member_of SID(AU)", "a == -9223372036854775808"})
  void format_ofWhatWasRead_readsTheSame(String text) {
    var condition = Condition.parse(text);
    assertThat(Condition.parse(condition.format().orElseThrow())).isEqualTo(condition);
  }

  @Test
  void format_ofTokensThatAreNoExpression_isNone() {
    var and = new ConditionToken.Operator(ConditionOperator.AND);
    assertThat(new Condition(List.of(and)).format()).isEmpty();
    assertThat(new Condition(List.of()).format()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(", "a ==", "a == ==", "== 1", "a b", "a && ", "Member_of {}", "Member_of {1",
      "a == {}", "a == 0x", "a == 09", "a == 9223372036854775808", "a == \"x", "@User. == 1", "!",
      "a || || b", "(a"})
  void parse_anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> Condition.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void parse_tooDeep_isRefusedAndDoesNotOverflow() {
    assertThatThrownBy(() -> Condition.parse("(".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Condition.parse("!".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "61727479", "61727478 FF", "61727478 00 80", "61727478 10 FFFFFFFF 00",
      "61727478 10 03000000 410042", "61727478 50 05000000 50 00000000", "61727478 04 0000000000000000 00 02",
      "61727478 51 0D000000 0101000000000001 00000000 00"})
  void decode_notACondition_isMalformedAndUnknown(String hex) {
    assertThatThrownBy(() -> Condition.decode(WireReader.of(Bytes.hex(hex)))).isInstanceOf(Malformed.class);
    assertThat(ConditionEvaluation.of(Bytes.hex(hex), TOKEN, OBJECT)).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "->", value = {
      // text, without and with case
      "@User.dept == \"SALES\" -> TRUE", "@User.dept != \"SALES\" -> FALSE",
      "@Resource.Case == \"abc\" -> FALSE", "@Resource.case == \"AbC\" -> TRUE",
      "@User.dept < \"sam\" -> TRUE", "@User.dept > \"sal\" -> TRUE",
      // sets
      "@Resource.dept == {\"HR\",\"sales\"} -> TRUE", "@Resource.dept == \"HR\" -> FALSE",
      "@Resource.dept Contains \"hr\" -> TRUE", "@Resource.dept Contains {\"hr\",\"it\"} -> FALSE",
      "@Resource.dept Not_Contains {\"hr\",\"it\"} -> TRUE", "@Resource.dept Any_of {\"hr\",\"it\"} -> TRUE",
      "@Resource.dept Not_Any_of {\"it\"} -> TRUE", "@Resource.dept Any_of @User.dept -> TRUE",
      "@Resource.dept < \"z\" -> UNKNOWN",
      // numbers
      "@User.level > @Resource.level -> TRUE", "@User.level <= 5 -> TRUE", "@User.level >= 6 -> FALSE",
      "@User.level < 0x6 -> TRUE", "@Resource.big > 1 -> TRUE", "@Resource.big == -1 -> FALSE",
      // true and false have no order
      "@Resource.secret == 1 -> TRUE", "@Resource.secret != 0 -> TRUE", "@Resource.secret > 0 -> UNKNOWN",
      // octets and SIDs
      "@Resource.blob == #0102 -> TRUE", "@Resource.group == SID(BA) -> TRUE",
      // kinds that do not compare
      "@User.dept == 1 -> UNKNOWN", "@Resource.dept Any_of {1} -> UNKNOWN",
      "@User.level == {1,\"x\"} -> UNKNOWN",
      // what is not there
      "@User.missing == 1 -> UNKNOWN", "@User.none == 1 -> UNKNOWN", "Exists @User.missing -> FALSE",
      "Exists @User.dept -> TRUE", "Not_Exists @User.missing -> TRUE", "Not_Exists Title -> FALSE",
      // membership
      "Member_of {SID(BU)} -> TRUE", "Member_of SID(BU) -> TRUE", "Member_of {SID(BU), SID(BA)} -> FALSE",
      "Member_of_Any {SID(BU), SID(BA)} -> TRUE", "Not_Member_of {SID(BU), SID(BA)} -> TRUE",
      "Not_Member_of_Any {SID(BU), SID(BA)} -> FALSE", "Device_Member_of {SID(BG)} -> TRUE",
      "Device_Member_of_Any {SID(BU)} -> FALSE", "Not_Device_Member_of {SID(BG)} -> FALSE",
      "Not_Device_Member_of_Any {SID(BU)} -> TRUE", "Member_of {1} -> UNKNOWN",
      // logic over what is unknown
      "@User.missing == 1 || Title == \"vp\" -> TRUE", "@User.missing == 1 && Title == \"vp\" -> UNKNOWN",
      "@User.missing == 1 && Title == \"x\" -> FALSE", "@User.missing == 1 || Title == \"x\" -> UNKNOWN",
      "!(@User.missing == 1) -> UNKNOWN", "!(Title == \"vp\") -> FALSE", "!(Title == \"x\") -> TRUE",
      // attributes alone
      "Title -> TRUE", "zero -> FALSE", "@User.empty -> FALSE", "@User.missing -> UNKNOWN",
      "@Device.managed -> TRUE", "@Resource.dept -> UNKNOWN", "@Resource.blob -> UNKNOWN"})
  void evaluation_ofAnExpression_isOneOfThree(String text, String truth) {
    assertThat(ConditionEvaluation.of(Condition.parse(text).encoded(), TOKEN, OBJECT))
        .isEqualTo(Truth.valueOf(truth));
  }

  @Test
  void evaluation_ofWhatIsNoExpression_isUnknown() {
    var attribute = new ConditionToken.Attribute(ConditionToken.Source.LOCAL, "Title");
    var one = new ConditionToken.Text("VP");
    var equal = new ConditionToken.Operator(ConditionOperator.EQUAL);
    var exists = new ConditionToken.Operator(ConditionOperator.EXISTS);
    assertUnknown(List.of());
    assertUnknown(List.of(attribute, attribute));
    assertUnknown(List.of(attribute, equal));
    assertUnknown(List.of(one));
    assertUnknown(List.of(one, exists));
    assertUnknown(List.of(attribute, one, equal, one, equal));
  }

  private static void assertUnknown(List<ConditionToken> tokens) {
    assertThat(ConditionEvaluation.of(new Condition(tokens).encoded(), TOKEN, OBJECT))
        .isEqualTo(Truth.UNKNOWN);
  }

  private static ClaimAttribute text(String name, String value) {
    return new ClaimAttribute(name, ClaimType.STRING, 0, List.of(new ClaimValue.Text(value)));
  }

  private static ClaimAttribute number(String name, long... values) {
    return new ClaimAttribute(name, ClaimType.INT64, 0,
        Arrays.stream(values).<ClaimValue>mapToObj(ClaimValue.Numeric::new).toList());
  }
}
