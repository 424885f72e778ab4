package org.sumbawa.wire.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.FileId;

/** Data is where it was received, and can be sent from where it is. */
class PayloadTest {

  @Test
  void writtenData_isAViewOfTheMessage() throws Malformed {
    var out = new WireWriter().reserved(Header.SIZE);
    new Write.Request(new FileId(1, 2), 0, Bytes.hex("11223344")).encode(out);
    var message = out.toByteArray();
    var request = (Write.Request) RequestBody.decode(Command.WRITE, WireReader.of(message));
    message[0x70] = (byte) 0xAA;
    assertThat(request.data()).isEqualTo(Bytes.hex("aa223344"));
  }

  @Test
  void readData_isAViewOfTheMessage() throws Malformed {
    var out = new WireWriter().reserved(Header.SIZE);
    new Read.Response(Bytes.hex("11223344")).encode(out);
    var message = out.toByteArray();
    var header = Header.request(Command.READ, 1).respond(NtStatus.SUCCESS, 1);
    var response = (Read.Response) ResponseBody.decode(header, WireReader.of(message));
    message[Read.Response.DATA_OFFSET] = (byte) 0xAA;
    assertThat(response.data()).isEqualTo(Bytes.hex("aa223344"));
  }

  @Test
  void headOfARead_followedByTheData_isTheWholeResponse() {
    var data = Bytes.hex("11223344");
    var out = new WireWriter().reserved(Header.SIZE);
    Read.Response.encodeHead(out, data.size());
    assertThat(out.position()).isEqualTo(Read.Response.DATA_OFFSET);
    out.bytes(data);
    assertThat(out.view().slice(Header.SIZE, out.size() - Header.SIZE))
        .isEqualTo(new Read.Response(data).encoded());
  }
}
