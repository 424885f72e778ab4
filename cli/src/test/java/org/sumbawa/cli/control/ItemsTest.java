package org.sumbawa.cli.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.use.ClientDescription;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.server.use.SessionDescription;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

class ItemsTest {
  private static final Instant SINCE = Instant.parse("2026-11-25T12:00:00Z");
  private static final LeaseState ALL =
      LeaseState.READ_CACHING.or(LeaseState.WRITE_CACHING).or(LeaseState.HANDLE_CACHING);

  @Test
  void open_thatWaits_saysHowLong() {
    var open = new OpenDescription(12, "docs", "sub\\a \"b\".txt", "SERVER\\alice", "192.0.2.7",
        AccessMask.READ_DATA.or(AccessMask.DELETE), ShareAccess.READ, lease(ALL, false), 3, SINCE, true,
        Duration.ofSeconds(90));
    assertThat(Items.open(open)).isEqualTo("{\"id\":12,\"user\":\"SERVER\\\\alice\",\"client\":\"192.0.2.7\","
        + "\"share\":\"docs\",\"path\":\"sub\\\\a \\\"b\\\".txt\",\"access\":\"rd\",\"accessMask\":\"0x10001\","
        + "\"shareAccess\":\"r\",\"cached\":\"lease RWH\",\"locks\":3,\"since\":\"2026-11-25T12:00:00Z\","
        + "\"state\":\"preserved\",\"waitsSeconds\":90}");
  }

  @Test
  void open_whateverIsCached_saysSo() {
    assertThat(cached(new CacheAnswer.Oplock(OplockLevel.NONE))).contains("\"cached\":\"\"");
    assertThat(cached(new CacheAnswer.Oplock(OplockLevel.LEVEL_II))).contains("\"cached\":\"oplock II\"");
    assertThat(cached(new CacheAnswer.Oplock(OplockLevel.BATCH))).contains("\"cached\":\"oplock batch\"");
    assertThat(cached(lease(LeaseState.READ_CACHING, true))).contains("\"cached\":\"lease R breaking\"");
    assertThat(cached(lease(LeaseState.NONE, false))).contains("\"cached\":\"\"",
        "\"state\":\"established\"}");
  }

  @Test
  void session_always_hasTheIdThatEventsShow() {
    var client = new ClientDescription("192.0.2.7", "LAPTOP", Dialect.V3_1_1, "Tcp");
    var session =
        new SessionDescription(-2, "alice", false, client, true, false, SINCE, Duration.ofMillis(5900), 2, 1);
    assertThat(Items.session(session)).isEqualTo("{\"id\":\"0xfffffffffffffffe\",\"user\":\"alice\","
        + "\"guest\":false,\"client\":\"192.0.2.7\",\"clientName\":\"LAPTOP\",\"dialect\":\"3.1.1\","
        + "\"signed\":true,\"encrypted\":false,\"connections\":1,\"opens\":2,"
        + "\"since\":\"2026-11-25T12:00:00Z\",\"idleSeconds\":5}");
  }

  private static String cached(CacheAnswer cached) {
    return Items.open(new OpenDescription(1, "docs", "a", "alice", "192.0.2.7", AccessMask.READ_DATA,
        ShareAccess.NONE, cached, 0, SINCE, false, Duration.ZERO));
  }

  private static CacheAnswer lease(LeaseState state, boolean breaking) {
    return new CacheAnswer.Lease(new Guid(1, 2), state, breaking, 2, 1, Guid.NONE);
  }
}
