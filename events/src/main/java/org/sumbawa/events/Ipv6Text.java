package org.sumbawa.events;

import java.net.Inet6Address;

/** The canonical text of an IPv6 address: lower case, the longest run of zeros left out. RFC 5952 4. */
final class Ipv6Text {
  private Ipv6Text() {}

  static String of(Inet6Address address) {
    var bytes = address.getAddress();
    var groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (bytes[2 * i] & 0xFF) << 8 | (bytes[2 * i + 1] & 0xFF);
    }
    int start = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int run = zeros(groups, i);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    var text =
        start < 0 ? join(groups, 0, 8) : join(groups, 0, start) + "::" + join(groups, start + length, 8);
    return address.getScopeId() == 0 ? text : text + "%" + address.getScopeId();
  }

  private static int zeros(int[] groups, int from) {
    int end = from;
    while (end < 8 && groups[end] == 0) {
      end++;
    }
    return end - from;
  }

  private static String join(int[] groups, int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
