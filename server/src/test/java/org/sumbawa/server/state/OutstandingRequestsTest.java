package org.sumbawa.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** MS-SMB2 3.3.5.2.10. */
class OutstandingRequestsTest {
  private final OutstandingRequests requests = new OutstandingRequests(0xFFFF);

  @Test
  void request_fromBeforeAChangeOfChannels_mayChangeNothing() {
    assertThat(requests.enter(0xFFFF, false)).isTrue();
    assertThat(requests.enter(0, false)).isTrue();
    assertThat(requests.enter(0xFFFF, false)).isFalse();
    assertThat(requests.enter(0x8001, false)).isFalse();
  }

  @Test
  void replay_whileOlderRequestsAreInWork_waitsForThem() {
    assertThat(requests.enter(0xFFFF, false)).isTrue();
    assertThat(requests.enter(0, true)).isFalse();
    assertThat(requests.enter(0, true)).isFalse();
    requests.leave(0xFFFF);
    assertThat(requests.enter(0, true)).isTrue();
  }

  @Test
  void replay_onTheSameChannel_isServed() {
    assertThat(requests.enter(0xFFFF, false)).isTrue();
    assertThat(requests.enter(0xFFFF, true)).isTrue();
  }

  @Test
  void client_thatCameBack_countsAnewAndItsOldRequestsStillCount() {
    assertThat(requests.enter(0xFFFF, false)).isTrue();
    requests.restart(7);
    assertThat(requests.enter(7, true)).isFalse();
    requests.leave(0xFFFF);
    assertThat(requests.enter(7, true)).isTrue();
    requests.restart(7);
    requests.leave(7);
    assertThat(requests.enter(8, true)).isTrue();
  }
}
