package org.sumbawa.transport.tap;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireWriter;

/** One file of packets in the format pcapng, with one Ethernet interface in it. */
final class PcapngFile implements Closeable {
  private static final int SECTION_HEADER = 0x0A0D0D0A;
  private static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
  private static final int INTERFACE_DESCRIPTION = 1;
  private static final int ENHANCED_PACKET = 6;
  private static final int ETHERNET = 1;
  private static final int UNKNOWN_LENGTH = -1;

  private final OutputStream out;
  private long size;

  PcapngFile(Path file) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file));
    try {
      // Version 1.0 of the format; the section's length is left unknown, since packets are appended.
      block(SECTION_HEADER, new WireWriter().i32(BYTE_ORDER_MAGIC).u16(1).u16(0).i64(UNKNOWN_LENGTH));
      block(INTERFACE_DESCRIPTION, new WireWriter().u16(ETHERNET).reserved(2).i32(0));
    } catch (IOException e) {
      out.close();
      throw e;
    }
  }

  long size() {
    return size;
  }

  void packet(Instant time, ByteBuffer packet) throws IOException {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
    int length = packet.remaining();
    var body = new WireWriter(length + 32);
    body.i32(0).i32((int) (micros >>> 32)).i32((int) micros).i32(length).i32(length);
    block(ENHANCED_PACKET, body.bytes(Bytes.of(packet)).align(4));
  }

  void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Every block has its length in front and behind. */
  private void block(int type, WireWriter body) throws IOException {
    int length = body.size() + 12;
    out.write(new WireWriter().i32(type).i32(length).toByteArray());
    out.write(body.toByteArray());
    out.write(new WireWriter().i32(length).toByteArray());
    size += length;
  }
}
