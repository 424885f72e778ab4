package org.sumbawa.wire.token;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Where in an NTLM message something lies: a length, the same length again, and an offset from the message's
 * start. MS-NLMP 2.2.1.1.
 */
record Payload(int length, long offset) {
  /** The code page of those who cannot do Unicode: nobody says which it is, and this one keeps every byte. */
  private static final Charset OEM = StandardCharsets.ISO_8859_1;

  /** Where nothing lies. */
  static final Payload NOTHING = new Payload(0, 0);

  static Payload decode(WireReader in) throws Malformed {
    int length = in.u16();
    return new Payload(length, in.reserved(2).u32());
  }

  /** What lies there. Of nothing, the offset does not count. */
  Bytes bytes(WireReader message) throws Malformed {
    return length == 0 ? Bytes.EMPTY : message.at(offset, length).rest();
  }

  /** The text that lies there. */
  String text(WireReader message, boolean unicode) throws Malformed {
    if (length == 0) {
      return "";
    }
    var in = message.at(offset, length);
    return unicode ? in.utf16(length) : new String(in.array(length), OEM);
  }

  /** How long the header can be, given where its fields point: payload comes after all headers. */
  static int headerLength(WireReader message, Payload... fields) {
    long end = message.length();
    for (var field : fields) {
      if (field.length != 0) {
        end = Math.min(end, field.offset);
      }
    }
    return (int) end;
  }

  /** Text as it is sent. */
  static Bytes encoded(String text, boolean unicode) {
    return unicode ? new WireWriter(2 * text.length()).utf16(text).view() : Bytes.of(text.getBytes(OEM));
  }

  /** A field whose length and offset are not known yet. */
  record Open(WireWriter.Mark length, WireWriter.Mark maximum, WireWriter.Mark offset) {

    static Open in(WireWriter out) {
      return new Open(out.mark16(), out.mark16(), out.mark32());
    }

    /** Writes what lies there here. */
    void put(WireWriter out, Bytes content) {
      out.fill16(length, content.size()).fill16(maximum, content.size()).fill32(offset, out.position());
      out.bytes(content);
    }
  }
}
