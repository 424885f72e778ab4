package org.sumbawa.cli;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Provider;
import org.sumbawa.events.catalog.EventCatalog;

class ConsoleSinkTest {

  /** Both of 1005 stay: the newest is not raised with the others, but when a 3.1.1 client was deceived. */
  @Test
  void wanted_ofAnIdWithSeveralVersions_isWhatTellsMost() {
    var severalTimes = EventCatalog.TYPES.stream().filter(type -> type.provider() == Provider.SERVER)
        .collect(groupingBy(EventType::id)).values().stream().filter(versions -> versions.size() > 1)
        .flatMap(versions -> versions.stream().filter(ConsoleSink.WANTED::wants));
    assertThat(severalTimes).extracting(EventType::name).containsExactlyInAnyOrder("SessionAuthFailureV2",
        "DisabledV0", "UnencryptedAcccessFailureV1", "SignatureValidationFailureV1",
        "NegotiateValidationFailureV1", "NegotiateValidationFailureV2", "SlowFsOperationV1");
  }
}
