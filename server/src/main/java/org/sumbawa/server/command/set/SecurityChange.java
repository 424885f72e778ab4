package org.sumbawa.server.command.set;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.FileSecurity;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.dtyp.SecurityInformation;
import org.sumbawa.wire.message.SetInfo;

/** Changes parts of a file's security descriptor. MS-SMB2 3.3.5.21.3. */
final class SecurityChange {
  private SecurityChange() {}

  static void apply(LocalOpen open, SetInfo.Request request) throws Refusal {
    var parts = new SecurityInformation(request.additionalInformation());
    open.demand(parts.accessToSet());
    SecurityDescriptor given;
    try {
      given = SecurityDescriptor.decode(WireReader.of(request.buffer()));
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.INVALID_SECURITY_DESCR);
    }
    FileSecurity.change(open, parts, given);
  }
}
