package org.sumbawa.wire.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.Sddl;
import org.sumbawa.wire.dtyp.SecurityDescriptor;

/** Security descriptors as text: refused with one exception, or the same when written and read back, in either form. */
class SddlFuzzTest {

  static Stream<String> texts() {
    return Stream.of("O:BAG:SYD:(A;;FA;;;WD)",
        "D:PAI(A;OICI;FA;;;BA)(D;;0x1;;;S-1-5-21-1-2-3-1000)S:(AU;SA;GA;;;WD)",
        "O:S-1-5-21-1-2-3-500D:(OA;CI;RPWP;bf967aba-0de6-11d0-a285-00aa003049e2;;AU)",
        "D:(XA;;FX;;;WD;(@User.Title==\"PM\" && (Member_of {SID(BA)} || @Device.Bits any_of {1,0x2})))",
        "S:(ML;;NW;;;ME)(RA;;;;;WD;(\"Secrecy\",TU,0x0,3))(SP;;;;;S-1-17-1)");
  }

  static Stream<byte[]> seeds() {
    return texts().map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void text(byte[] input) throws Malformed {
    SecurityDescriptor descriptor;
    try {
      descriptor = Sddl.parse(new String(input, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notSddl) {
      return;
    }
    assertThat(Sddl.parse(Sddl.format(descriptor))).isEqualTo(descriptor);
    assertThat(SecurityDescriptor.decode(WireReader.of(descriptor.encoded()))).isEqualTo(descriptor);
  }
}
