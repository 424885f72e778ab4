package org.sumbawa.server.command.create;

import java.time.Duration;
import java.util.Optional;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.config.TimeoutSettings;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.Durability;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.context.CreateResponseContext;
import org.sumbawa.wire.message.context.DurableHandle;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.DurableHandleFlags;

/**
 * The contexts of a CREATE that ask for an open which outlives its connection, or for one back. MS-SMB2 3.3.5.9.6, 3.3.5.9.7,
 * 3.3.5.9.10 and 3.3.5.9.12.
 *
 * @param first asks in the first way
 * @param second asks in the second way, from SMB 3.0 on
 * @param firstBack asks for one back in the first way
 * @param secondBack asks for one back in the second way, from SMB 3.0 on
 */
record DurableContexts(Optional<DurableHandle.Request> first, Optional<DurableHandleV2.Request> second,
    Optional<DurableHandle.Reconnect> firstBack, Optional<DurableHandleV2.Reconnect> secondBack) {

  /** Those of a request, or why they do not go together. */
  static DurableContexts of(Admitted<Create.Request> admitted) throws Refusal {
    var request = admitted.request();
    boolean smb3 = admitted.connection().terms().dialect().isSmb3();
    var contexts = new DurableContexts(request.context(DurableHandle.Request.class),
        request.context(DurableHandleV2.Request.class).filter(context -> smb3),
        request.context(DurableHandle.Reconnect.class),
        request.context(DurableHandleV2.Reconnect.class).filter(context -> smb3));
    contexts.check();
    return contexts;
  }

  private void check() throws Refusal {
    boolean old = first.isPresent() || firstBack.isPresent();
    boolean twoWays = old && (second.isPresent() || secondBack.isPresent());
    if (twoWays || (second.isPresent() && secondBack.isPresent())) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }

  /** Whether opens of this share and connection can outlive the server. MS-SMB2 3.3.5.9.10. */
  static boolean persistentIsPossible(Admitted<?> admitted) {
    var terms = admitted.connection().terms();
    return terms.dialect().isSmb3() && terms.server().capabilities().has(Capabilities.PERSISTENT_HANDLES)
        && admitted.tree().share().isContinuouslyAvailable();
  }

  /** Whether it is asked that the open outlives the server. */
  boolean wantsPersistent() {
    return second.filter(context -> context.flags().has(DurableHandleFlags.PERSISTENT)).isPresent();
  }

  /**
   * How an open shall outlive the server, as a share says that names no time.
   *
   * @param usual how long it waits for a client that names no time
   */
  Durability persistent(TimeoutSettings timeouts, Duration usual) {
    long asked = second.map(DurableHandleV2.Request::timeoutMillis).orElse(0L);
    var most = timeouts.durableHandleV2Timeout();
    return new Durability.Persistent(asked == 0 && !usual.isZero() ? usual : timeout(asked, most));
  }

  /** How an open shall outlive its connection: only what its client may keep in its cache does. */
  Durability granted(LocalOpen open, TimeoutSettings timeouts) {
    if (open.isDirectory() || !open.keepsHandleCached()) {
      return Durability.NONE;
    }
    if (second.isPresent()) {
      return new Durability.Durable(2,
          timeout(second.get().timeoutMillis(), timeouts.durableHandleV2Timeout()));
    }
    return first.isPresent() ? new Durability.Durable(1, timeouts.durableHandleTimeout()) : Durability.NONE;
  }

  private static Duration timeout(long askedMillis, Duration most) {
    var asked = Duration.ofMillis(askedMillis);
    return asked.isZero() || asked.compareTo(most) > 0 ? most : asked;
  }

  /** The context that tells the client. */
  static Optional<CreateResponseContext> answer(Durability durability) {
    return switch (durability) {
      case Durability.Durable(int version, Duration timeout) -> Optional.of(version == 1
          ? new DurableHandle.Response()
          : new DurableHandleV2.Response(timeout.toMillis(), DurableHandleFlags.NONE));
      case Durability.Persistent(Duration timeout) ->
        Optional.of(new DurableHandleV2.Response(timeout.toMillis(), DurableHandleFlags.PERSISTENT));
      case Durability.None none -> Optional.empty();
      case Durability.Resilient resilient -> Optional.empty();
    };
  }
}
