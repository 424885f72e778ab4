package org.sumbawa.wire.message.context;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** The list of create contexts and the envelope around each. MS-SMB2 2.2.13.2. */
public final class CreateContexts {
  /** Where contexts, names and data begin: multiples of this. */
  public static final int ALIGNMENT = 8;

  private static final int HEAD_SIZE = 16;
  private static final int SHORTEST_NAME = 4;

  private CreateContexts() {}

  /** What makes a context of a name and data. */
  private interface Decoder<C extends CreateContext> {
    C decode(Bytes name, Bytes data) throws Malformed;
  }

  /** Reads the list of a request, which fills the reader. */
  public static List<CreateRequestContext> decodeRequest(WireReader in) throws Malformed {
    return decode(in, CreateContexts::requestContext);
  }

  /** Reads the list of a response, which fills the reader. */
  public static List<CreateResponseContext> decodeResponse(WireReader in) throws Malformed {
    return decode(in, CreateContexts::responseContext);
  }

  /** Writes a list. It begins here, at a multiple of {@link #ALIGNMENT}; its last context is not padded. */
  public static void encode(List<? extends CreateContext> contexts, WireWriter out) {
    for (int i = 0; i < contexts.size(); i++) {
      int origin = out.originHere();
      var next = out.mark32();
      encodeOne(contexts.get(i), out);
      if (i < contexts.size() - 1) {
        out.align(ALIGNMENT).fill32(next, out.position());
      }
      out.origin(origin);
    }
  }

  private static void encodeOne(CreateContext context, WireWriter out) {
    var name = context.name();
    out.u16(HEAD_SIZE).u16(name.size()).reserved(2);
    var dataOffset = out.mark16();
    var dataLength = out.mark32();
    int at = out.bytes(name).align(ALIGNMENT).position();
    int origin = out.originHere();
    context.encode(out);
    int length = out.position();
    out.origin(origin).fill16(dataOffset, length == 0 ? 0 : at).fill32(dataLength, length);
  }

  private static <C extends CreateContext> List<C> decode(WireReader in, Decoder<C> decoder)
      throws Malformed {
    var contexts = new ArrayList<C>();
    while (true) {
      int start = in.position();
      int next = in.size32();
      if (next != 0 && (next < HEAD_SIZE || next % ALIGNMENT != 0)) {
        throw new Malformed("the next create context is at " + next);
      }
      contexts.add(decodeOne(in.at(start, next == 0 ? in.length() - start : next), decoder));
      if (next == 0) {
        return contexts;
      }
      in.seek(start + next);
    }
  }

  private static <C extends CreateContext> C decodeOne(WireReader in, Decoder<C> decoder) throws Malformed {
    in.reserved(4);
    int nameOffset = in.u16();
    int nameLength = in.u16();
    in.reserved(2);
    int dataOffset = in.u16();
    long dataLength = in.u32();
    if (nameLength < SHORTEST_NAME || nameOffset < HEAD_SIZE) {
      throw new Malformed("a create context's name of " + nameLength + " bytes at " + nameOffset);
    }
    var name = in.at(nameOffset, nameLength).rest();
    if (dataLength == 0) {
      return decoder.decode(name, Bytes.EMPTY);
    }
    if (dataOffset < nameOffset + nameLength || dataOffset % ALIGNMENT != 0) {
      throw new Malformed("a create context's data at " + dataOffset);
    }
    return decoder.decode(name, in.at(dataOffset, dataLength).rest());
  }

  private static CreateRequestContext requestContext(Bytes name, Bytes data) throws Malformed {
    var known = CreateContextName.of(name);
    if (known.isEmpty()) {
      return new RawCreateContext(name, data);
    }
    return switch (known.get()) {
      case EXTENDED_ATTRIBUTES -> ExtendedAttributes.decode(WireReader.of(data));
      case SECURITY_DESCRIPTOR -> FileSecurity.decode(WireReader.of(data));
      case DURABLE_HANDLE -> DurableHandle.Request.decode(WireReader.of(data));
      case DURABLE_HANDLE_RECONNECT -> DurableHandle.Reconnect.decode(WireReader.of(data));
      case ALLOCATION_SIZE -> AllocationSize.decode(WireReader.of(data));
      case MAXIMAL_ACCESS -> MaximalAccess.Request.decode(WireReader.of(data));
      case TIMEWARP_TOKEN -> TimewarpToken.decode(WireReader.of(data));
      case QUERY_ON_DISK_ID -> new QueryOnDiskId.Request();
      case LEASE -> LeaseContext.decode(WireReader.of(data));
      case DURABLE_HANDLE_V2 -> DurableHandleV2.Request.decode(WireReader.of(data));
      case DURABLE_HANDLE_RECONNECT_V2 -> DurableHandleV2.Reconnect.decode(WireReader.of(data));
      case APP_INSTANCE_ID -> AppInstanceId.decode(WireReader.of(data));
      case APP_INSTANCE_VERSION -> AppInstanceVersion.decode(WireReader.of(data));
      case SHARED_VIRTUAL_DISK -> SharedVirtualDisk.isKnownVersion(data)
          ? SharedVirtualDisk.decode(WireReader.of(data))
          : new RawCreateContext(name, data);
      case APPLE_EXTENSIONS -> AppleExtensions.isServerQuery(data)
          ? AppleExtensions.Request.decode(WireReader.of(data))
          : new RawCreateContext(name, data);
    };
  }

  private static CreateResponseContext responseContext(Bytes name, Bytes data) throws Malformed {
    var known = CreateContextName.of(name);
    if (known.isEmpty()) {
      return new RawCreateContext(name, data);
    }
    return switch (known.get()) {
      case DURABLE_HANDLE -> DurableHandle.Response.decode(WireReader.of(data));
      case MAXIMAL_ACCESS -> MaximalAccess.Response.decode(WireReader.of(data));
      case QUERY_ON_DISK_ID -> QueryOnDiskId.Response.decode(WireReader.of(data));
      case LEASE -> LeaseContext.decode(WireReader.of(data));
      case DURABLE_HANDLE_V2 -> DurableHandleV2.Response.decode(WireReader.of(data));
      case SHARED_VIRTUAL_DISK -> SharedVirtualDisk.isKnownVersion(data)
          ? SharedVirtualDisk.decode(WireReader.of(data))
          : new RawCreateContext(name, data);
      case APPLE_EXTENSIONS -> AppleExtensions.isServerQuery(data)
          ? AppleExtensions.Response.decode(WireReader.of(data))
          : new RawCreateContext(name, data);
      case EXTENDED_ATTRIBUTES, SECURITY_DESCRIPTOR, DURABLE_HANDLE_RECONNECT, ALLOCATION_SIZE,
          TIMEWARP_TOKEN, DURABLE_HANDLE_RECONNECT_V2, APP_INSTANCE_ID, APP_INSTANCE_VERSION ->
        new RawCreateContext(name, data);
    };
  }
}
