package org.sumbawa.transport.netbios;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A name of the session service: up to 15 characters and a byte for the kind of service, written as 32 letters,
 * two a byte. RFC 1001 14.1.
 *
 * @param text the name without the blanks that fill it up
 * @param suffix the kind of service
 */
public record NetbiosName(String text, int suffix) {
  /** The suffix of a file server. */
  public static final int FILE_SERVER = 0x20;
  /** The suffix of a workstation. */
  public static final int WORKSTATION = 0x00;
  /** What a client calls that does not know the server's name. */
  public static final NetbiosName ANY_SERVER = new NetbiosName("*SMBSERVER", FILE_SERVER);

  private static final int RAW = 16;
  private static final int ENCODED = 2 * RAW;

  /** Checks the length. */
  public NetbiosName {
    if (text.length() >= RAW) {
      throw new IllegalArgumentException("a NetBIOS name of more than 15 characters: " + text);
    }
  }

  /** The name that a machine of some host name goes by: upper case, cut at 15 characters. */
  public static NetbiosName ofHost(String host, int suffix) {
    var label = host.split("\\.", 2)[0].toUpperCase(Locale.ROOT);
    return new NetbiosName(label.substring(0, Math.min(label.length(), RAW - 1)), suffix);
  }

  /** The bytes as they stand in a session request, without a scope. */
  byte[] encoded() {
    var raw = new byte[RAW];
    Arrays.fill(raw, (byte) ' ');
    var ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, raw, 0, ascii.length);
    raw[RAW - 1] = (byte) suffix;
    var out = new byte[ENCODED + 2];
    out[0] = ENCODED;
    for (int i = 0; i < RAW; i++) {
      out[1 + 2 * i] = (byte) ('A' + (raw[i] >> 4 & 0xF));
      out[2 + 2 * i] = (byte) ('A' + (raw[i] & 0xF));
    }
    return out;
  }

  /** Reads a name, skips its scope, and moves the buffer behind both; empty if there is no such name. */
  static Optional<NetbiosName> read(ByteBuffer in) {
    if (in.remaining() < ENCODED + 2 || in.get() != ENCODED) {
      return Optional.empty();
    }
    var raw = new byte[RAW];
    for (int i = 0; i < RAW; i++) {
      int high = in.get() - 'A';
      int low = in.get() - 'A';
      if ((high | low) >>> 4 != 0) {
        return Optional.empty();
      }
      raw[i] = (byte) (high << 4 | low);
    }
    if (!skipScope(in)) {
      return Optional.empty();
    }
    var text = new String(raw, 0, RAW - 1, StandardCharsets.US_ASCII).stripTrailing();
    return Optional.of(new NetbiosName(text, raw[RAW - 1] & 0xFF));
  }

  /** A scope is a list of labels that ends with an empty one. */
  private static boolean skipScope(ByteBuffer in) {
    while (in.hasRemaining()) {
      int length = in.get() & 0xFF;
      if (length == 0) {
        return true;
      }
      if (length > in.remaining()) {
        return false;
      }
      in.position(in.position() + length);
    }
    return false;
  }
}
