package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Sid;

class GetQuotaTest {
  private static final String EVERYONE = "0c000000 0101000000000001 00000000";

  @Test
  void list_isLinkedSids() throws Malformed {
    var hex = Bytes.hex("14000000" + EVERYONE + "00000000" + EVERYONE);
    var users = List.of(new GetQuota(Sid.EVERYONE), new GetQuota(Sid.EVERYONE));
    var out = new WireWriter();
    GetQuota.encodeList(users, out);
    assertThat(out.view()).isEqualTo(hex);
    assertThat(GetQuota.decodeList(WireReader.of(hex))).isEqualTo(users);
  }

  @Test
  void sid_shorterThanItsLength_isMalformed() {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> GetQuota
        .decode(WireReader.of(Bytes.hex("00000000 10000000 0101000000000001 00000000 00000000"))));
  }
}
