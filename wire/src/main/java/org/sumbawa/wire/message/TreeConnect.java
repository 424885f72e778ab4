package org.sumbawa.wire.message;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.message.context.TreeConnectContext;
import org.sumbawa.wire.message.value.ShareCapabilities;
import org.sumbawa.wire.message.value.ShareFlags;
import org.sumbawa.wire.message.value.ShareType;
import org.sumbawa.wire.message.value.TreeConnectFlags;

/** Opens a share. MS-SMB2 2.2.9 and 2.2.10. */
public interface TreeConnect {

  /**
   * Names the share. MS-SMB2 2.2.9.
   *
   * @param flags how it is meant; {@link TreeConnectFlags#EXTENSION_PRESENT} goes with the contexts
   * @param path the share as {@code \\server\share}
   * @param contexts what the extension leads to; none without it
   */
  record Request(TreeConnectFlags flags, String path,
      List<TreeConnectContext> contexts) implements RequestBody {
    static final int STRUCTURE_SIZE = 9;
    private static final int EXTENSION_SIZE = 16;

    /** Copies the list and holds the values against their fields. */
    public Request {
      contexts = List.copyOf(contexts);
      Width.text16(path);
      Width.u16(contexts.size());
      if (!contexts.isEmpty() && !flags.has(TreeConnectFlags.EXTENSION_PRESENT)) {
        throw new IllegalArgumentException("contexts without the flag that announces them");
      }
    }

    /** A request without contexts. */
    public Request(TreeConnectFlags flags, String path) {
      this(flags, path, List.of());
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var flags = new TreeConnectFlags(in.u16());
      int pathOffset = in.u16();
      int pathLength = in.u16();
      if (!flags.has(TreeConnectFlags.EXTENSION_PRESENT)) {
        return new Request(flags, VariablePart.text(in, pathOffset, pathLength));
      }
      int extension = in.position();
      long contextOffset = in.u32();
      int contextCount = in.u16();
      in.reserved(10);
      // The path follows the extension, but an offset to the extension itself is seen as well.
      int at = pathOffset == extension ? extension + EXTENSION_SIZE : pathOffset;
      var path = VariablePart.text(in, at, pathLength);
      return new Request(flags, path, contexts(in, Header.SIZE + contextOffset, contextCount));
    }

    @Override
    public Command command() {
      return Command.TREE_CONNECT;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u16(flags.bits());
      var pathOffset = out.mark16();
      out.u16(2 * path.length());
      int end = out.position();
      if (flags.has(TreeConnectFlags.EXTENSION_PRESENT)) {
        var contextOffset = out.mark32();
        out.u16(contexts.size()).reserved(10);
        out.fill16(pathOffset, out.position()).utf16(path);
        out.align(TreeConnectContext.ALIGNMENT).fill32(contextOffset, out.position() - Header.SIZE);
        TreeConnectContext.encodeList(contexts, out);
      } else {
        out.fill16(pathOffset, end).utf16(path);
        FixedPart.pad(out, end);
      }
    }

    /** The offset counts from the body, unlike all others. */
    private static List<TreeConnectContext> contexts(WireReader in, long offset, int count) throws Malformed {
      if (count == 0) {
        return List.of();
      }
      if (offset < in.position()) {
        throw new Malformed("tree connect contexts at " + offset + " within the fixed part");
      }
      return TreeConnectContext.decodeList(in.seek(offset), count);
    }
  }

  /**
   * Describes the share. MS-SMB2 2.2.10.
   *
   * @param shareType what it gives access to
   * @param shareFlags its properties
   * @param capabilities what it is able to do
   * @param maximalAccess what the user may do at most
   */
  record Response(ShareType shareType, ShareFlags shareFlags, ShareCapabilities capabilities,
      AccessMask maximalAccess) implements ResponseBody {
    static final int STRUCTURE_SIZE = 16;

    static Response decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var shareType = ShareType.decoded(in.u8());
      in.reserved(1);
      return new Response(shareType, new ShareFlags(in.i32()), new ShareCapabilities(in.i32()),
          new AccessMask(in.i32()));
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u8(shareType.value()).reserved(1).i32(shareFlags.bits());
      out.i32(capabilities.bits()).i32(maximalAccess.bits());
    }
  }
}
