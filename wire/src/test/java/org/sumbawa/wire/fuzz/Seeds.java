package org.sumbawa.wire.fuzz;

import java.util.stream.Stream;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.message.Examples;

/** Messages to begin with. */
final class Seeds {
  private Seeds() {}

  /** The examples of the document and what was recorded, all with an SMB2 header. */
  static Stream<Bytes> messages() {
    var documented =
        Examples.chapter4().stream().map(Examples::ofChapter4).filter(bytes -> bytes.at(0) == 0xFE);
    var recorded = Stream.of(Examples.recorded(), Examples.recordedLoosely(), Examples.recordedWrongs());
    return Stream.concat(documented, recorded.flatMap(messages -> messages.stream()));
  }
}
