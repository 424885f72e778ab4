package org.sumbawa.wire.message;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The one message of SMB1 that is understood: its NEGOTIATE, with which a client that speaks both opens. It is
 * answered by an SMB2 NEGOTIATE response with message id 0. MS-SMB2 3.3.5.3.
 *
 * @param dialects the names on offer, in order
 */
public record Smb1Negotiate(List<String> dialects) implements Wire {
  /** The name of dialect 2.0.2. */
  public static final String SMB_2_002 = "SMB 2.002";
  /** The name that stands for 2.1 and everything later. */
  public static final String SMB_2_WILDCARD = "SMB 2.???";

  private static final int PROTOCOL_ID = 0x424D53FF;
  private static final int HEADER_SIZE = 32;
  private static final int COMMAND_NEGOTIATE = 0x72;
  private static final int DIALECT_FORMAT = 2;
  private static final int RESPONSE_FLAG = 0x80;
  private static final int FLAGS_CASELESS_CANONICAL = 0x18;
  private static final int FLAGS2 = 0xC853;

  /** Copies the list and holds the names against what the message can hold. */
  public Smb1Negotiate {
    dialects = List.copyOf(dialects);
    int size = 0;
    for (var dialect : dialects) {
      size += dialect.length() + 2;
      if (dialect.chars().anyMatch(c -> c == 0 || c > 0x7F)) {
        throw new IllegalArgumentException("not an ASCII name: " + dialect);
      }
    }
    if (size > 0xFFFF) {
      throw new IllegalArgumentException(size + " bytes of names");
    }
  }

  /** Whether a message begins with FF 'SMB'; its position does not move. */
  public static boolean isSmb1(ByteBuffer message) {
    int at = message.position();
    return message.remaining() >= 4 && (message.get(at) & 0xFF) == 0xFF && message.get(at + 1) == 'S'
        && message.get(at + 2) == 'M' && message.get(at + 3) == 'B';
  }

  /** Reads a whole message. */
  public static Smb1Negotiate decode(WireReader in) throws Malformed {
    if (in.i32() != PROTOCOL_ID) {
      throw new Malformed("does not begin with FF 'SMB'");
    }
    if (in.u8() != COMMAND_NEGOTIATE) {
      throw new Malformed("an SMB1 message other than NEGOTIATE");
    }
    in.reserved(4);
    if ((in.u8() & RESPONSE_FLAG) != 0) {
      throw new Malformed("an SMB1 response");
    }
    in.seek(HEADER_SIZE);
    in.reserved(2 * in.u8());
    var names = in.sub(in.u16());
    var dialects = new ArrayList<String>();
    while (names.left() > 0) {
      dialects.add(name(names));
    }
    return new Smb1Negotiate(dialects);
  }

  /** Whether a name is on offer. */
  public boolean offers(String dialect) {
    return dialects.contains(dialect);
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(PROTOCOL_ID).u8(COMMAND_NEGOTIATE).reserved(4).u8(FLAGS_CASELESS_CANONICAL).u16(FLAGS2);
    out.reserved(12).u16(0xFFFF).u16(0xFEFF).u16(0).u16(0).u8(0);
    var byteCount = out.mark16();
    int start = out.position();
    dialects.forEach(dialect -> out.u8(DIALECT_FORMAT).ascii(dialect).u8(0));
    out.fill16(byteCount, out.position() - start);
  }

  private static String name(WireReader in) throws Malformed {
    if (in.u8() != DIALECT_FORMAT) {
      throw new Malformed("a dialect without its format byte");
    }
    var name = new StringBuilder();
    for (int c = in.u8(); c != 0; c = in.u8()) {
      if (c > 0x7F) {
        throw new Malformed("a dialect that is not ASCII");
      }
      name.append((char) c);
    }
    return name.toString();
  }
}
