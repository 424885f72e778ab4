package org.sumbawa.wire.token;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;

/**
 * The name of a security mechanism: a path through the tree of all registered things. X.690 8.19.
 *
 * @param content the encoding without tag and length; empty for no name
 */
public record ObjectIdentifier(Bytes content) {
  /** No mechanism is named. */
  public static final ObjectIdentifier NONE = new ObjectIdentifier(Bytes.EMPTY);

  /** The negotiation itself. */
  public static final ObjectIdentifier SPNEGO = of("1.3.6.1.5.5.2");

  /** Kerberos. */
  public static final ObjectIdentifier KERBEROS = of("1.2.840.113554.1.2.2");

  /** Kerberos by the number that Windows 2000 misspelt, and that Windows lists first to this day. */
  public static final ObjectIdentifier KERBEROS_MICROSOFT = of("1.2.840.48018.1.2.2");

  /** Kerberos between users. */
  public static final ObjectIdentifier KERBEROS_USER_TO_USER = of("1.2.840.113554.1.2.2.3");

  /** NTLM. */
  public static final ObjectIdentifier NTLM = of("1.3.6.1.4.1.311.2.2.10");

  /** The extended negotiation, MS-NEGOEX. */
  public static final ObjectIdentifier NEGOEX = of("1.3.6.1.4.1.311.2.2.30");

  private static final int MORE = 0x80;

  /** Those in use have a dozen bytes. Longer ones cost time to print, the more the longer they are. */
  private static final int LONGEST = 64;

  /** Refuses what could not be read back. */
  public ObjectIdentifier {
    if (content.size() > LONGEST) {
      throw new IllegalArgumentException("an object identifier of " + content.size() + " bytes");
    }
  }

  /** Reads the usual text: numbers with dots between them, two at least. */
  public static ObjectIdentifier of(String dotted) {
    var arcs = dotted.split("\\.", -1);
    var out = new ByteArrayOutputStream();
    var first = BigInteger.valueOf(40L * Integer.parseInt(arcs[0])).add(new BigInteger(arcs[1]));
    arc(out, first);
    for (int i = 2; i < arcs.length; i++) {
      arc(out, new BigInteger(arcs[i]));
    }
    return new ObjectIdentifier(Bytes.of(out.toByteArray()));
  }

  private static void arc(ByteArrayOutputStream out, BigInteger number) {
    int groups = Math.max(1, (number.bitLength() + 6) / 7);
    for (int i = groups - 1; i >= 0; i--) {
      int group = number.shiftRight(7 * i).intValue() & 0x7F;
      out.write(i == 0 ? group : group | MORE);
    }
  }

  static ObjectIdentifier decode(DerReader in) throws Malformed {
    var content = in.content(DerTag.OBJECT_IDENTIFIER);
    if (content.size() > LONGEST) {
      throw new Malformed("object identifier of " + content.size() + " bytes");
    }
    boolean begins = true;
    for (int i = 0; i < content.size(); i++) {
      if (begins && content.at(i) == MORE) {
        throw new Malformed("object identifier with a padded number");
      }
      begins = content.at(i) < MORE;
    }
    if (content.isEmpty() || !begins) {
      throw new Malformed("object identifier that ends within a number");
    }
    return new ObjectIdentifier(content);
  }

  /** The element with tag and length. */
  Bytes element() {
    return DerWriter.element(DerTag.OBJECT_IDENTIFIER, content);
  }

  /** Numbers with dots between them. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    var number = BigInteger.ZERO;
    for (int i = 0; i < content.size(); i++) {
      number = number.shiftLeft(7).or(BigInteger.valueOf(content.at(i) & 0x7F));
      if (content.at(i) < MORE) {
        append(text, number);
        number = BigInteger.ZERO;
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, BigInteger number) {
    if (text.isEmpty()) {
      int root = number.min(BigInteger.valueOf(119)).intValue() / 40;
      text.append(root).append('.').append(number.subtract(BigInteger.valueOf(40L * root)));
    } else {
      text.append('.').append(number);
    }
  }
}
