package org.sumbawa.transport.tap;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * One link as a TCP conversation made up for a capture, packet by packet. The addresses are the link's, except that
 * the listening side is shown at port 445, by which every dissector knows SMB.
 */
final class Flow {
  static final int MAX_SEGMENT = 60_000;

  private static final int SMB_PORT = 445;
  private static final int FIN = 0x01;
  private static final int SYN = 0x02;
  private static final int PUSH = 0x08;
  private static final int ACK = 0x10;
  private static final int TCP = 6;
  private static final int TCP_HEADER = 20;
  private static final int TCP_OFFSET = 5 << 4;
  private static final int IPV4_HEADER = 20;
  private static final int IPV6_HEADER = 40;
  private static final int ETHERNET_HEADER = 14;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final byte[] client;
  private final byte[] server;
  private final int clientPort;
  private int clientSequence;
  private int serverSequence;

  Flow(InetSocketAddress client, InetSocketAddress server) {
    var from = bytes(client);
    var to = bytes(server);
    boolean narrow = from.length == 4 && to.length == 4;
    this.client = narrow ? from : widened(from);
    this.server = narrow ? to : widened(to);
    clientPort = client.getPort();
  }

  /** The three packets that begin a conversation are asked for in this order: SYN, SYN with ACK, ACK. */
  ByteBuffer syn() {
    var packet = packet(true, SYN, NOTHING);
    clientSequence = 1;
    return packet;
  }

  ByteBuffer synAck() {
    var packet = packet(false, SYN | ACK, NOTHING);
    serverSequence = 1;
    return packet;
  }

  ByteBuffer ack(boolean fromClient) {
    return packet(fromClient, ACK, NOTHING);
  }

  ByteBuffer fin(boolean fromClient) {
    return packet(fromClient, FIN | ACK, NOTHING);
  }

  /** A segment with data, at most {@link #MAX_SEGMENT} bytes. */
  ByteBuffer data(boolean fromClient, ByteBuffer payload) {
    int length = payload.remaining();
    var packet = packet(fromClient, PUSH | ACK, payload);
    if (fromClient) {
      clientSequence += length;
    } else {
      serverSequence += length;
    }
    return packet;
  }

  private ByteBuffer packet(boolean fromClient, int flags, ByteBuffer payload) {
    int segment = TCP_HEADER + payload.remaining();
    var out = ByteBuffer.allocate(ETHERNET_HEADER + IPV6_HEADER + segment);
    var from = fromClient ? client : server;
    var to = fromClient ? server : client;
    // Locally administered addresses: 2 is the client, 1 the server.
    out.putShort((short) 0x0200).putInt(fromClient ? 1 : 2).putShort((short) 0x0200)
        .putInt(fromClient ? 2 : 1);
    if (from.length == 4) {
      ipv4(out, segment, from, to);
    } else {
      out.putShort((short) 0x86DD).putInt(6 << 28).putShort((short) segment).put((byte) TCP).put((byte) 64);
      out.put(from).put(to);
    }
    int start = out.position();
    out.putShort((short) (fromClient ? clientPort : SMB_PORT))
        .putShort((short) (fromClient ? SMB_PORT : clientPort));
    out.putInt(fromClient ? clientSequence : serverSequence);
    out.putInt((flags & ACK) == 0 ? 0 : fromClient ? serverSequence : clientSequence);
    out.put((byte) TCP_OFFSET).put((byte) flags).putShort((short) 0xFFFF).putInt(0).put(payload);
    // The sum covers the addresses, the protocol and the length besides the segment (RFC 9293 3.1).
    int sum =
        sum(ByteBuffer.wrap(from), 0, from.length) + sum(ByteBuffer.wrap(to), 0, to.length) + TCP + segment;
    out.putShort(start + 16, checksum(sum + sum(out, start, segment)));
    return out.flip();
  }

  private static void ipv4(ByteBuffer out, int segment, byte[] from, byte[] to) {
    out.putShort((short) 0x0800);
    int start = out.position();
    out.putShort((short) 0x4500).putShort((short) (IPV4_HEADER + segment)).putInt(0x4000);
    out.put((byte) 64).put((byte) TCP).putShort((short) 0).put(from).put(to);
    out.putShort(start + 10, checksum(sum(out, start, IPV4_HEADER)));
  }

  private static int sum(ByteBuffer bytes, int start, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += (bytes.get(start + i) & 0xFF) << ((i & 1) == 0 ? 8 : 0);
    }
    return folded(sum);
  }

  private static int folded(int sum) {
    int once = (sum & 0xFFFF) + (sum >>> 16);
    return (once & 0xFFFF) + (once >>> 16);
  }

  private static short checksum(int sum) {
    return (short) ~folded(sum);
  }

  private static byte[] bytes(InetSocketAddress address) {
    return address.isUnresolved() ? new byte[4] : address.getAddress().getAddress();
  }

  /** An IPv4 address in the form that IPv6 has for it (RFC 4291 2.5.5.2). */
  private static byte[] widened(byte[] address) {
    if (address.length == 16) {
      return address;
    }
    var wide = new byte[16];
    wide[10] = (byte) 0xFF;
    wide[11] = (byte) 0xFF;
    System.arraycopy(address, 0, wide, 12, 4);
    return wide;
  }
}
