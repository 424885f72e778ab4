package org.sumbawa.conformance.interop;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final String UNSIGNED = "00000000000000000000000000000000";
  private static final String NOTIFICATION = "18446744073709551615";
  private static final String PENDING = "0x00000103";
  private static final int CREATE = 5;
  /** The server's notification, MS-SMB2 2.2.1.1. */
  private static final int LAST_COMMAND = 0x13;
  private static final int IOCTL = 11;

  /**
   * A message in the clear.
   *
   * @param command its command's number
   * @param isResponse whether the server sent it
   * @param isSigned whether its header says that it is signed
   * @param signature its signature
   * @param id its number, which is the highest where the server speaks unasked
   * @param status the status in a response
   * @param dialect the dialect in a NEGOTIATE response
   * @param signing the signing algorithm in its negotiate context, if there is one
   * @param cipher the cipher in its negotiate context, if there is one
   */
  record Message(int command, boolean isResponse, boolean isSigned, String signature, String id,
      String status, String dialect, String signing, String cipher) {

    /** Whether it is an answer that only says that there will be one, or not an answer at all; neither is signed. */
    boolean isNoAnswer() {
      return isResponse && (id.equals(NOTIFICATION) || status.equals(PENDING));
    }
  }

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
    return read(capture, program);
  }

  /** Reads a capture that is complete. */
  static Conversation read(Path capture, Program program) throws IOException, InterruptedException {
    var tshark = new Tshark(program);
    var messages = new ArrayList<Message>();
    for (var row : tshark.rows(capture, "smb2.cmd", "smb2.cmd", "smb2.flags.response", "smb2.flags.signature",
        "smb2.signature", "smb2.msg_id", "smb2.nt_status", "smb2.dialect",
        "smb2.negotiate_context.signing_id", "smb2.negotiate_context.cipher_id")) {
      // Now and then the dissector takes what is encrypted for a message: its command is one that there is not.
      messages(row).stream().filter(message -> message.command() <= LAST_COMMAND).forEach(messages::add);
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
        .filter(message -> !message.isNoAnswer()).toList();
  }

  /** Fails unless all that does the work is protected like this, and these texts are only read where they may be. */
  void assertProtected(Algorithm algorithm, String... texts) {
    for (var text : texts) {
      assertThat(contains(text)).as(text).isEqualTo(!algorithm.encrypts());
    }
    if (algorithm.encrypts()) {
      assertEncrypted(algorithm);
    } else {
      assertInTheClear(algorithm.signs());
    }
  }

  private void assertInTheClear(boolean signed) {
    assertThat(envelopes).isEmpty();
    for (int command : new int[]{5, 6, 8, 9, 14}) {
      assertThat(work()).anyMatch(message -> message.command() == command && message.isResponse())
          .anyMatch(message -> message.command() == command && !message.isResponse());
    }
    assertThat(work()).allMatch(message -> message.isSigned() == signed)
        .allMatch(message -> message.signature().equals(UNSIGNED) != signed);
  }

  private void assertEncrypted(Algorithm algorithm) {
    assertThat(work()).isEmpty();
    assertThat(envelopes).anyMatch(Envelope::fromServer).anyMatch(envelope -> !envelope.fromServer())
        .allMatch(envelope -> Integer.decode(envelope.flags()) == 1);
    assertThat(envelopes).extracting(Envelope::sessionId).containsOnly(envelopes.getFirst().sessionId());
    var nonces = envelopes.stream().filter(Envelope::fromServer).map(Envelope::nonce).toList();
    assertThat(nonces).doesNotHaveDuplicates()
        .allMatch(nonce -> nonce.endsWith(algorithm.isCcm() ? "0000000000" : "00000000"));
  }

  private boolean contains(String text) {
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
          columns.get(2).get(i).equals(YES), columns.get(3).get(i), columns.get(4).get(i),
          columns.get(5).get(Math.min(i, columns.get(5).size() - 1)), row.get(6), row.get(7), row.get(8)));
    }
    return all;
  }
}
