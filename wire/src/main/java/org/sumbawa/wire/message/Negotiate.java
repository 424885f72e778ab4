package org.sumbawa.wire.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.context.NegotiateContext;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.SecurityMode;

/** Agrees on a dialect and on what comes with it. MS-SMB2 2.2.3 and 2.2.4. */
public interface Negotiate {

  /**
   * Offers dialects. MS-SMB2 2.2.3.
   *
   * @param securityMode how the client stands to signing
   * @param capabilities what the client is able to do, from 3.0 on
   * @param clientGuid the client's identity, from 2.1 on
   * @param dialects the numbers on offer, known or not; a {@link Dialect} for each known one
   * @param contexts what 3.1.1 adds, in order; none unless 3.1.1 is on offer
   */
  record Request(SecurityMode securityMode, Capabilities capabilities, Guid clientGuid,
      List<Integer> dialects, List<NegotiateContext> contexts) implements RequestBody {
    static final int STRUCTURE_SIZE = 36;

    /** Copies the lists and holds them against their fields. */
    public Request {
      dialects = List.copyOf(dialects);
      contexts = List.copyOf(contexts);
      dialects.forEach(Width::u16);
      Width.u16(dialects.size());
      Width.u16(contexts.size());
      if (!contexts.isEmpty() && !dialects.contains(Dialect.V3_1_1.value())) {
        throw new IllegalArgumentException("contexts without 3.1.1");
      }
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      int dialectCount = in.u16();
      var securityMode = new SecurityMode(in.u16());
      in.reserved(2);
      var capabilities = new Capabilities(in.i32());
      var clientGuid = Guid.decode(in);
      // ClientStartTime, and ignored, unless 3.1.1 turns out to be among the dialects.
      long contextOffset = in.u32();
      int contextCount = in.u16();
      in.reserved(2);
      var numbers = in.sub(2 * dialectCount);
      var dialects = new ArrayList<Integer>(dialectCount);
      while (numbers.left() > 0) {
        dialects.add(numbers.u16());
      }
      List<NegotiateContext> contexts = List.of();
      if (dialects.contains(Dialect.V3_1_1.value())) {
        contexts = decodeContexts(in, contextOffset, contextCount);
      }
      return new Request(securityMode, capabilities, clientGuid, dialects, contexts);
    }

    /** Whether a dialect is on offer. */
    public boolean offers(Dialect dialect) {
      return dialects.contains(dialect.value());
    }

    /** The first context of a kind. */
    public <C extends NegotiateContext> Optional<C> context(Class<C> kind) {
      return contexts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    @Override
    public Command command() {
      return Command.NEGOTIATE;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u16(dialects.size()).u16(securityMode.bits()).reserved(2);
      out.i32(capabilities.bits());
      clientGuid.encode(out);
      var contextOffset = out.mark32();
      out.u16(contexts.size()).reserved(2);
      dialects.forEach(out::u16);
      if (!contexts.isEmpty()) {
        out.align(NegotiateContext.ALIGNMENT).fill32(contextOffset, out.position());
        NegotiateContext.encodeList(contexts, out);
      }
    }
  }

  /**
   * Chooses a dialect. MS-SMB2 2.2.4.
   *
   * @param securityMode how the server stands to signing
   * @param dialect the one chosen, or {@link Dialect#MULTI}
   * @param serverGuid the server's identity
   * @param capabilities what the server is able to do
   * @param maxTransactSize the longest buffer of anything but READ and WRITE
   * @param maxReadSize the longest READ
   * @param maxWriteSize the longest WRITE
   * @param systemTime the server's clock
   * @param serverStartTime when the server started, or zero
   * @param securityBuffer the token that begins authentication, or nothing
   * @param contexts what 3.1.1 adds; none in another dialect
   */
  record Response(SecurityMode securityMode, Dialect dialect, Guid serverGuid, Capabilities capabilities,
      long maxTransactSize, long maxReadSize, long maxWriteSize, FileTime systemTime,
      FileTime serverStartTime, Bytes securityBuffer,
      List<NegotiateContext> contexts) implements ResponseBody {
    static final int STRUCTURE_SIZE = 65;

    /** Copies the list and holds the numbers against their fields. */
    public Response {
      contexts = List.copyOf(contexts);
      Width.u32(maxTransactSize);
      Width.u32(maxReadSize);
      Width.u32(maxWriteSize);
      Width.bytes16(securityBuffer);
      Width.u16(contexts.size());
      if (!contexts.isEmpty() && dialect != Dialect.V3_1_1) {
        throw new IllegalArgumentException("contexts in " + dialect);
      }
    }

    static Response decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var securityMode = new SecurityMode(in.u16());
      int number = in.u16();
      var dialect = Dialect.of(number)
          .orElseThrow(() -> new Malformed("no dialect has the number " + Integer.toHexString(number)));
      int contextCount = in.u16();
      var serverGuid = Guid.decode(in);
      var capabilities = new Capabilities(in.i32());
      long maxTransactSize = in.u32();
      long maxReadSize = in.u32();
      long maxWriteSize = in.u32();
      var systemTime = FileTime.decode(in);
      var serverStartTime = FileTime.decode(in);
      int securityOffset = in.u16();
      int securityLength = in.u16();
      long contextOffset = in.u32();
      return new Response(securityMode, dialect, serverGuid, capabilities, maxTransactSize, maxReadSize,
          maxWriteSize, systemTime, serverStartTime, VariablePart.bytes(in, securityOffset, securityLength),
          dialect == Dialect.V3_1_1 ? decodeContexts(in, contextOffset, contextCount) : List.of());
    }

    /** The first context of a kind. */
    public <C extends NegotiateContext> Optional<C> context(Class<C> kind) {
      return contexts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u16(securityMode.bits()).u16(dialect.value()).u16(contexts.size());
      serverGuid.encode(out);
      out.i32(capabilities.bits()).u32(maxTransactSize).u32(maxReadSize).u32(maxWriteSize);
      systemTime.encode(out);
      serverStartTime.encode(out);
      var securityOffset = out.mark16();
      out.u16(securityBuffer.size());
      var contextOffset = out.mark32();
      out.fill16(securityOffset, out.position()).bytes(securityBuffer);
      if (!contexts.isEmpty()) {
        out.align(NegotiateContext.ALIGNMENT).fill32(contextOffset, out.position());
        NegotiateContext.encodeList(contexts, out);
      }
    }
  }

  private static List<NegotiateContext> decodeContexts(WireReader in, long offset, int count)
      throws Malformed {
    if (count == 0) {
      return List.of();
    }
    if (offset < in.position()) {
      throw new Malformed("negotiate contexts at " + offset + " within the fixed part");
    }
    return NegotiateContext.decodeList(in.seek(offset), count);
  }
}
