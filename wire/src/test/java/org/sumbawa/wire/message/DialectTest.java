package org.sumbawa.wire.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialectTest {

  @Test
  void dialects_compareByAge_withTheWildcardBelowAll() {
    assertThat(Dialect.V3_1_1.isAtLeast(Dialect.V3_0_2)).isTrue();
    assertThat(Dialect.V3_0.isAtLeast(Dialect.V3_0)).isTrue();
    assertThat(Dialect.V2_1.isAtLeast(Dialect.V3_0)).isFalse();
    assertThat(Dialect.MULTI.isAtLeast(Dialect.V2_0_2)).isFalse();
    assertThat(Dialect.V3_0.isSmb3()).isTrue();
    assertThat(Dialect.V2_1.isSmb3()).isFalse();
    assertThat(Dialect.MULTI.isSmb3()).isFalse();
  }

  @Test
  void dialects_areFoundByNumberAndText() {
    for (var dialect : Dialect.values()) {
      assertThat(Dialect.of(dialect.value())).contains(dialect);
    }
    assertThat(Dialect.of(0x0310)).isEmpty();
    assertThat(Dialect.parse("3.0.2")).contains(Dialect.V3_0_2);
    assertThat(Dialect.parse("2.???")).isEmpty();
    assertThat(Dialect.parse("3.2")).isEmpty();
  }

  @Test
  void commands_areNumberedAsInTheDocument() {
    assertThat(Command.values()).hasSize(0x14);
    assertThat(Command.of(0x12)).contains(Command.OPLOCK_BREAK);
    assertThat(Command.CREATE.code()).isEqualTo(5);
    assertThat(Command.of(0x14)).isEmpty();
    assertThat(Command.of(-1)).isEmpty();
  }

  @Test
  void commands_haveTheSizesOfTheirBodies() {
    assertThat(Command.CREATE.requestSize()).isEqualTo(Create.Request.STRUCTURE_SIZE);
    assertThat(Command.CREATE.responseSize()).isEqualTo(Create.Response.STRUCTURE_SIZE);
    assertThat(Command.QUERY_INFO.requestSize()).isEqualTo(QueryInfo.Request.STRUCTURE_SIZE);
    assertThat(Command.IOCTL.responseSize()).isEqualTo(Ioctl.Response.STRUCTURE_SIZE);
    assertThat(Command.CANCEL.responseSize()).isZero();
  }
}
