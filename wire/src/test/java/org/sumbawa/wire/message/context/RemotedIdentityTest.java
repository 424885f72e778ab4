package org.sumbawa.wire.message.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.Sid;

class RemotedIdentityTest {
  private static final String SYSTEM = "010100000000000512000000";

  /** User at 28, user name at 46, domain at 50, privileges at 52, the owner at 68; nothing else. */
  private static final String TICKET =
      "0100 5200 1c00 2e00 3200 0000 0000 3400 0000 4400 0000 0000 0000 0000" + "0c00" + SYSTEM + "07000000"
          + "6100 0000" + "0000" + "0100 0c00 0900000000000000 02000000" + "0c00" + SYSTEM;

  @Test
  void ticket_withPartsLeftOut_isRead() throws Malformed {
    var ticket = Bytes.hex(TICKET);
    assertThat(ticket.size()).isEqualTo(0x52);
    var expected = new RemotedIdentity(new SidAttributes(Sid.LOCAL_SYSTEM, 7), "a", "", List.of(), List.of(),
        List.of(new PrivilegeAttributes(9, 2)), List.of(), Bytes.hex(SYSTEM), Bytes.EMPTY, List.of(),
        Bytes.EMPTY, Bytes.EMPTY);
    assertThat(RemotedIdentity.decode(WireReader.of(ticket))).isEqualTo(expected);
  }

  @Test
  void ticket_ofAnotherType_isIgnored() throws Malformed {
    var context = Bytes.hex("0100 0400 00000000 0200 0400");
    assertThat(TreeConnectContext.decodeList(WireReader.of(context), 1))
        .containsExactly(new RawTreeConnectContext(1, Bytes.hex("0200 0400")));
  }

  @Test
  void ticket_whosePartsLieOutside_isMalformed() {
    var ticket = Bytes.hex(TICKET).toByteArray();
    ticket[2] = 0x51;
    assertMalformed(ticket);
    ticket[2] = 0x53;
    assertMalformed(ticket);
    ticket[2] = 0x52;
    ticket[5] = 1;
    assertMalformed(ticket);
  }

  /** Parts that overlap would make a ticket that is longer than any when written again. */
  @Test
  void ticket_whosePartsOverlap_isMalformedIfTheyAreLong() {
    var ticket = new byte[0xFFFF];
    System.arraycopy(Bytes.hex("0100 ffff 1c00 0000 0000 0000 0000 0000 0000 3000 3000 0000 3000 3000"
        + "0c00" + SYSTEM + "07000000 0000 c0ff").toByteArray(), 0, ticket, 0, 50);
    assertMalformed(ticket);
  }

  @Test
  void identity_longerThanItsSizeField_cannotBeMade() {
    var half = Bytes.of(new byte[0x8000]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RemotedIdentity(new SidAttributes(Sid.LOCAL_SYSTEM, 7), "", "", List.of(),
            List.of(), List.of(), List.of(), half, half, List.of(), Bytes.EMPTY, Bytes.EMPTY));
  }

  private static void assertMalformed(byte[] ticket) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> RemotedIdentity.decode(WireReader.of(ticket)));
  }
}
