package org.sumbawa.conformance.interop;

import static org.sumbawa.conformance.interop.Algorithm.AES_128_CCM;
import static org.sumbawa.conformance.interop.Algorithm.AES_128_GCM;
import static org.sumbawa.conformance.interop.Algorithm.AES_256_CCM;
import static org.sumbawa.conformance.interop.Algorithm.AES_256_GCM;
import static org.sumbawa.conformance.interop.Algorithm.AES_CMAC;
import static org.sumbawa.conformance.interop.Algorithm.AES_GMAC;
import static org.sumbawa.conformance.interop.Algorithm.HMAC_SHA256;
import static org.sumbawa.conformance.interop.Algorithm.NONE;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.conformance.peer.Smbclient;

/**
 * What a client insists on.
 *
 * @param dialect the only dialect that it speaks
 * @param algorithm how it wants messages protected
 */
record Terms(Spoken dialect, Algorithm algorithm) {

  /** Everything that may be agreed on. */
  static List<Terms> all() {
    var all = new ArrayList<Terms>();
    for (var dialect : Spoken.values()) {
      algorithms(dialect).forEach(algorithm -> all.add(new Terms(dialect, algorithm)));
    }
    return all;
  }

  /** One for each dialect, protected as well as it can. */
  static List<Terms> best() {
    return List.of(Spoken.values()).stream().map(dialect -> new Terms(dialect, algorithms(dialect).getLast()))
        .toList();
  }

  private static List<Algorithm> algorithms(Spoken dialect) {
    return switch (dialect) {
      case V2_0_2, V2_1 -> List.of(NONE, HMAC_SHA256);
      case V3_0, V3_0_2 -> List.of(NONE, AES_CMAC, AES_128_CCM);
      case V3_1_1 ->
        List.of(NONE, HMAC_SHA256, AES_CMAC, AES_GMAC, AES_128_CCM, AES_128_GCM, AES_256_CCM, AES_256_GCM);
    };
  }

  /** A client that insists on this. */
  Smbclient of(Smbclient client) {
    var speaking = client.speaking(dialect.sambaName()).with("--client-protection=" + algorithm.protection());
    if (dialect != Spoken.V3_1_1 || algorithm == NONE) {
      return speaking;
    }
    var kind = algorithm.signs() ? "signing" : "encryption";
    return speaking.with("--option=client smb3 " + kind + " algorithms=" + algorithm.sambaName());
  }

  /** A name for a folder of its own. */
  String folderName() {
    return toString().replace(' ', '-');
  }

  @Override
  public String toString() {
    return dialect + " " + switch (algorithm.protection()) {
      case "off" -> "unprotected";
      case "sign" -> "signed with " + algorithm.sambaName();
      default -> "encrypted with " + algorithm.sambaName();
    };
  }
}
