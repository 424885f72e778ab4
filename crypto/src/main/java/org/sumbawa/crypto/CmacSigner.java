package org.sumbawa.crypto;

import java.nio.ByteBuffer;

/** Signs with AES-128-CMAC. MS-SMB2 3.1.4.1. */
final class CmacSigner extends Signer {
  private final AesCmac cmac;

  CmacSigner(byte[] key) {
    cmac = new AesCmac(key);
  }

  @Override
  byte[] compute(ByteBuffer message, boolean fromServer, boolean cancel) {
    return cmac.mac(message.slice(0, SIGNATURE), ByteBuffer.allocate(LENGTH),
        message.slice(HEADER, message.limit() - HEADER));
  }
}
