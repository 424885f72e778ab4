package org.sumbawa.auth.ntlm;

import java.util.Locale;

/**
 * What a server without a domain calls itself: what a client sees in the challenge. MS-NLMP 3.2.1.1.
 *
 * @param netBios its NetBIOS name, which is also the name of the domain that its accounts are in
 * @param dns its name in the DNS
 * @param dnsDomain the domain that it is in there; may be empty
 */
public record ServerNames(String netBios, String dns, String dnsDomain) {
  private static final int LONGEST_NETBIOS = 15;

  /**
   * The names of a host: of its DNS name the first part, in capitals and cut to length, is its NetBIOS name.
   */
  public static ServerNames of(String host) {
    int dot = host.indexOf('.');
    var first = dot < 0 ? host : host.substring(0, dot);
    var netBios = first.substring(0, Math.min(first.length(), LONGEST_NETBIOS)).toUpperCase(Locale.ROOT);
    return new ServerNames(netBios, host.toLowerCase(Locale.ROOT), dot < 0 ? "" : host.substring(dot + 1));
  }
}
