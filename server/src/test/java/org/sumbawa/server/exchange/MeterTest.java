package org.sumbawa.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.server.exchange.Meter.Part.PROCESSING;
import static org.sumbawa.server.exchange.Meter.Part.QUEUE;
import static org.sumbawa.server.exchange.Meter.Part.SECURITY;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MeterTest {
  private Instant now = Instant.parse("2026-11-25T12:00:00Z");
  private final Meter meter = Meter.by(() -> now);

  @Test
  void part_enteredTwice_countsBothAndAddsTheirTimes() {
    spend(QUEUE, 30);
    spend(QUEUE, 12);
    assertThat(meter.hits(QUEUE)).isEqualTo(2);
    assertThat(meter.nanos(QUEUE)).isEqualTo(42);
    assertThat(meter.hits(PROCESSING)).isZero();
  }

  @Test
  void parts_withinEachOther_areMeasuredEachForItself() {
    meter.begin(PROCESSING);
    spend(SECURITY, 5);
    now = now.plusNanos(7);
    meter.end(PROCESSING);
    assertThat(meter.nanos(SECURITY)).isEqualTo(5);
    assertThat(meter.nanos(PROCESSING)).isEqualTo(12);
  }

  @Test
  void end_ofWhatDidNotBegin_countsNothing() {
    meter.end(QUEUE);
    spend(QUEUE, 1);
    meter.end(QUEUE);
    assertThat(meter.hits(QUEUE)).isEqualTo(1);
    assertThat(meter.nanos(QUEUE)).isEqualTo(1);
  }

  @Test
  void clock_setBackMeanwhile_takesNothingAway() {
    spend(PROCESSING, 9);
    spend(PROCESSING, -1_000_000_000);
    assertThat(meter.hits(PROCESSING)).isEqualTo(2);
    assertThat(meter.nanos(PROCESSING)).isEqualTo(9);
  }

  @Test
  void off_always_staysAtZero() {
    Meter.OFF.begin(QUEUE);
    Meter.OFF.end(QUEUE);
    assertThat(Meter.OFF.hits(QUEUE)).isZero();
    assertThat(Meter.OFF.nanos(QUEUE)).isZero();
  }

  private void spend(Meter.Part part, long nanos) {
    meter.begin(part);
    now = now.plusNanos(nanos);
    meter.end(part);
  }
}
