package org.sumbawa.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;

/** Everything that was recorded is read, and written down again in the same layout. */
final class RecordedStubsTest {
  static List<Recorded.Stub> stubs() {
    return Recorded.stubs();
  }

  @ParameterizedTest
  @MethodSource("stubs")
  void recorded_stubs_areWrittenAgainInTheSameLayout(Recorded.Stub stub) throws Malformed {
    var again = StubForms.of(stub).again(stub.bytes());
    if (!differs(stub)) {
      assertThat(withoutReferents(again)).isEqualTo(withoutReferents(stub.bytes()));
    }
  }

  @ParameterizedTest
  @MethodSource("stubs")
  void recorded_stubsCutShort_areNeverTakenForOthers(Recorded.Stub stub) throws Malformed {
    for (int length = 0; length < stub.bytes().size(); length++) {
      StubForms.of(stub).survives(stub.bytes().slice(0, length));
    }
  }

  /**
   * Samba points to empty strings, or tells of room behind a string, where nothing is pointed to here; and of object
   * attributes nothing is kept.
   */
  private static boolean differs(Recorded.Stub stub) {
    return stub.isRequest()
        ? stub.procedure().startsWith("open-policy")
        : stub.procedure().matches("share-.*|lookup-.*|query-policy|get-user-name");
  }

  /** The same with zeros for the numbers of pointers, which are anybody's choice. */
  private static Bytes withoutReferents(Bytes stub) {
    var bytes = stub.toByteArray();
    for (int i = 0; i + 3 < bytes.length; i += 4) {
      if (bytes[i + 3] == 0 && bytes[i + 2] == 2) {
        bytes[i] = 0;
        bytes[i + 1] = 0;
      }
    }
    return Bytes.of(bytes);
  }
}
