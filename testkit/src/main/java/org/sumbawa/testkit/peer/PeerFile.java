package org.sumbawa.testkit.peer;

import java.io.IOException;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Flush;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.FileId;

/** A file or folder that was opened. MS-SMB2 3.2.1.6. */
public final class PeerFile {
  private final PeerTree tree;
  private final FileId id;

  /** A file that was opened, perhaps on another connection. */
  public PeerFile(PeerTree tree, FileId id) {
    this.tree = tree;
    this.id = id;
  }

  /** The number by which messages name it. */
  public FileId id() {
    return id;
  }

  /** In which share it is. */
  public PeerTree tree() {
    return tree;
  }

  /** Writes bytes at an offset. */
  public void write(long offset, byte... data) throws IOException {
    tree.call(new Write.Request(id, offset, Bytes.of(data))).expect(NtStatus.SUCCESS);
  }

  /** Reads so many bytes from an offset, fewer at the end. */
  public byte[] read(long offset, int length) throws IOException {
    return tree.call(new Read.Request(id, offset, length, 0)).expect(NtStatus.SUCCESS)
        .body(Read.Response.class).data().toByteArray();
  }

  /** Has what was written kept safe. */
  public void flush() throws IOException {
    tree.call(new Flush.Request(id)).expect(NtStatus.SUCCESS);
  }

  /** Closes it. */
  public void close() throws IOException {
    tree.call(new Close.Request(CloseFlags.NONE, id)).expect(NtStatus.SUCCESS);
  }
}
