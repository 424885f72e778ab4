package org.sumbawa.testkit.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.message.Cancel;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Flush;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Lock;
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
import org.sumbawa.wire.message.context.AllocationSize;
import org.sumbawa.wire.message.context.CreateRequestContext;
import org.sumbawa.wire.message.context.DurableHandle;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.context.MaximalAccess;
import org.sumbawa.wire.message.context.QueryOnDiskId;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.FileId;
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
import org.sumbawa.wire.message.value.SecurityMode;
import org.sumbawa.wire.message.value.SessionSetupFlags;
import org.sumbawa.wire.message.value.ShareAccess;
import org.sumbawa.wire.message.value.TreeConnectFlags;

/** Random requests: each well formed, few of them sensible. */
final class Requests {
  private static final int MOST_BYTES = 300;

  private final Random random;
  private final List<FileId> files = new ArrayList<>();
  private final List<Supplier<RequestBody>> kinds;

  Requests(Random random) {
    this.random = random;
    kinds = List.of(this::create, this::create, this::close, () -> new Flush.Request(file()), this::read,
        this::write, this::lock, this::ioctl, this::ioctl, this::queryDirectory, this::changeNotify,
        this::queryInfo, this::queryInfo, this::setInfo, this::setInfo, this::treeConnect, this::sessionSetup,
        this::disconnect, Echo.Request::new, Cancel.Request::new,
        () -> new OplockBreak.Acknowledgment(pick(OplockLevel.values()), file()),
        () -> new LeaseBreak.Acknowledgment(new Guid(random.nextLong(), random.nextLong()),
            new LeaseState(random.nextInt(16))));
  }

  /** Any request. */
  RequestBody next() {
    return kinds.get(random.nextInt(kinds.size())).get();
  }

  /** Another file that requests may be about. */
  void opened(FileId file) {
    files.add(file);
    if (files.size() > 8) {
      files.removeFirst();
    }
  }

  /** None of the files can be named any more. */
  void forgetFiles() {
    files.clear();
  }

  private RequestBody create() {
    var options = new CreateOptions(random.nextBoolean() ? 1 << random.nextInt(24) : random.nextInt(0x1000));
    var access = new AccessMask(random.nextBoolean() ? 1 << random.nextInt(32) : random.nextInt(0x200));
    return new Create.Request(pick(OplockLevel.values()), ImpersonationLevel.IMPERSONATION, access,
        new FileAttributes(random.nextInt(0x200)), new ShareAccess(random.nextInt(8)),
        pick(CreateDisposition.values()), options, name(), contexts());
  }

  private List<CreateRequestContext> contexts() {
    var key = new Guid(random.nextInt(3), 0);
    List<CreateRequestContext> all = List.of(new LeaseContext.V1(key, caching(), LeaseFlags.NONE),
        new LeaseContext.V2(key, caching(), LeaseFlags.NONE, Guid.NONE, random.nextInt(5)),
        new MaximalAccess.Request(FileTime.NONE), new QueryOnDiskId.Request(), new AllocationSize(offset()),
        new DurableHandle.Request());
    return all.stream().filter(context -> random.nextInt(4) == 0).toList();
  }

  private LeaseState caching() {
    return new LeaseState(random.nextInt(8));
  }

  /** An open that has a good chance. */
  Create.Request sensibleOpen() {
    var names = List.of("", "a", "b.txt", "folder", "folder\\inside", "a:stream", "c", "d");
    var name = names.get(random.nextInt(names.size()));
    boolean folder = name.isEmpty() || name.equals("folder");
    var plain = PeerTree.create(name, CreateDisposition.OPEN_IF,
        folder ? CreateOptions.DIRECTORY_FILE : CreateOptions.NON_DIRECTORY_FILE);
    boolean leases = random.nextInt(3) == 0;
    return new Create.Request(leases ? OplockLevel.LEASE : pick(OplockLevel.values()),
        plain.impersonationLevel(), plain.desiredAccess(), plain.fileAttributes(), plain.shareAccess(),
        plain.disposition(), plain.options(), plain.name(),
        leases
            ? List.of(new LeaseContext.V1(new Guid(random.nextInt(3), 0), caching(), LeaseFlags.NONE))
            : List.of());
  }

