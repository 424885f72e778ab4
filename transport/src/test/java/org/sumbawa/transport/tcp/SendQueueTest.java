package org.sumbawa.transport.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SendQueueTest {
  private static final String IPV4 = """
        sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
         0: 0100007F:01BD 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 20501 1
         1: 0100007F:01BD 0200007F:C350 01 0000008C:00000000 01:00000014 00000003     0        0 20907 2
         2: 0100007F:01BD 0200007F:C351 01 00000000:00000010 00:00000000 00000000     0        0 20908 1
      """;
  private static final String IPV6 =
      """
            sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when
             0: 0000000000000000FFFF00000100007F:01BD 0000000000000000FFFF00000200007F:C350 01 0001E240:00000000 01:00000014
             1: B80D0120000000000000000001000000:01BD B80D0120000000000000000002000000:C350 01 0000000A:00000000 01:00000014
          """;

  @Test
  void queue_ofAConnection_isWhatTheTableSays() throws IOException {
    assertThat(find(IPV4, "127.0.0.1", "127.0.0.2", 50_000)).hasValue(140);
    assertThat(find(IPV4, "127.0.0.1", "127.0.0.2", 50_001)).hasValue(0);
    assertThat(find(IPV4, "127.0.0.1", "127.0.0.2", 50_002)).isEmpty();
  }

  @Test
  void queue_ofAnIpv4ConnectionOnASocketForBoth_isFoundAmongIpv6() throws IOException {
    assertThat(find(IPV6, "127.0.0.1", "127.0.0.2", 50_000)).hasValue(123_456);
  }

  @Test
  void queue_ofAnIpv6Connection_isWhatTheTableSays() throws IOException {
    assertThat(find(IPV6, "2001:db8::1", "2001:db8::2", 50_000)).hasValue(10);
  }

  private static OptionalLong find(String table, String local, String remote, int port) throws IOException {
    return SendQueue.find(new BufferedReader(new StringReader(table)), new InetSocketAddress(local, 445),
        new InetSocketAddress(remote, port));
  }
}
