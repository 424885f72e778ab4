package org.sumbawa.server.command.fsctl;

import java.time.Duration;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.config.TimeoutSettings;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.Durability;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.fsctl.LmrRequestResiliency;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Ioctl;

/** Lets an open outlive its connection, whatever is cached: FSCTL_LMR_REQUEST_RESILIENCY. MS-SMB2 3.3.5.15.9. */
final class ResiliencyControl implements Control {
  private final TimeoutSettings timeouts;

  ResiliencyControl(TimeoutSettings timeouts) {
    this.timeouts = timeouts;
  }

  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal {
    if (!admitted.connection().terms().dialect().isAtLeast(Dialect.V2_1)) {
      throw new Refusal(NtStatus.INVALID_DEVICE_REQUEST);
    }
    var open = admitted.open();
    if (open.file().isEmpty()) {
      throw new Refusal(NtStatus.INVALID_DEVICE_REQUEST);
    }
    var asked = Duration.ofMillis(request(admitted).timeoutMillis());
    if (asked.compareTo(timeouts.maxResiliencyTimeout()) > 0) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (open.isPersistent()) {
      // It outlives more than is asked for.
      return Control.reply(admitted, Bytes.EMPTY);
    }
    open.durability(new Durability.Resilient(asked.isZero() ? timeouts.maxResiliencyTimeout() : asked));
    return Control.reply(admitted, Bytes.EMPTY);
  }

  private static LmrRequestResiliency.Request request(Admitted<Ioctl.Request> admitted) throws Refusal {
    try {
      return LmrRequestResiliency.Request.decode(WireReader.of(admitted.request().input()));
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }
}
