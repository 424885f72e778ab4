package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * What Apple's clients and servers tell each other about themselves. Not part of MS-SMB2; the layout is the one that
 * clients of macOS send and that other servers answer.
 */
public interface AppleExtensions {
  /** In a bitmap: what the server is able to do. */
  long SERVER_CAPABILITIES = 1;
  /** In a bitmap: what the volume is able to do. */
  long VOLUME_CAPABILITIES = 2;
  /** In a bitmap: the server's model. */
  long MODEL = 4;

  /** Of a server: directory entries carry Finder information and access rights. */
  long SUPPORTS_READDIR_ATTR = 1;
  /** Of a server: copies files by the control of macOS. */
  long SUPPORTS_OSX_COPYFILE = 2;
  /** Of a server: Unix lies beneath. */
  long UNIX_BASED = 4;
  /** Of a server: Unix modes travel in access control entries. */
  long SUPPORTS_NFS_ACE = 8;

  /** Of a volume: finds a file by its id. */
  long SUPPORTS_RESOLVE_ID = 1;
  /** Of a volume: names differ by case. */
  long CASE_SENSITIVE = 2;
  /** Of a volume: a flush may ask for the disk's own cache. */
  long SUPPORTS_FULL_SYNC = 4;

  /** The only command known: to tell about the server. */
  int SERVER_QUERY = 1;

  /** Whether the data begins with the command that is known. */
  static boolean isServerQuery(Bytes data) {
    return data.size() >= 4 && data.buffer().getInt() == SERVER_QUERY;
  }

  /**
   * Asks about the server. 24 bytes.
   *
   * @param requested what to tell, as a bitmap
   * @param clientCapabilities what the client is able to do
   */
  record Request(long requested, long clientCapabilities) implements CreateRequestContext {

    static Request decode(WireReader in) throws Malformed {
      in.reserved(4 + 4);
      var context = new Request(in.i64(), in.i64());
      in.end();
      return context;
    }

    @Override
    public Bytes name() {
      return CreateContextName.APPLE_EXTENSIONS.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(SERVER_QUERY).reserved(4).i64(requested).i64(clientCapabilities);
    }
  }

  /**
   * Tells about the server.
   *
   * @param told what is told, as a bitmap; what is not told is 0 or empty
   * @param serverCapabilities what the server is able to do
   * @param volumeCapabilities what the volume is able to do
   * @param model the server's model
   */
  record Response(long told, long serverCapabilities, long volumeCapabilities,
      String model) implements CreateResponseContext {

    /** Checks that nothing is said that is not told. */
    public Response {
      boolean more = (told & SERVER_CAPABILITIES) == 0 && serverCapabilities != 0;
      more |= (told & VOLUME_CAPABILITIES) == 0 && volumeCapabilities != 0;
      more |= (told & MODEL) == 0 && !model.isEmpty();
      if (more) {
        throw new IllegalArgumentException("more is said than is told");
      }
    }

    static Response decode(WireReader in) throws Malformed {
      in.reserved(4 + 4);
      long told = in.i64();
      long serverCapabilities = (told & SERVER_CAPABILITIES) == 0 ? 0 : in.i64();
      long volumeCapabilities = (told & VOLUME_CAPABILITIES) == 0 ? 0 : in.i64();
      var model = (told & MODEL) == 0 ? "" : in.reserved(4).utf16(in.size32());
      return new Response(told, serverCapabilities, volumeCapabilities, model);
    }

    @Override
    public Bytes name() {
      return CreateContextName.APPLE_EXTENSIONS.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(SERVER_QUERY).reserved(4).i64(told);
      if ((told & SERVER_CAPABILITIES) != 0) {
        out.i64(serverCapabilities);
      }
      if ((told & VOLUME_CAPABILITIES) != 0) {
        out.i64(volumeCapabilities);
      }
      if ((told & MODEL) != 0) {
        out.reserved(4).i32(2 * model.length()).utf16(model);
      }
    }
  }
}
