package org.sumbawa.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PendingRequestsTest {
  private static final long SESSION = 1;

  private final PendingRequests requests = new PendingRequests();

  @Test
  void request_thatWaits_isFoundToBeCancelled() {
    var request = new Waiting(7);
    requests.add(request, 10);
    assertThat(requests.toCancel(7, SESSION)).containsSame(request);
    assertThat(request.cancelled).isFalse();
  }

  @Test
  void request_cancelledOnItsWay_isCancelledWhenItComesToWait() {
    assertThat(requests.toCancel(7, SESSION)).isEmpty();
    var other = new Waiting(8);
    var request = new Waiting(7);
    requests.add(other, 10);
    requests.add(request, 10);
    assertThat(request.cancelled).isTrue();
    assertThat(other.cancelled).isFalse();
  }

  @Test
  void request_cancelledByAnotherSession_goesOnWaiting() {
    assertThat(requests.toCancel(7, SESSION + 1)).isEmpty();
    var request = new Waiting(7);
    requests.add(request, 10);
    assertThat(requests.toCancel(7, SESSION + 1)).isEmpty();
    assertThat(request.cancelled).isFalse();
  }

  @Test
  void cancellations_ofNothing_areForgottenAtLast() {
    for (int id = 0; id < 10_000; id++) {
      assertThat(requests.toCancel(id, SESSION)).isEmpty();
    }
    var early = new Waiting(0);
    var late = new Waiting(9_999);
    requests.add(early, 10);
    requests.add(late, 10);
    assertThat(early.cancelled).isFalse();
    assertThat(late.cancelled).isTrue();
  }

  private static final class Waiting implements PendingRequests.Pending {
    private final long messageId;
    private boolean cancelled;

    Waiting(long messageId) {
      this.messageId = messageId;
    }

    @Override
    public long messageId() {
      return messageId;
    }

    @Override
    public boolean belongsTo(long sessionId) {
      return sessionId == SESSION;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
