package org.sumbawa.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.store.Crowd;
import org.sumbawa.wire.dtyp.Guid;

/** Many who give their CREATEs the same few names at once. */
class NamedCreatesStressTest {
  private static final int MEMBERS = 4;
  private static final int ROUNDS = 50_000;
  private static final Guid CLIENT = new Guid(1, 1);

  private final NamedCreates creates = new NamedCreates();
  private final List<AtomicInteger> underWay = Stream.generate(AtomicInteger::new).limit(3).toList();

  @Test
  void create_whoseNameManyGiveAtOnce_isDoneByOne() throws Exception {
    Crowd.of(MEMBERS, Long.getLong("sumbawa.stress.seed", 1), (member, random) -> {
      for (int i = 0; i < ROUNDS; i++) {
        int name = random.nextInt(underWay.size());
        var begun = creates.begin(CLIENT, new Guid(name, 0));
        if (begun.isPresent()) {
          assertThat(underWay.get(name).incrementAndGet()).isOne();
          assertThat(creates.find(CLIENT, new Guid(name, 0))).isEqualTo(begun);
          underWay.get(name).decrementAndGet();
          begun.get().forget();
        }
      }
    });
    assertThat(creates.size()).isZero();
  }
}
