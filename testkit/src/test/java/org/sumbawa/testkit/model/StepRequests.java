package org.sumbawa.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.file.FileDispositionInformation;
import org.sumbawa.wire.fscc.file.FileInformation;
import org.sumbawa.wire.fscc.file.FileRenameInformation;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Lock;

import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.context.CreateRequestContext;
import org.sumbawa.wire.message.context.DurableHandle;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.ImpersonationLevel;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/**
 * The message that a step is.
 *
 * @param ids what the server calls the opens
 * @param opened how they were opened
 */
record StepRequests(Map<Integer, FileId> ids, Map<Integer, Step.Open> opened) {
  private static final ShareAccess EVERYTHING = ShareAccess.READ.or(ShareAccess.WRITE).or(ShareAccess.DELETE);
  private static final FileId NOBODYS = new FileId(1L << 40, 1L << 40);

  RequestBody of(int number, Step step) {
    return switch (step) {
      case Step.Open open -> create(number, open);
      case Step.Close close -> new Close.Request(CloseFlags.NONE, id(close.open()));
      case Step.Read read -> new Read.Request(id(read.open()), read.offset(), 1, 0);
      case Step.Write write -> new Write.Request(id(write.open()), write.offset(), Bytes.of(new byte[1]));
      case Step.Lock lock -> new Lock.Request(0, id(lock.open()), List.of(element(lock)));
      case Step.Unlock unlock -> new Lock.Request(0, id(unlock.open()),
          List.of(new LockElement(unlock.range().offset(), unlock.range().length(), LockFlags.UNLOCK)));
      case Step.Delete delete -> set(delete.open(), new FileDispositionInformation(delete.goes()));
      case Step.Rename rename ->
        set(rename.open(), new FileRenameInformation(rename.replace(), rename.name()));
      case Step.AcknowledgeOplock acknowledged ->
        new OplockBreak.Acknowledgment(acknowledged.kept(), id(acknowledged.open()));
      case Step.AcknowledgeLease acknowledged ->
        new LeaseBreak.Acknowledgment(RealTable.key(acknowledged.key()), acknowledged.kept());
      case Step.Reopen reopen -> reopen(reopen);
      case Step.Cancel _,Step.Disconnect _,Step.Connect _,Step.Pass _ ->
        throw new IllegalArgumentException(step.toString());
    };
  }

  private FileId id(int open) {
    return ids.getOrDefault(open, NOBODYS);
  }

  private static LockElement element(Step.Lock lock) {
    var kind = lock.exclusive() ? LockFlags.EXCLUSIVE_LOCK : LockFlags.SHARED_LOCK;
    return new LockElement(lock.range().offset(), lock.range().length(),
        lock.waits() ? kind : kind.or(LockFlags.FAIL_IMMEDIATELY));
  }

  private RequestBody set(int open, FileInformation what) {
    return new SetInfo.Request(InfoType.FILE, what.infoClass().number(), 0, id(open), what.encoded());
  }

  private static Create.Request create(int number, Step.Open open) {
    var contexts = new ArrayList<CreateRequestContext>();
    lease(open.wish()).ifPresent(contexts::add);
    switch (open.durable().version()) {
      case 1 -> contexts.add(new DurableHandle.Request());
      case 2 -> contexts.add(new DurableHandleV2.Request(open.durable().seconds() * 1000L,
          DurableHandleFlags.NONE, createGuid(number)));
      default -> {
      }
    }
    var options = open.deleteOnClose()
        ? CreateOptions.NON_DIRECTORY_FILE.or(CreateOptions.DELETE_ON_CLOSE)
        : CreateOptions.NON_DIRECTORY_FILE;
    return new Create.Request(open.wish().level(), ImpersonationLevel.IMPERSONATION, open.access().mask(),
        FileAttributes.NORMAL, open.sharing(), open.disposition(), options, open.name(), contexts);
  }

  private RequestBody reopen(Step.Reopen reopen) {
    var how = Objects.requireNonNull(opened.get(reopen.open()), "nobody opened it");
    var contexts = new ArrayList<CreateRequestContext>();
    var wish = reopen.rightLease() ? how.wish() : wrong(how.wish());
    lease(wish).ifPresent(contexts::add);
    contexts.add(reopen.way() == 1
        ? new DurableHandle.Reconnect(id(reopen.open()))
        : new DurableHandleV2.Reconnect(id(reopen.open()), createGuid(reopen.open()),
            DurableHandleFlags.NONE));
    return new Create.Request(wish.level(), ImpersonationLevel.IMPERSONATION, how.access().mask(),
        FileAttributes.NORMAL, EVERYTHING, CreateDisposition.OPEN, CreateOptions.NONE, reopen.name(),
        contexts);
  }

  private static Step.Wish wrong(Step.Wish wish) {
    return wish.level() == OplockLevel.LEASE
        ? new Step.Wish(wish.level(), wish.key() + 2, wish.state())
        : new Step.Wish(OplockLevel.LEASE, 1, ModelGrant.ALL);
  }

  private static Guid createGuid(int number) {
    return new Guid(number, 2);
  }

  private static Optional<CreateRequestContext> lease(Step.Wish wish) {
    if (wish.level() != OplockLevel.LEASE) {
      return Optional.empty();
    }
    var key = RealTable.key(wish.key());
    return Optional.of(Step.Wish.version(wish.key()) == 2
        ? new LeaseContext.V2(key, wish.state(), LeaseFlags.NONE, Guid.NONE, 0)
        : new LeaseContext.V1(key, wish.state(), LeaseFlags.NONE));
  }
}
