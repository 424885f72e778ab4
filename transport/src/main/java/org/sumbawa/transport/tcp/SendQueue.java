package org.sumbawa.transport.tcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What the kernel still keeps of what was written to a TCP connection, since the peer's has not acknowledged it. Java
 * does not ask for that, but Linux shows it to everybody, as a line a connection: proc(5).
 */
final class SendQueue {
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/self/net/tcp6"), Path.of("/proc/self/net/tcp"));
  private static final int IPV4 = 4;
  private static final String MAPPED = "0000000000000000FFFF0000";
  private static final int HEXADECIMAL = 16;

  private SendQueue() {}

  /** How many bytes of a connection; empty where the kernel does not show it, or not any more. */
  static OptionalLong of(InetSocketAddress local, InetSocketAddress remote) {
    for (var table : TABLES) {
      try (var lines = Files.newBufferedReader(table, StandardCharsets.US_ASCII)) {
        var found = find(lines, local, remote);
        if (found.isPresent()) {
          return found;
        }
      } catch (IOException e) {
        // Another system, or one without this family of addresses.
      }
    }
    return OptionalLong.empty();
  }

  /** Looks it up in a table: a number, both ends, the state, and the queue with what was not acknowledged. */
  static OptionalLong find(BufferedReader table, InetSocketAddress local, InetSocketAddress remote)
      throws IOException {
    var ends = end(local) + " " + end(remote) + " ";
    var mapped = MAPPED + end(local) + " " + MAPPED + end(remote) + " ";
    for (var line = table.readLine(); line != null; line = table.readLine()) {
      int begin = line.indexOf(": ") + 2;
      if (line.startsWith(ends, begin) || line.startsWith(mapped, begin)) {
        var queues = line.strip().split(" +", 6)[4];
        return OptionalLong.of(Long.parseLong(queues.substring(0, queues.indexOf(':')), HEXADECIMAL));
      }
    }
    return OptionalLong.empty();
  }

  /** An address as the kernel writes it on a little-endian machine: each word of it from the back. */
  private static String end(InetSocketAddress end) {
    return words(end.getAddress()) + String.format(Locale.ROOT, ":%04X", end.getPort());
  }

  private static String words(InetAddress address) {
    var bytes = address.getAddress();
    var text = new StringBuilder();
    for (int word = 0; word < bytes.length; word += IPV4) {
      for (int i = word + IPV4 - 1; i >= word; i--) {
        text.append(String.format(Locale.ROOT, "%02X", bytes[i]));
      }
    }
    return text.toString();
  }
}
