package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;

class NtStatusTest {

  @Test
  void constants_all_haveTheDocumentsNameForTheirValue() throws IllegalAccessException {
    int seen = 0;
    for (var field : NtStatus.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof NtStatus status) {
        assertThat(status.name()).isEqualTo(field.getName());
        assertThat(NtStatus.named(field.getName())).contains(status);
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(350);
  }

  @Test
  void constants_someOfEverySeverity_haveTheDocumentsValue() {
    assertThat(NtStatus.SUCCESS.value()).isZero();
    assertThat(NtStatus.PENDING.value()).isEqualTo(0x103);
    assertThat(NtStatus.BUFFER_OVERFLOW.value()).isEqualTo(0x80000005);
    assertThat(NtStatus.STOPPED_ON_SYMLINK.value()).isEqualTo(0x8000002D);
    assertThat(NtStatus.ACCESS_DENIED.value()).isEqualTo(0xC0000022);
    assertThat(NtStatus.MORE_PROCESSING_REQUIRED.value()).isEqualTo(0xC0000016);
    assertThat(NtStatus.NETWORK_SESSION_EXPIRED.value()).isEqualTo(0xC000035C);
    assertThat(NtStatus.SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP.value()).isEqualTo(0xC05D0000);
    assertThat(NtStatus.VHD_SHARED.value()).isEqualTo(0xC05CFF0A);
  }

  @Test
  void severity_ofEachKind_isOneOfFour() {
    assertThat(NtStatus.PENDING.isSuccess()).isTrue();
    assertThat(NtStatus.OBJECT_NAME_EXISTS.isInformation()).isTrue();
    assertThat(NtStatus.NO_MORE_FILES.isWarning()).isTrue();
    assertThat(NtStatus.ACCESS_DENIED.isError()).isTrue();
    assertThat(Stream.of(NtStatus.NO_MORE_FILES)).noneMatch(NtStatus::isError).noneMatch(NtStatus::isSuccess);
  }

  @Test
  void name_ofAnUnknownValue_isItsDigits() {
    var status = NtStatus.of(0xE0001234);
    assertThat(status.name()).isEqualTo("0xE0001234");
    assertThat(status).hasToString("0xE0001234");
    assertThat(status.isError()).isTrue();
    assertThat(status.encoded()).isEqualTo(Bytes.hex("341200E0"));
  }

  @Test
  void name_ofAValueWithTwo_isTheFirst() {
    assertThat(NtStatus.of(0).name()).isEqualTo("SUCCESS");
    assertThat(NtStatus.named("WAIT_0")).contains(NtStatus.SUCCESS);
  }

  @Test
  void name_outsideTheConstants_isKnownFromTheTable() {
    assertThat(NtStatus.of(0xC0020001).name()).isEqualTo("RPC_NT_INVALID_STRING_BINDING");
    assertThat(NtStatus.named("STATUS_SVHDX_RESERVATION_CONFLICT")).contains(NtStatus.of(0xC05CFF07));
    assertThat(NtStatus.named("NO_SUCH_NAME_AT_ALL")).isEmpty();
  }
}
