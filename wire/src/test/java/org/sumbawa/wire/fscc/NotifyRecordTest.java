package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

class NotifyRecordTest {
  private static final List<NotifyRecord> RENAME =
      List.of(new NotifyRecord(NotifyAction.RENAMED_OLD_NAME, "d\\a"),
          new NotifyRecord(NotifyAction.RENAMED_NEW_NAME, "b"));
  private static final String HEX = """
      14000000 04000000 06000000 64005c006100 0000
      00000000 05000000 02000000 6200 0000
      """;

  @Test
  void changes_written_areAllPaddedTo4() {
    var out = new WireWriter();
    NotifyRecord.encodeList(RENAME, out);
    assertThat(out.view()).isEqualTo(Bytes.hex(HEX));
  }

  @Test
  void changes_read_comeBack() throws Malformed {
    assertThat(NotifyRecord.decodeList(WireReader.of(Bytes.hex(HEX)))).isEqualTo(RENAME);
  }

  @Test
  void lastChange_withoutPadding_isReadAsWell() throws Malformed {
    var bytes = Bytes.hex("00000000 01000000 02000000 6200");
    assertThat(NotifyRecord.decodeList(WireReader.of(bytes)))
        .containsExactly(new NotifyRecord(NotifyAction.ADDED, "b"));
  }

  @Test
  void action_ofAnUnknownNumber_isMalformed() {
    assertThat(NotifyAction.of(11)).contains(NotifyAction.TUNNELLED_ID_COLLISION);
    assertThat(NotifyAction.of(0)).isEmpty();
    assertThat(NotifyAction.of(12)).isEmpty();
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> NotifyRecord.decode(WireReader.of(Bytes.hex("00000000 0c000000 00000000"))));
  }
}
