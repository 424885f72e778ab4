package org.sumbawa.vfs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sumbawa.vfs.VfsException.Reason;

class ErrnoTest {

  @ParameterizedTest
  @CsvSource({"1,ACCESS_DENIED", "2,NOT_FOUND", "5,IO", "6,IO", "7,EA_TOO_LARGE", "9,GONE", "12,NO_RESOURCES",
      "13,ACCESS_DENIED", "16,ACCESS_DENIED", "17,EXISTS", "18,NOT_SAME_VOLUME", "20,NOT_A_DIRECTORY",
      "21,IS_A_DIRECTORY", "22,NOT_SUPPORTED", "23,NO_RESOURCES", "24,NO_RESOURCES", "26,ACCESS_DENIED",
      "27,TOO_LARGE", "28,DISK_FULL", "30,READ_ONLY", "31,TOO_MANY_LINKS", "36,INVALID_NAME", "39,NOT_EMPTY",
      "40,REPARSE_POINT", "75,TOO_LARGE", "84,INVALID_NAME", "95,NOT_SUPPORTED", "116,GONE", "122,DISK_FULL",
      "9999,IO"})
  void reason_ofErrno_isWhatItMeans(int errno, Reason reason) {
    assertThat(Errno.reason(errno)).isEqualTo(reason);
    var failure = Errno.failure(-errno, "reading");
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure).hasMessage("reading failed: " + reason + " (errno " + errno + ")");
  }
}
