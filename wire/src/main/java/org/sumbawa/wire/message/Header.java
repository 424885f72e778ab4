package org.sumbawa.wire.message;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.NtStatus;

/**
 * What every message begins with: 64 bytes. MS-SMB2 2.2.1.
 *
 * <p>Two fields have several meanings and several views: {@link #status()} or {@link #channelSequence()};
 * {@link #asyncId()}, or {@link #treeId()} and {@link #processId()}. The offset of the next message of a chain
 * is not part of the value, since only the chain knows it: {@link #nextCommand} and {@link #putNextCommand}
 * reach it in the bytes.
 *
 * @param creditCharge how many credits the request costs; 0 in 2.0.2
 * @param statusField the status of a response, the channel sequence of a request
 * @param commandCode the number of the command, known or not
 * @param credits how many credits are asked for or granted
 * @param flags how the message is to be taken
 * @param messageId what pairs response and request
 * @param asyncOrTreeId the async id, or the process id in the low half and the tree id in the high half
 * @param sessionId the session, or 0
 * @param signature 16 bytes, zero when unsigned
 */
public record Header(int creditCharge, int statusField, int commandCode, int credits, HeaderFlags flags,
    long messageId, long asyncOrTreeId, long sessionId, Bytes signature) implements Wire {
  /** How many bytes a header takes. */
  public static final int SIZE = 64;
  /** The first four bytes, FE 'SMB', as a little-endian number. */
  public static final int PROTOCOL_ID = 0x424D53FE;
  /** Where the signature stands. */
  public static final int SIGNATURE_OFFSET = 48;
  /** How many bytes a signature takes. */
  public static final int SIGNATURE_SIZE = 16;
  /** What stands in place of a signature in an unsigned message. */
  public static final Bytes UNSIGNED = Bytes.of(new byte[SIGNATURE_SIZE]);
  /** The message id of what the server sends unasked. */
  public static final long UNSOLICITED = -1L;

  private static final int NEXT_COMMAND_OFFSET = 20;
  private static final VarHandle INT =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** Holds the numbers against their fields. */
  public Header {
    Width.u16(creditCharge);
    Width.u16(commandCode);
    Width.u16(credits);
    if (signature.size() != SIGNATURE_SIZE) {
      throw new IllegalArgumentException("a signature of " + signature.size() + " bytes");
    }
  }

  /** A plain unsigned request: no session, no tree, no flags, costing and asking nothing. */
  public static Header request(Command command, long messageId) {
    return new Header(0, 0, command.code(), 0, HeaderFlags.NONE, messageId, 0, 0, UNSIGNED);
  }

  /** Reads 64 bytes. */
  public static Header decode(WireReader in) throws Malformed {
    if (in.i32() != PROTOCOL_ID) {
      throw new Malformed("does not begin with FE 'SMB'");
    }
    in.structureSize(SIZE);
    int creditCharge = in.u16();
    int statusField = in.i32();
    int commandCode = in.u16();
    int credits = in.u16();
    var flags = new HeaderFlags(in.i32());
    in.reserved(4);
    return new Header(creditCharge, statusField, commandCode, credits, flags, in.i64(), in.i64(), in.i64(),
        in.bytes(SIGNATURE_SIZE));
  }

  /** Writes 64 bytes, NextCommand being 0. */
  @Override
  public void encode(WireWriter out) {
    out.i32(PROTOCOL_ID).u16(SIZE).u16(creditCharge).i32(statusField).u16(commandCode).u16(credits);
    out.i32(flags.bits()).i32(0).i64(messageId).i64(asyncOrTreeId).i64(sessionId).bytes(signature);
  }

  /** The offset of the next header of a chain from the header at an index, as the bytes have it; 0 on the last. */
  public static int nextCommand(ByteBuffer message, int headerAt) {
    return (int) INT.get(message, headerAt + NEXT_COMMAND_OFFSET);
  }

  /** Sets the offset of the next header in the header at an index. */
  public static void putNextCommand(ByteBuffer message, int headerAt, int offset) {
    INT.set(message, headerAt + NEXT_COMMAND_OFFSET, offset);
  }

  /** The command, unless its number is none's. */
  public Optional<Command> command() {
    return Command.of(commandCode);
  }

  /** The status: of a response. */
  public NtStatus status() {
    return new NtStatus(statusField);
  }

  /** The channel sequence: of a request from 3.0 on. */
  public int channelSequence() {
    return statusField & 0xFFFF;
  }

  /** Whether this is a response. */
  public boolean isResponse() {
    return flags.has(HeaderFlags.RESPONSE);
  }

  /** Whether there is an async id in place of a tree id. */
  public boolean isAsync() {
    return flags.has(HeaderFlags.ASYNC);
  }

  /** The async id: of an async header. */
  public long asyncId() {
    return asyncOrTreeId;
  }

  /** The tree id: of a sync header. */
  public int treeId() {
    return (int) (asyncOrTreeId >>> 32);
  }

  /** What stands before the tree id: reserved, and used as a process id by Windows. */
  public int processId() {
    return (int) asyncOrTreeId;
  }

  /** The header that answers this request: a response, with this status and these credits, not signed yet. */
  public Header respond(NtStatus status, int granted) {
    var responding = flags.or(HeaderFlags.RESPONSE).without(HeaderFlags.SIGNED);
    return new Header(creditCharge, status.value(), commandCode, granted, responding, messageId,
        asyncOrTreeId, sessionId, UNSIGNED);
  }

  /** With another credit charge. */
  public Header withCreditCharge(int charge) {
    return new Header(charge, statusField, commandCode, credits, flags, messageId, asyncOrTreeId, sessionId,
        signature);
  }

  /** With another status. */
  public Header withStatus(NtStatus status) {
    return new Header(creditCharge, status.value(), commandCode, credits, flags, messageId, asyncOrTreeId,
        sessionId, signature);
  }

  /** With another channel sequence. */
  public Header withChannelSequence(int sequence) {
    return new Header(creditCharge, Width.u16(sequence), commandCode, credits, flags, messageId,
        asyncOrTreeId, sessionId, signature);
  }

  /** With other credits. */
  public Header withCredits(int count) {
    return new Header(creditCharge, statusField, commandCode, count, flags, messageId, asyncOrTreeId,
        sessionId, signature);
  }

  /** With other flags. */
  public Header withFlags(HeaderFlags other) {
    return new Header(creditCharge, statusField, commandCode, credits, other, messageId, asyncOrTreeId,
        sessionId, signature);
  }

  /** With another message id. */
  public Header withMessageId(long id) {
    return new Header(creditCharge, statusField, commandCode, credits, flags, id, asyncOrTreeId, sessionId,
        signature);
  }

  /** As a sync header with a tree id; the process id stays unless this was an async header. */
  public Header withTreeId(int treeId) {
    long process = isAsync() ? 0 : asyncOrTreeId & 0xFFFF_FFFFL;
    return new Header(creditCharge, statusField, commandCode, credits, flags.without(HeaderFlags.ASYNC),
        messageId, process | (long) treeId << 32, sessionId, signature);
  }

  /** As an async header. */
  public Header withAsyncId(long asyncId) {
    return new Header(creditCharge, statusField, commandCode, credits, flags.or(HeaderFlags.ASYNC), messageId,
        asyncId, sessionId, signature);
  }

  /** With another session. */
  public Header withSessionId(long id) {
    return new Header(creditCharge, statusField, commandCode, credits, flags, messageId, asyncOrTreeId, id,
        signature);
  }

  /** With another signature; the flag that announces it is the caller's. */
  public Header withSignature(Bytes other) {
    return new Header(creditCharge, statusField, commandCode, credits, flags, messageId, asyncOrTreeId,
        sessionId, other);
  }
}
