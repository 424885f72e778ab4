package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void attributes_reported_areNormalOnlyWhenNothingElseIs() {
    assertThat(FileAttributes.NONE.reported()).isEqualTo(FileAttributes.NORMAL);
    assertThat(FileAttributes.NORMAL.reported()).isEqualTo(FileAttributes.NORMAL);
    assertThat(FileAttributes.HIDDEN.or(FileAttributes.NORMAL).reported()).isEqualTo(FileAttributes.HIDDEN);
    assertThat(new FileAttributes(0x4000_0000).reported()).isEqualTo(new FileAttributes(0x4000_0000));
  }

  @Test
  void objectId_withExtendedInfo_keepsItsId() throws Exception {
    var id = new RecordGenerator(1).make(ObjectId.class);
    var other = new RecordGenerator(2).make(ObjectId.class);
    var changed = id.withExtendedInfo(other.extendedInfo());
    assertThat(changed.id()).isEqualTo(id.id());
    assertThat(changed.extendedInfo()).isEqualTo(other.extendedInfo());
    assertThat(changed.domainId()).isEqualTo(other.domainId());
  }
}
