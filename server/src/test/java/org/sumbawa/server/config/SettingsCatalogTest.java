package org.sumbawa.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.message.Dialect;

class SettingsCatalogTest {

  static Stream<Setting<?, ?>> rows() {
    return Stream
        .of(SettingsCatalog.HOST, SettingsCatalog.SERVER, SettingsCatalog.SHARE, SettingsCatalog.EVENTS)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_always_readsBackTheDefaultItWrites(Setting<?, ?> row) {
    assertWrittenDefaultReadsBack(row);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_always_refusesAWrongTypeInWords(Setting<?, ?> row) {
    assertThatThrownBy(() -> row.type().read(1.5)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be ").hasMessageEndingWith("not 1.5");
  }

  @Test
  void rows_together_haveDistinctNamesInEachTable() {
    for (var table : List.of(SettingsCatalog.HOST, SettingsCatalog.SERVER, SettingsCatalog.SHARE,
        SettingsCatalog.EVENTS)) {
      assertThat(table.stream().map(Setting::name)).doesNotHaveDuplicates().isNotEmpty();
    }
  }

  @Test
  void serverRows_together_coverEveryComponentOfTheRecords() {
    var parts = ServerSettings.class.getRecordComponents();
    long components =
        Arrays.stream(parts).mapToLong(part -> part.getType().getRecordComponents().length).sum();
    assertThat(SettingsCatalog.SERVER).hasSize((int) components);
  }

  @Test
  void defaults_always_areTheSafeOnes() {
    var settings = ServerSettings.DEFAULT;
    assertThat(settings.protocol().dialectMin()).isEqualTo(Dialect.V3_0);
    assertThat(settings.security().requireSecuritySignature()).isTrue();
    assertThat(settings.security().rejectUnencryptedAccess()).isTrue();
    assertThat(settings.authentication().anonymousAllowed()).isFalse();
    assertThat(settings.authentication().lmCompatibilityLevel()).isEqualTo(5);
    assertThat(ShareSettings.named("docs").guest()).isFalse();
  }

  @Test
  void with_oneSetting_changesThatOneAlone() {
    var changed = ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V2_0_2);
    assertThat(changed.protocol().dialectMin()).isEqualTo(Dialect.V2_0_2);
    assertThat(changed.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V3_0))
        .isEqualTo(ServerSettings.DEFAULT);
  }

  @Test
  void with_contradiction_isRefused() {
    assertThatThrownBy(() -> ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MAX, Dialect.V2_1))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("smb2DialectMin");
  }

  @Test
  void conflicts_severalParts_namesThemAll() {
    var values = SettingValues.<ServerSettings>defaults().with(SettingsCatalog.SMB2_DIALECT_MAX, Dialect.V2_1)
        .with(SettingsCatalog.SMB2_CREDITS_MAX, 64).with(SettingsCatalog.MEMORY_BUDGET, 1L << 20);
    assertThat(ServerSettings.conflicts(values)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"30s,30000", "500ms,500", "15m,900000", "2h,7200000", "1d,86400000", "7,7000", "0,0"})
  void duration_inWords_isRead(String words, long millis) {
    var type = ValueTypes.duration(Duration.ofSeconds(1), "seconds", Duration.ZERO, Duration.ofDays(1));
    assertThat(type.parse(words)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @CsvSource({"30x", "-1", "2d", "30 s s", "s", "99999999999999999999", "9223372036854775807"})
  void duration_thatIsNone_isRefused(String words) {
    var type = ValueTypes.duration(Duration.ofSeconds(1), "seconds", Duration.ZERO, Duration.ofDays(1));
    assertThatThrownBy(() -> type.parse(words)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 0s to 1d");
  }

  @ParameterizedTest
  @CsvSource({"8MiB,8388608", "64KiB,65536", "8388608,8388608", "1 mib,1048576"})
  void size_inWords_isRead(String words, int bytes) {
    assertThat(SettingsCatalog.MAX_READ_SIZE.type().parse(words)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"9MiB", "8MB", "65535", "-8MiB"})
  void size_outsideItsRange_isRefused(String words) {
    assertThatThrownBy(() -> SettingsCatalog.MAX_READ_SIZE.type().parse(words))
        .hasMessageContaining("from 64KiB to 8MiB");
  }

  @Test
  void dialect_inEitherSpelling_isRead() {
    assertThat(SettingsCatalog.SMB2_DIALECT_MIN.type().parse("smb202")).isEqualTo(Dialect.V2_0_2);
    assertThat(SettingsCatalog.SMB2_DIALECT_MIN.type().parse("2.0.2")).isEqualTo(Dialect.V2_0_2);
  }

  @Test
  void list_inWords_isSplitAtCommas() {
    assertThat(SettingsCatalog.NULL_SESSION_PIPES.type().parse("srvsvc, wkssvc")).containsExactly("srvsvc",
        "wkssvc");
    assertThat(SettingsCatalog.NULL_SESSION_PIPES.type().parse("")).isEmpty();
  }

  private static <S, T> void assertWrittenDefaultReadsBack(Setting<S, T> row) {
    var written = row.type().write(row.defaultValue());
    assertThat(row.type().read(plain(written))).isEqualTo(row.defaultValue());
  }

  /** Reads the few forms of TOML in which values are written. */
  private static Object plain(String toml) {
    if (toml.startsWith("[")) {
      var inner = toml.substring(1, toml.length() - 1);
      var list = new ArrayList<Object>();
      for (var each : inner.isEmpty() ? new String[0] : inner.split(", ")) {
        list.add(plain(each));
      }
      return list;
    }
    if (toml.startsWith("\"")) {
      return toml.substring(1, toml.length() - 1);
    }
    return toml.equals("true") || toml.equals("false") ? (Object) Boolean.valueOf(toml) : Long.valueOf(toml);
  }
}
