package org.sumbawa.server.config;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.crypto.Cipher;

/**
 * The ciphers offered, best first. As on Windows a list that cannot be used does not keep the server from
 * starting: the default stands in for it, and event 1029 names both.
 *
 * @param ciphers the order in force; never empty
 * @param rejected what was written instead when that could not be used; empty when it could
 */
public record CipherOrder(List<Cipher> ciphers, String rejected) {
  /** The order in force when none, or none that can be used, is set. */
  public static final CipherOrder DEFAULT =
      of(Cipher.AES_128_GCM, Cipher.AES_128_CCM, Cipher.AES_256_GCM, Cipher.AES_256_CCM);

  /** Keeps a copy; refuses none at all. */
  public CipherOrder {
    ciphers = List.copyOf(ciphers);
    if (ciphers.isEmpty()) {
      throw new IllegalArgumentException("encryptionCiphers names none");
    }
  }

  /** An order of these. */
  public static CipherOrder of(Cipher... ciphers) {
    return new CipherOrder(List.of(ciphers), "");
  }

  /** Reads names, such as {@code AES_256_GCM}; an unknown or repeated name, or none, gives the default. */
  public static CipherOrder parse(List<String> names) {
    var ciphers = new ArrayList<Cipher>();
    for (String name : names) {
      var known =
          List.of(Cipher.values()).stream().filter(c -> c.name().equalsIgnoreCase(name.strip())).findAny();
      if (known.isEmpty() || ciphers.contains(known.get())) {
        return rejected(names);
      }
      ciphers.add(known.get());
    }
    return ciphers.isEmpty() ? rejected(names) : new CipherOrder(ciphers, "");
  }

  /** Whether what was written is in force. */
  public boolean valid() {
    return rejected.isEmpty();
  }

  private static CipherOrder rejected(List<String> names) {
    return new CipherOrder(DEFAULT.ciphers, names.isEmpty() ? "(none)" : String.join(",", names));
  }
}