  private RequestBody disconnect() {
    return random.nextInt(5) == 0 ? new TreeDisconnect.Request() : new Echo.Request();
  }

  private RequestBody close() {
    return new Close.Request(new CloseFlags(random.nextInt(3)), file());
  }

  private RequestBody read() {
    return new Read.Request(file(), offset(), random.nextInt(70_000), random.nextInt(3));
  }

  private RequestBody write() {
    return new Write.Request(file(), random.nextInt(3) == 0 ? offset() : random.nextInt(100_000), bytes());
  }

  private RequestBody lock() {
    var elements = new ArrayList<LockElement>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      elements.add(new LockElement(offset(), offset(), new LockFlags(random.nextInt(32))));
    }
    return new Lock.Request(random.nextInt(), file(), elements);
  }

  private RequestBody ioctl() {
    int code = random.nextInt(20) == 0 ? random.nextInt() : pick(Fsctl.values()).code();
    return new Ioctl.Request(code, random.nextInt(4) == 0 ? FileId.ANY : file(), bytes(), random.nextInt(100),
        random.nextInt(70_000), IoctlFlags.IS_FSCTL);
  }

  private RequestBody queryDirectory() {
    return new QueryDirectory.Request(random.nextInt(90), new QueryDirectoryFlags(random.nextInt(32)),
        random.nextInt(), file(), random.nextBoolean() ? "*" : name(), random.nextInt(70_000));
  }

  private RequestBody changeNotify() {
    return new ChangeNotify.Request(new NotifyFlags(random.nextInt(2)), random.nextInt(5000), file(),
        new CompletionFilter(random.nextInt(0x1000)));
  }

  private RequestBody queryInfo() {
    return new QueryInfo.Request(pick(InfoType.values()), random.nextInt(80), random.nextInt(70_000),
        random.nextInt(), new QueryInfoFlags(random.nextInt(8)), file(), bytes());
  }

  private RequestBody setInfo() {
    return new SetInfo.Request(pick(InfoType.values()), random.nextInt(80), random.nextInt(), file(),
        bytes());
  }

  private RequestBody treeConnect() {
    var shares = List.of("docs", "IPC$", "none", "", "\\");
    return new TreeConnect.Request(TreeConnectFlags.NONE,
        "\\\\server\\" + shares.get(random.nextInt(shares.size())), List.of());
  }

  private RequestBody sessionSetup() {
    return new SessionSetup.Request(SessionSetupFlags.NONE, SecurityMode.SIGNING_ENABLED, Capabilities.NONE,
        bytes(), random.nextLong());
  }

  private FileId file() {
    return files.isEmpty() || random.nextInt(20) == 0
        ? new FileId(random.nextLong(), random.nextLong())
        : files.get(random.nextInt(files.size()));
  }

  private String name() {
    var names = List.of("", "a", "b.txt", "folder", "folder\\inside", "a:stream", "a::$DATA",
        "folder::$INDEX_ALLOCATION", "..\\up", "a\\b\\c", "*", "CON", "\u0000", "ä€\uD800", "x".repeat(300),
        "trailing.", "a\\");
    return names.get(random.nextInt(names.size()));
  }

  private long offset() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextLong();
      case 1 -> Long.MAX_VALUE - random.nextInt(10);
      default -> random.nextInt(100_000);
    };
  }

  private Bytes bytes() {
    var bytes = new byte[random.nextInt(MOST_BYTES)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      // Small numbers pass further than large ones.
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (random.nextInt(4) == 0 ? bytes[i] & 0x1F : 0);
      }
    }
    return Bytes.of(bytes);
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
