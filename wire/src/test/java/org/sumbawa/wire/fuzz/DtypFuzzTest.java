package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Acl;
import org.sumbawa.wire.dtyp.ClaimAttribute;
import org.sumbawa.wire.dtyp.Condition;
import org.sumbawa.wire.dtyp.Sddl;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.dtyp.SockAddr;

/** Security descriptors and what they are made of. */
class DtypFuzzTest {
  private static final Targets TARGETS = Targets.of(SecurityDescriptor::decode, Acl::decode, Sid::decode,
      ClaimAttribute::decode, Condition::decode, SockAddr::decode);

  static Stream<byte[]> seeds() {
    var descriptors = SddlFuzzTest.texts().map(text -> Sddl.parse(text).encoded())
        .map(bytes -> new WireWriter().u8(0).bytes(bytes).toByteArray());
    return Stream.concat(descriptors, TARGETS.seeds());
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void structure(byte[] input) throws Malformed {
    TARGETS.check(input);
  }
}
