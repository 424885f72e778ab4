package org.sumbawa.events.render;

import java.util.stream.Stream;
import org.sumbawa.wire.dtyp.NtStatus;

/** A status code by the name that administrators search for, such as STATUS_ACCESS_DENIED. MS-ERREF 2.3.1. */
final class StatusText {
  private StatusText() {}

  static String of(int code) {
    var name = new NtStatus(code).name();
    boolean whole = Stream.of("0x", "DBG_", "RPC_NT_", "EPT_NT_").anyMatch(name::startsWith);
    return whole ? name : "STATUS_" + name;
  }
}
