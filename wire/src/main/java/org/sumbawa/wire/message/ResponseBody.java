package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.NtStatus;

/** What a server may send: everything after the header. MS-SMB2 2.2. */
public sealed interface ResponseBody extends Wire
    permits Negotiate.Response, SessionSetup.Response, Logoff.Response, TreeConnect.Response,
    TreeDisconnect.Response, Create.Response, Close.Response, Flush.Response, Read.Response, Write.Response,
    Lock.Response, Ioctl.Response, Echo.Response, QueryDirectory.Response, ChangeNotify.Response,
    QueryInfo.Response, SetInfo.Response, OplockBreak.Notification, OplockBreak.Response,
    LeaseBreak.Notification, LeaseBreak.Response, ServerToClientNotification, ErrorResponse {

  /**
   * Reads the body that follows a header from a reader that begins with this header, wherever it stands. The
   * header decides between a response, an error and a break notification.
   */
  static ResponseBody decode(Header header, WireReader in) throws Malformed {
    var command = header.command()
        .orElseThrow(() -> new Malformed("no command has the number " + header.commandCode()));
    in.seek(Header.SIZE);
    if (isError(command, header.status(), FixedPart.structureSize(in))) {
      return ErrorResponse.decode(in);
    }
    return switch (command) {
      case NEGOTIATE -> Negotiate.Response.decode(in);
      case SESSION_SETUP -> SessionSetup.Response.decode(in);
      case LOGOFF -> Logoff.Response.decode(in);
      case TREE_CONNECT -> TreeConnect.Response.decode(in);
      case TREE_DISCONNECT -> TreeDisconnect.Response.decode(in);
      case CREATE -> Create.Response.decode(in);
      case CLOSE -> Close.Response.decode(in);
      case FLUSH -> Flush.Response.decode(in);
      case READ -> Read.Response.decode(in);
      case WRITE -> Write.Response.decode(in);
      case LOCK -> Lock.Response.decode(in);
      case IOCTL -> Ioctl.Response.decode(in);
      case CANCEL -> throw new Malformed("CANCEL has no response");
      case ECHO -> Echo.Response.decode(in);
      case QUERY_DIRECTORY -> QueryDirectory.Response.decode(in);
      case CHANGE_NOTIFY -> ChangeNotify.Response.decode(in);
      case QUERY_INFO -> QueryInfo.Response.decode(in);
      case SET_INFO -> SetInfo.Response.decode(in);
      case OPLOCK_BREAK -> breakResponse(header.messageId() == Header.UNSOLICITED, in);
      case SERVER_TO_CLIENT_NOTIFICATION -> ServerToClientNotification.decode(in);
    };
  }

  /** The bytes of the body, offsets counting from the header that would stand before it. */
  @Override
  default Bytes encoded() {
    var out = new WireWriter().reserved(Header.SIZE);
    encode(out);
    return out.view().slice(Header.SIZE, out.size() - Header.SIZE);
  }

  /**
   * Whether the body is an error. Its StructureSize says so, except that four responses have the same one: of
   * these, only the statuses listed in the document come with the response itself. MS-SMB2 3.3.4.4.
   */
  private static boolean isError(Command command, NtStatus status, int structureSize) {
    if (status.equals(NtStatus.SUCCESS) || structureSize != ErrorResponse.STRUCTURE_SIZE) {
      return false;
    }
    return switch (command) {
      case SESSION_SETUP -> !status.equals(NtStatus.MORE_PROCESSING_REQUIRED);
      case QUERY_DIRECTORY, QUERY_INFO -> !status.equals(NtStatus.BUFFER_OVERFLOW);
      case CHANGE_NOTIFY ->
        !status.equals(NtStatus.NOTIFY_ENUM_DIR) && !status.equals(NtStatus.NOTIFY_CLEANUP);
      default -> true;
    };
  }

  private static ResponseBody breakResponse(boolean notification, WireReader in) throws Malformed {
    int size = FixedPart.structureSize(in);
    return switch (size) {
      case OplockBreak.STRUCTURE_SIZE ->
        notification ? OplockBreak.Notification.decode(in) : OplockBreak.Response.decode(in);
      case LeaseBreak.NOTIFICATION_SIZE -> LeaseBreak.Notification.decode(in);
      case LeaseBreak.ACKNOWLEDGMENT_SIZE -> LeaseBreak.Response.decode(in);
      default -> throw new Malformed("no break has the StructureSize " + size);
    };
  }
}
