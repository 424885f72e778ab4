package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.OplockLevel;

/** Lowers an oplock: notification, acknowledgment, response. MS-SMB2 2.2.23.1, 2.2.24.1 and 2.2.25.1. */
public interface OplockBreak {
  /** The StructureSize of all three, by which they differ from those of leases. */
  int STRUCTURE_SIZE = 24;

  /**
   * Tells the client that the oplock must go down. MS-SMB2 2.2.23.1.
   *
   * @param oplockLevel to what level
   * @param fileId the open that holds it
   */
  record Notification(OplockLevel oplockLevel, FileId fileId) implements ResponseBody {

    static Notification decode(WireReader in) throws Malformed {
      return new Notification(level(in), FileId.decode(in));
    }

    @Override
    public void encode(WireWriter out) {
      write(out, oplockLevel, fileId);
    }
  }

  /**
   * Accepts. MS-SMB2 2.2.24.1.
   *
   * @param oplockLevel the level the client keeps
   * @param fileId the open that holds it
   */
  record Acknowledgment(OplockLevel oplockLevel, FileId fileId) implements RequestBody {

    static Acknowledgment decode(WireReader in) throws Malformed {
      return new Acknowledgment(level(in), FileId.decode(in));
    }

    @Override
    public Command command() {
      return Command.OPLOCK_BREAK;
    }

    @Override
    public void encode(WireWriter out) {
      write(out, oplockLevel, fileId);
    }
  }

  /**
   * Confirms. MS-SMB2 2.2.25.1.
   *
   * @param oplockLevel the level the client has now
   * @param fileId the open that holds it
   */
  record Response(OplockLevel oplockLevel, FileId fileId) implements ResponseBody {

    static Response decode(WireReader in) throws Malformed {
      return new Response(level(in), FileId.decode(in));
    }

    @Override
    public void encode(WireWriter out) {
      write(out, oplockLevel, fileId);
    }
  }

  private static OplockLevel level(WireReader in) throws Malformed {
    in.structureSize(STRUCTURE_SIZE);
    var level = OplockLevel.decoded(in.u8());
    in.reserved(1 + 4);
    return level;
  }

  private static void write(WireWriter out, OplockLevel level, FileId fileId) {
    out.u16(STRUCTURE_SIZE).u8(level.value()).reserved(1 + 4);
    fileId.encode(out);
  }
}
