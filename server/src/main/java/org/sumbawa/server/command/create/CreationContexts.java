package org.sumbawa.server.command.create;

import java.util.List;
import org.sumbawa.server.store.OpenIntent;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.context.AllocationSize;
import org.sumbawa.wire.message.context.ExtendedAttributes;
import org.sumbawa.wire.message.context.FileSecurity;

/**
 * What the contexts of a CREATE say that a new file begins with: AlSi, ExtA and SecD. The request may have to wait, and the
 * bytes in which it came go to another message then: so what refers to them is copied. MS-SMB2 3.3.5.9.1, 3.3.5.9.2 and
 * 3.3.5.9.3.
 */
final class CreationContexts {
  private CreationContexts() {}

  static OpenIntent.Creation of(Create.Request request) {
    return new OpenIntent.Creation(request.context(AllocationSize.class).map(AllocationSize::size).orElse(0L),
        request.context(ExtendedAttributes.class).map(CreationContexts::copied).orElse(List.of()),
        request.context(FileSecurity.class).map(CreationContexts::copied));
  }

  private static List<FullEa> copied(ExtendedAttributes context) {
    return context.attributes().stream()
        .map(ea -> new FullEa(ea.flags(), ea.name(), Bytes.of(ea.value().toByteArray()))).toList();
  }

  private static SecurityDescriptor copied(FileSecurity context) {
    try {
      return SecurityDescriptor.decode(WireReader.of(context.descriptor().encoded().toByteArray()));
    } catch (Malformed impossible) {
      throw new IllegalStateException("a security descriptor does not read what it writes", impossible);
    }
  }
}
