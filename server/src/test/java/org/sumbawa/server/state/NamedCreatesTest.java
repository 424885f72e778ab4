package org.sumbawa.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sumbawa.wire.dtyp.Guid;

/** MS-SMB2 3.3.5.9.10. */
class NamedCreatesTest {
  private static final Guid CLIENT = new Guid(1, 1);
  private static final Guid NAME = new Guid(2, 2);
  private final NamedCreates creates = new NamedCreates();

  @Test
  void create_thatGoesOn_isKnownByItsName() {
    var begun = creates.begin(CLIENT, NAME).orElseThrow();

    assertThat(creates.begin(CLIENT, NAME)).isEmpty();
    assertThat(creates.find(CLIENT, NAME)).contains(begun);
    assertThat(begun.made()).isEmpty();
    assertThat(creates.find(NAME, CLIENT)).isEmpty();
    assertThat(creates.begin(NAME, NAME)).isPresent();
  }

  @Test
  void create_thatFailed_isForgotten() {
    creates.begin(CLIENT, NAME).orElseThrow().forget();

    assertThat(creates.find(CLIENT, NAME)).isEmpty();
    var again = creates.begin(CLIENT, NAME).orElseThrow();
    again.forget();
    assertThat(creates.size()).isZero();
  }
}
