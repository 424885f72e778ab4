package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.SecurityDescriptor;

/**
 * The security descriptor to store on a new file. MS-SMB2 2.2.13.2.2.
 *
 * @param descriptor self-relative on the wire
 */
public record FileSecurity(SecurityDescriptor descriptor) implements CreateRequestContext {

  static FileSecurity decode(WireReader in) throws Malformed {
    return new FileSecurity(SecurityDescriptor.decode(in));
  }

  @Override
  public Bytes name() {
    return CreateContextName.SECURITY_DESCRIPTOR.bytes();
  }

  @Override
  public void encode(WireWriter out) {
    descriptor.encode(out);
  }
}
