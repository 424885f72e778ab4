package org.sumbawa.protection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.HeaderFlags;

/** The fields of an encoded header that signing has to see or to change. MS-SMB2 2.2.1. */
final class Fields {
  private static final int COMMAND = 12;
  private static final int FLAGS = 16;
  private static final VarHandle SHORT =
      MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Fields() {}

  static HeaderFlags flags(ByteBuffer message) {
    return new HeaderFlags((int) INT.get(message, message.position() + FLAGS));
  }

  static void putFlags(ByteBuffer message, HeaderFlags flags) {
    INT.set(message, message.position() + FLAGS, flags.bits());
  }

  static boolean isCancel(ByteBuffer message) {
    return ((short) SHORT.get(message, message.position() + COMMAND) & 0xFFFF) == Command.CANCEL.code();
  }
}
