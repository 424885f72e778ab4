package org.sumbawa.server.trace;

import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.ErrorResponse;
import org.sumbawa.wire.message.Flush;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Logoff;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.QueryDirectory;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.ResponseBody;
import org.sumbawa.wire.message.ServerToClientNotification;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.TreeConnect;
import org.sumbawa.wire.message.TreeDisconnect;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.context.CreateResponseContext;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateResponseFlags;
import org.sumbawa.wire.message.value.LeaseBreakFlags;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ReadResponseFlags;
import org.sumbawa.wire.message.value.SecurityMode;
import org.sumbawa.wire.message.value.SessionFlags;
import org.sumbawa.wire.message.value.ShareCapabilities;
import org.sumbawa.wire.message.value.ShareFlags;
import org.sumbawa.wire.message.value.ShareType;

/** A response of each kind, no two fields alike. */
final class ResponseSamples {
  static final Negotiate.Response NEGOTIATE = new Negotiate.Response(SecurityMode.SIGNING_REQUIRED,
      Dialect.V3_0_2, Scene.LEASE_KEY, Capabilities.LARGE_MTU, 0x10_0000, 0x20_0000, 0xFFFF_FFFFL,
      new FileTime(77), FileTime.NONE, Bytes.hex("60"), List.of());
  static final SessionSetup.Response SESSION_SETUP =
      new SessionSetup.Response(SessionFlags.IS_GUEST, Bytes.hex("a1"));
  static final TreeConnect.Response TREE_CONNECT = new TreeConnect.Response(ShareType.PIPE,
      ShareFlags.NO_CACHING, ShareCapabilities.DFS, AccessMask.READ_DATA);
  static final Create.Response CREATE = create(List
      .of(new LeaseContext.V2(Scene.LEASE_KEY, LeaseState.WRITE_CACHING, LeaseFlags.NONE, Scene.TREE, 3)));
  static final Close.Response CLOSE = new Close.Response(CloseFlags.POSTQUERY_ATTRIB, new FileTime(1),
      new FileTime(2), new FileTime(3), new FileTime(4), 4096, 5, FileAttributes.ARCHIVE);
  static final Read.Response READ = new Read.Response(Bytes.hex("010203"), 0, ReadResponseFlags.NONE);
  static final Write.Response WRITE = new Write.Response(0x8000_0000L);
  static final OplockBreak.Response OPLOCK = new OplockBreak.Response(OplockLevel.LEVEL_II, Scene.FILE_ID);
  static final OplockBreak.Notification OPLOCK_BREAKS =
      new OplockBreak.Notification(OplockLevel.NONE, Scene.FILE_ID);
  static final LeaseBreak.Notification LEASE_BREAKS = new LeaseBreak.Notification(4,
      LeaseBreakFlags.ACK_REQUIRED, Scene.LEASE_KEY, LeaseState.WRITE_CACHING, LeaseState.READ_CACHING);
  static final LeaseBreak.Response LEASE = new LeaseBreak.Response(Scene.LEASE_KEY, LeaseState.READ_CACHING);
  static final Ioctl.Response IOCTL =
      new Ioctl.Response(0x0011_C017, Scene.FILE_ID, Bytes.EMPTY, Bytes.hex("0500"));
  static final QueryInfo.Response QUERY_INFO = new QueryInfo.Response(Bytes.hex("0a0b0c"));

  /** Those that the catalog has a row for. */
  static final List<ResponseBody> TOLD =
      List.of(NEGOTIATE, SESSION_SETUP, new Logoff.Response(), TREE_CONNECT, new TreeDisconnect.Response(),
          new Echo.Response(), CREATE, CLOSE, new Flush.Response(), READ, WRITE, OPLOCK, LEASE_BREAKS, LEASE,
          new Lock.Response(), IOCTL, new QueryDirectory.Response(Bytes.EMPTY),
          new ChangeNotify.Response(Bytes.EMPTY), QUERY_INFO, new SetInfo.Response(), ErrorResponse.EMPTY);

  /** The others. */
  static final List<ResponseBody> SILENT = List.of(OPLOCK_BREAKS, ServerToClientNotification.SESSION_CLOSED);

  private ResponseSamples() {}

  static Create.Response create(List<CreateResponseContext> contexts) {
    return new Create.Response(OplockLevel.LEASE, CreateResponseFlags.NONE, CreateAction.CREATED,
        new FileTime(1), new FileTime(2), new FileTime(3), new FileTime(4), 4096, 5, FileAttributes.ARCHIVE,
        Scene.FILE_ID, contexts);
  }
}
