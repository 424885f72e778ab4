package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** What a client may ask: everything after the header. MS-SMB2 2.2. */
public sealed interface RequestBody extends Wire
    permits Negotiate.Request, SessionSetup.Request, Logoff.Request, TreeConnect.Request,
    TreeDisconnect.Request, Create.Request, Close.Request, Flush.Request, Read.Request, Write.Request,
    Lock.Request, Ioctl.Request, Cancel.Request, Echo.Request, QueryDirectory.Request, ChangeNotify.Request,
    QueryInfo.Request, SetInfo.Request, OplockBreak.Acknowledgment, LeaseBreak.Acknowledgment {

  /** The command of this request. */
  Command command();

  /** Reads the body of a request from a reader that begins with the header, wherever it stands. */
  static RequestBody decode(Command command, WireReader in) throws Malformed {
    in.seek(Header.SIZE);
    return switch (command) {
      case NEGOTIATE -> Negotiate.Request.decode(in);
      case SESSION_SETUP -> SessionSetup.Request.decode(in);
      case LOGOFF -> Logoff.Request.decode(in);
      case TREE_CONNECT -> TreeConnect.Request.decode(in);
      case TREE_DISCONNECT -> TreeDisconnect.Request.decode(in);
      case CREATE -> Create.Request.decode(in);
      case CLOSE -> Close.Request.decode(in);
      case FLUSH -> Flush.Request.decode(in);
      case READ -> Read.Request.decode(in);
      case WRITE -> Write.Request.decode(in);
      case LOCK -> Lock.Request.decode(in);
      case IOCTL -> Ioctl.Request.decode(in);
      case CANCEL -> Cancel.Request.decode(in);
      case ECHO -> Echo.Request.decode(in);
      case QUERY_DIRECTORY -> QueryDirectory.Request.decode(in);
      case CHANGE_NOTIFY -> ChangeNotify.Request.decode(in);
      case QUERY_INFO -> QueryInfo.Request.decode(in);
      case SET_INFO -> SetInfo.Request.decode(in);
      case OPLOCK_BREAK -> breakAcknowledgment(in);
      case SERVER_TO_CLIENT_NOTIFICATION -> throw new Malformed("a notification is never a request");
    };
  }

  /** The bytes of the body, offsets counting from the header that would stand before it. */
  @Override
  default Bytes encoded() {
    var out = new WireWriter().reserved(Header.SIZE);
    encode(out);
    return out.view().slice(Header.SIZE, out.size() - Header.SIZE);
  }

  private static RequestBody breakAcknowledgment(WireReader in) throws Malformed {
    int size = FixedPart.structureSize(in);
    return switch (size) {
      case OplockBreak.STRUCTURE_SIZE -> OplockBreak.Acknowledgment.decode(in);
      case LeaseBreak.ACKNOWLEDGMENT_SIZE -> LeaseBreak.Acknowledgment.decode(in);
      default -> throw new Malformed("no break acknowledgment has the StructureSize " + size);
    };
  }
}
