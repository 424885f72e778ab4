package org.sumbawa.cli;

import java.util.Set;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.EventType;
import org.sumbawa.events.server.Event1001DisabledV1;
import org.sumbawa.events.server.Event1003UnencryptedAcccessFailureV0;
import org.sumbawa.events.server.Event1004SignatureValidationFailureV0;
import org.sumbawa.events.server.Event1005NegotiateValidationFailureV0;
import org.sumbawa.events.server.Event1020SlowFsOperationV0;
import org.sumbawa.events.server.Event551SessionAuthFailureV0;
import org.sumbawa.events.server.Event551SessionAuthFailureV1;

/**
 * What happened is raised in every version of its event, for tools that know only an older one; people read the version that
 * tells most of it.
 */
final class EachOnce {
  /** Rows whose failure another version of the same id tells at the same time, and tells more of it. */
  private static final Set<EventType> TOLD_BETTER =
      Set.of(Event551SessionAuthFailureV0.TYPE, Event551SessionAuthFailureV1.TYPE, Event1001DisabledV1.TYPE,
          Event1003UnencryptedAcccessFailureV0.TYPE, Event1004SignatureValidationFailureV0.TYPE,
          Event1005NegotiateValidationFailureV0.TYPE, Event1020SlowFsOperationV0.TYPE);

  /** Lets one version of each through. */
  static final EventFilter FILTER = type -> !TOLD_BETTER.contains(type);

  private EachOnce() {}
}
