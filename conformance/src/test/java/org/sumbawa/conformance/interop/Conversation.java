package org.sumbawa.conformance.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sumbawa.conformance.peer.Program;
import org.sumbawa.conformance.peer.Smbclient;
import org.sumbawa.conformance.peer.Tshark;
import org.sumbawa.conformance.peer.WireTap;

/**
 * What passed between a client and the server, as a dissector reads it.
 *
 * @param messages the messages that could be read, both ways, in their order
 * @param envelopes the encrypted messages, both ways
 * @param bytes the whole capture
 */
record Conversation(List<Message> messages, List<Envelope> envelopes, String bytes) {
  private static final String YES = "1";
  /** Captures show the server at the usual port, wherever it listened. */
  private static final String SERVER_PORT = "445";
  private static final int CREATE = 5;
  private static final int IOCTL = 11;

  /**
   * A message in the clear.
   *
   * @param command its command's number
   * @param isResponse whether the server sent it
   * @param isSigned whether its header says that it is signed
   * @param signature its signature
   * @param dialect the dialect in a NEGOTIATE response
   * @param signing the signing algorithm in its negotiate context, if there is one
   * @param cipher the cipher in its negotiate context, if there is one
   */
  record Message(int command, boolean isResponse, boolean isSigned, String signature, String dialect,
      String signing, String cipher) {}

  /**
   * An encrypted message.
   *
   * @param fromServer whether the server sent it
   * @param flags its flags, which in 3.1.1 say that it is encrypted and before name the algorithm
   * @param nonce its nonce with the reserved bytes behind
   * @param sessionId whose it is
   */
  record Envelope(boolean fromServer, String flags, String nonce, String sessionId) {}

  /** Lets a client do something while listening in. */
  static Conversation of(Path capture, Program program, Smbclient client, String share, String... commands)
      throws IOException, InterruptedException {
    try (var tap = WireTap.before(client.server(), capture)) {
      client.at(tap.address()).does(share, commands);
    }
    var tshark = new Tshark(program);
    var messages = new ArrayList<Message>();
    for (var row : tshark.rows(capture, "smb2.cmd", "smb2.cmd", "smb2.flags.response", "smb2.flags.signature",
        "smb2.signature", "smb2.dialect", "smb2.negotiate_context.signing_id",
        "smb2.negotiate_context.cipher_id")) {
      messages.addAll(messages(row));
    }
    var envelopes = tshark
        .rows(capture, "smb2.header.transform.nonce", "tcp.srcport", "smb2.header.transform.flags",
            "smb2.header.transform.nonce", "smb2.sesid")
        .stream()
        .map(row -> new Envelope(row.getFirst().equals(SERVER_PORT), row.get(1), row.get(2), row.get(3)))
        .toList();
    return new Conversation(messages, envelopes,
        new String(Files.readAllBytes(capture), StandardCharsets.ISO_8859_1));
  }

  /** The answer to the last NEGOTIATE, for there may be one of several protocols before. */
  Message negotiated() {
    return messages.stream().filter(message -> message.command() == 0 && message.isResponse()).toList()
        .getLast();
  }

  /** The messages that carry what is in files, and names; controls are left out, since one of them is always signed. */
  List<Message> work() {
    return messages.stream().filter(message -> message.command() >= CREATE && message.command() != IOCTL)
        .toList();
  }

  boolean contains(String text) {
    return Stream.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)
        .map(charset -> new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))
        .anyMatch(bytes::contains);
  }

  /** The messages of a packet, which are several where they are chained. */
  private static List<Message> messages(List<String> row) {
    var columns = row.stream().map(column -> Arrays.asList(column.split(","))).toList();
    var all = new ArrayList<Message>();
    for (int i = 0; i < columns.getFirst().size(); i++) {
      all.add(new Message(Integer.parseInt(columns.get(0).get(i)), columns.get(1).get(i).equals(YES),
          columns.get(2).get(i).equals(YES), columns.get(3).get(i), row.get(4), row.get(5), row.get(6)));
    }
    return all;
  }
}
