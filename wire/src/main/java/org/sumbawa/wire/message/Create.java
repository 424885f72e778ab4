package org.sumbawa.wire.message;

import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.context.CreateContexts;
import org.sumbawa.wire.message.context.CreateRequestContext;
import org.sumbawa.wire.message.context.CreateResponseContext;
import org.sumbawa.wire.message.context.DurableHandle;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.CreateResponseFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.ImpersonationLevel;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/** Opens or creates a file, folder or pipe. MS-SMB2 2.2.13 and 2.2.14. */
public interface Create {

  /**
   * Says what to open and how. MS-SMB2 2.2.13.
   *
   * @param oplockLevel the oplock wished for
   * @param impersonationLevel how far the server may act as the user
   * @param desiredAccess what the open shall be good for
   * @param fileAttributes the attributes of a new file
   * @param shareAccess what others may do meanwhile
   * @param disposition what to do when the file exists and when it does not
   * @param options how to open
   * @param name the path from the root of the share, or server, share and path if the header says DFS; empty
   *        for the root
   * @param contexts what else is asked, in order
   */
  record Request(OplockLevel oplockLevel, ImpersonationLevel impersonationLevel, AccessMask desiredAccess,
      FileAttributes fileAttributes, ShareAccess shareAccess, CreateDisposition disposition,
      CreateOptions options, String name, List<CreateRequestContext> contexts) implements RequestBody {
    static final int STRUCTURE_SIZE = 57;

    /** Copies the list and holds the name against its field. */
    public Request {
      contexts = List.copyOf(contexts);
      Width.text16(name);
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      in.reserved(1);
      int oplockLevel = in.u8();
      var impersonationLevel = new ImpersonationLevel(in.i32());
      in.reserved(8 + 8);
      var desiredAccess = new AccessMask(in.i32());
      var fileAttributes = new FileAttributes(in.i32());
      var shareAccess = new ShareAccess(in.i32());
      int disposition = in.i32();
      var options = new CreateOptions(in.i32());
      int nameOffset = in.u16();
      int nameLength = in.u16();
      long contextsOffset = in.u32();
      long contextsLength = in.u32();
      var name = name(in, nameOffset, nameLength);
      List<CreateRequestContext> contexts = contextsLength == 0
          ? List.of()
          : CreateContexts.decodeRequest(VariablePart.reader(in, contextsOffset, contextsLength));
      boolean ignored = isReconnect(contexts);
      return new Request(oplockLevel(oplockLevel, ignored), impersonationLevel, desiredAccess, fileAttributes,
          shareAccess, disposition(disposition, ignored), options, name, contexts);
    }

    /** Whether a durable open is asked back, so that most fields mean nothing. MS-SMB2 3.3.5.9.7 and 3.3.5.9.12. */
    public boolean isReconnect() {
      return isReconnect(contexts);
    }

    /** The first context of a kind. */
    public <C extends CreateRequestContext> Optional<C> context(Class<C> kind) {
      for (var context : contexts) {
        if (kind.isInstance(context)) {
          return Optional.of(kind.cast(context));
        }
      }
      return Optional.empty();
    }

    @Override
    public Command command() {
      return Command.CREATE;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).reserved(1).u8(oplockLevel.value()).i32(impersonationLevel.value())
          .reserved(8 + 8);
      out.i32(desiredAccess.bits()).i32(fileAttributes.bits()).i32(shareAccess.bits());
      out.i32(disposition.value()).i32(options.bits());
      var nameOffset = out.mark16();
      out.u16(2 * name.length());
      var contextsOffset = out.mark32();
      var contextsLength = out.mark32();
      int end = out.position();
      out.fill16(nameOffset, end).utf16(name);
      if (!contexts.isEmpty()) {
        int at = out.align(CreateContexts.ALIGNMENT).position();
        CreateContexts.encode(contexts, out);
        out.fill32(contextsOffset, at).fill32(contextsLength, out.position() - at);
      }
      FixedPart.pad(out, end);
    }

