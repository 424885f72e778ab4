package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

class SockAddrTest {

  @Test
  void ipv4_withPort_isLiteral() throws UnknownHostException, Malformed {
    var address = new SockAddr(new InetSocketAddress(InetAddress.getByName("192.168.1.2"), 445));
    var bytes = address.encoded();
    assertThat(bytes.size()).isEqualTo(128);
    assertThat(bytes.slice(0, 8)).isEqualTo(Bytes.hex("0200 01BD C0A80102"));
    assertThat(bytes.slice(8, 120)).isEqualTo(Bytes.of(new byte[120]));
    assertThat(SockAddr.decode(WireReader.of(bytes))).isEqualTo(address);
  }

  @Test
  void ipv6_withScope_isLiteral() throws UnknownHostException, Malformed {
    var ip = Inet6Address.getByAddress(null, InetAddress.getByName("fe80::1").getAddress(), 3);
    var bytes = new SockAddr(new InetSocketAddress(ip, 50000)).encoded();
    assertThat(bytes.size()).isEqualTo(128);
    assertThat(bytes.slice(0, 28))
        .isEqualTo(Bytes.hex("1700 C350 00000000 FE800000000000000000000000000001 00000003"));
    var back = SockAddr.decode(WireReader.of(bytes)).address();
    assertThat(back.getPort()).isEqualTo(50000);
    assertThat(((Inet6Address) back.getAddress()).getScopeId()).isEqualTo(3);
  }

  @Test
  void encode_addressWithoutIp_isAllZero() {
    var bytes = new SockAddr(InetSocketAddress.createUnresolved("nowhere", 0)).encoded();
    assertThat(bytes.slice(0, 8)).isEqualTo(Bytes.hex("0200 0000 00000000"));
  }

  @Test
  void decode_otherFamilyOrShort_isMalformed() {
    assertThatThrownBy(() -> SockAddr.decode(WireReader.of(new byte[128]))).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> SockAddr.decode(WireReader.of(new byte[127]))).isInstanceOf(Malformed.class);
  }
}
