package org.sumbawa.server.trace;

import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.Cancel;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Echo;
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
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.TreeConnect;
import org.sumbawa.wire.message.TreeDisconnect;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.context.CreateRequestContext;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.context.QueryOnDiskId;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.ChannelType;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ImpersonationLevel;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.IoctlFlags;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.NotifyFlags;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.QueryDirectoryFlags;
import org.sumbawa.wire.message.value.QueryInfoFlags;
import org.sumbawa.wire.message.value.ReadFlags;
import org.sumbawa.wire.message.value.SecurityMode;
import org.sumbawa.wire.message.value.SessionSetupFlags;
import org.sumbawa.wire.message.value.ShareAccess;
import org.sumbawa.wire.message.value.TreeConnectFlags;
import org.sumbawa.wire.message.value.WriteFlags;

/** A request of each kind, no two fields alike. */
final class RequestSamples {
  static final Negotiate.Request NEGOTIATE = new Negotiate.Request(SecurityMode.SIGNING_ENABLED,
      Capabilities.ENCRYPTION, Scene.LEASE_KEY, List.of(0x0202, 0x0302), List.of());
  static final SessionSetup.Request SESSION_SETUP = new SessionSetup.Request(SessionSetupFlags.BINDING,
      SecurityMode.SIGNING_REQUIRED, Capabilities.DFS, Bytes.hex("60 01"), 0x99);
  static final TreeConnect.Request TREE_CONNECT =
      new TreeConnect.Request(TreeConnectFlags.NONE, "\\\\server\\docs");
  static final Create.Request CREATE = create(List.of(new QueryOnDiskId.Request(),
      new LeaseContext.V1(Scene.LEASE_KEY, LeaseState.HANDLE_CACHING, LeaseFlags.NONE)));
  static final Close.Request CLOSE = new Close.Request(CloseFlags.POSTQUERY_ATTRIB, Scene.FILE_ID);
  static final Flush.Request FLUSH = new Flush.Request(Scene.FILE_ID);
  static final Read.Request READ = new Read.Request(0x50, ReadFlags.UNBUFFERED, 0x1_0000, 0x2_0000,
      Scene.FILE_ID, 3, ChannelType.RDMA_V1, 4, Bytes.of(new byte[16]));
  static final Write.Request WRITE = new Write.Request(Bytes.hex("01 02 03"), 0x3_0000, Scene.FILE_ID,
      ChannelType.NONE, 6, Bytes.EMPTY, WriteFlags.WRITE_THROUGH);
  static final OplockBreak.Acknowledgment OPLOCK =
      new OplockBreak.Acknowledgment(OplockLevel.LEVEL_II, Scene.FILE_ID);
  static final LeaseBreak.Acknowledgment LEASE =
      new LeaseBreak.Acknowledgment(Scene.LEASE_KEY, LeaseState.READ_CACHING);
  static final Lock.Request LOCK = new Lock.Request(1, Scene.FILE_ID,
      List.of(new LockElement(10, 20, LockFlags.EXCLUSIVE_LOCK), new LockElement(-1, 1, LockFlags.UNLOCK)));
  static final Ioctl.Request IOCTL =
      new Ioctl.Request(0x0011_C017, Scene.FILE_ID, Bytes.hex("05 00"), 0, 1024, IoctlFlags.IS_FSCTL);
  static final QueryDirectory.Request QUERY_DIRECTORY =
      new QueryDirectory.Request(0x25, QueryDirectoryFlags.RESTART_SCANS, 8, Scene.FILE_ID, "*.txt", 0x8000);
  static final ChangeNotify.Request CHANGE_NOTIFY =
      new ChangeNotify.Request(NotifyFlags.WATCH_TREE, 0x4000, Scene.FILE_ID, CompletionFilter.LAST_WRITE);
  static final QueryInfo.Request QUERY_INFO =
      new QueryInfo.Request(InfoType.SECURITY, 0, 0x2000, 7, QueryInfoFlags.NONE, Scene.FILE_ID, Bytes.EMPTY);
  static final SetInfo.Request SET_INFO =
      new SetInfo.Request(InfoType.FILE, 20, 0, Scene.FILE_ID, Bytes.hex("00 10 00 00 00 00 00 00"));

  /** All of them. */
  static final List<RequestBody> ALL = List.of(NEGOTIATE, SESSION_SETUP, new Logoff.Request(), TREE_CONNECT,
      new TreeDisconnect.Request(), new Echo.Request(), new Cancel.Request(), CREATE, CLOSE, FLUSH, READ,
      WRITE, OPLOCK, LEASE, LOCK, IOCTL, QUERY_DIRECTORY, CHANGE_NOTIFY, QUERY_INFO, SET_INFO);

  private RequestSamples() {}

  static Create.Request create(List<CreateRequestContext> contexts) {
    return new Create.Request(OplockLevel.LEASE, ImpersonationLevel.IMPERSONATION, AccessMask.READ_DATA,
        FileAttributes.HIDDEN, ShareAccess.DELETE, CreateDisposition.OPEN_IF,
        CreateOptions.NON_DIRECTORY_FILE, "dir\\file.txt", contexts);
  }
}