    private static boolean isReconnect(List<CreateRequestContext> contexts) {
      for (var context : contexts) {
        if (context instanceof DurableHandle.Reconnect || context instanceof DurableHandleV2.Reconnect) {
          return true;
        }
      }
      return false;
    }

    /** Clients may send any number where it is ignored. */
    private static OplockLevel oplockLevel(int number, boolean ignored) throws Malformed {
      return ignored ? OplockLevel.of(number).orElse(OplockLevel.NONE) : OplockLevel.decoded(number);
    }

    private static CreateDisposition disposition(int number, boolean ignored) throws Malformed {
      return ignored
          ? CreateDisposition.of(number).orElse(CreateDisposition.OPEN)
          : CreateDisposition.decoded(number);
    }

    /** Even an empty name may not point into the fixed part, though it may point nowhere. MS-SMB2 3.3.5.9. */
    private static String name(WireReader in, int offset, int length) throws Malformed {
      if (length == 0 && offset != 0 && offset < in.position()) {
        throw new Malformed("the name's offset is " + offset);
      }
      return VariablePart.text(in, offset, length);
    }
  }

  /**
   * Describes the open. MS-SMB2 2.2.14.
   *
   * @param oplockLevel the oplock granted
   * @param flags whether the last component is a reparse point
   * @param action what was done
   * @param creationTime when the file was created
   * @param lastAccessTime when it was last read
   * @param lastWriteTime when it was last written
   * @param changeTime when it was last changed in any way
   * @param allocationSize the bytes reserved for it
   * @param endOfFile the bytes in it
   * @param fileAttributes its attributes
   * @param fileId names the open from now on
   * @param contexts the answers to the contexts of the request
   */
  record Response(OplockLevel oplockLevel, CreateResponseFlags flags, CreateAction action,
      FileTime creationTime, FileTime lastAccessTime, FileTime lastWriteTime, FileTime changeTime,
      long allocationSize, long endOfFile, FileAttributes fileAttributes, FileId fileId,
      List<CreateResponseContext> contexts) implements ResponseBody {
    static final int STRUCTURE_SIZE = 89;

    /** Copies the list. */
    public Response {
      contexts = List.copyOf(contexts);
    }

    static Response decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var oplockLevel = OplockLevel.decoded(in.u8());
      var flags = new CreateResponseFlags(in.u8());
      var action = CreateAction.decoded(in.i32());
      var creationTime = FileTime.decode(in);
      var lastAccessTime = FileTime.decode(in);
      var lastWriteTime = FileTime.decode(in);
      var changeTime = FileTime.decode(in);
      long allocationSize = in.i64();
      long endOfFile = in.i64();
      var fileAttributes = new FileAttributes(in.i32());
      in.reserved(4);
      var fileId = FileId.decode(in);
      long contextsOffset = in.u32();
      long contextsLength = in.u32();
      List<CreateResponseContext> contexts = contextsLength == 0
          ? List.of()
          : CreateContexts.decodeResponse(VariablePart.reader(in, contextsOffset, contextsLength));
      return new Response(oplockLevel, flags, action, creationTime, lastAccessTime, lastWriteTime, changeTime,
          allocationSize, endOfFile, fileAttributes, fileId, contexts);
    }

    /** The first context of a kind. */
    public <C extends CreateResponseContext> Optional<C> context(Class<C> kind) {
      for (var context : contexts) {
        if (kind.isInstance(context)) {
          return Optional.of(kind.cast(context));
        }
      }
      return Optional.empty();
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u8(oplockLevel.value()).u8(flags.bits()).i32(action.value());
      creationTime.encode(out);
      lastAccessTime.encode(out);
      lastWriteTime.encode(out);
      changeTime.encode(out);
      out.i64(allocationSize).i64(endOfFile).i32(fileAttributes.bits()).reserved(4);
      fileId.encode(out);
      var contextsOffset = out.mark32();
      var contextsLength = out.mark32();
      if (!contexts.isEmpty()) {
        int at = out.position();
        CreateContexts.encode(contexts, out);
        out.fill32(contextsOffset, at).fill32(contextsLength, out.position() - at);
      }
    }
  }
}
