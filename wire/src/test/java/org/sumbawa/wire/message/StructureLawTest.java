package org.sumbawa.wire.message;

import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.LockElement;

class StructureLawTest {

  /** A structure's static decode method. */
  private interface Decoder<W> {
    W decode(WireReader in) throws Malformed;
  }

  @Test
  void header_readBackOrDamaged_keepsTheLaws() {
    hold(Header.class, Header::decode);
  }

  @Test
  void smb1Negotiate_readBackOrDamaged_keepsTheLaws() {
    hold(Smb1Negotiate.class, Smb1Negotiate::decode);
  }

  @Test
  void symbolicLinkError_readBackOrDamaged_keepsTheLaws() {
    hold(SymbolicLinkError.class, SymbolicLinkError::decode);
  }

  @Test
  void shareRedirectError_readBackOrDamaged_keepsTheLaws() {
    hold(ShareRedirectError.class, ShareRedirectError::decode);
  }

  @Test
  void errorContext_readBackOrDamaged_keepsTheLaws() {
    hold(ErrorContext.class, ErrorContext::decode);
  }

  @Test
  void values_readBackOrDamaged_keepTheLaws() {
    hold(FileId.class, FileId::decode);
    hold(LockElement.class, LockElement::decode);
  }

  private static <W extends Wire> void hold(Class<W> type, Decoder<W> decoder) {
    WireLaws.hold(type, new WireLaws.Form<W>() {
      @Override
      public Bytes write(W value) {
        return value.encoded();
      }

      @Override
      public W read(WireReader in) throws Malformed {
        return decoder.decode(in);
      }
    });
  }
}
