package org.sumbawa.server.command.create;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.command.create.PathName.StreamType;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.AfterBreaks;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.pipe.Pipes;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.BreakPending;
import org.sumbawa.server.store.CacheRequest;
import org.sumbawa.server.store.FileSecurity;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.OpenIntent;
import org.sumbawa.server.store.Store;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.context.CreateResponseContext;
import org.sumbawa.wire.message.context.DurableHandle;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.MaximalAccess;
import org.sumbawa.wire.message.context.QueryOnDiskId;
import org.sumbawa.wire.message.context.TimewarpToken;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.CreateResponseFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.ImpersonationLevel;
import org.sumbawa.wire.message.value.OplockLevel;

/** Opens or creates a file, folder or pipe. MS-SMB2 3.3.5.9. */
public final class CreateHandler implements Handler<Create.Request> {
  private static final CreateOptions CLEARED = CreateOptions.COMPLETE_IF_OPLOCKED
      .or(CreateOptions.SYNCHRONOUS_IO_ALERT).or(CreateOptions.SYNCHRONOUS_IO_NONALERT)
      .or(CreateOptions.OPEN_FOR_FREE_SPACE_QUERY).or(CreateOptions.OPEN_REMOTE_INSTANCE)
      .or(CreateOptions.OPEN_REQUIRING_OPLOCK).or(CreateOptions.DISALLOW_EXCLUSIVE);

  private final ServerState server;
  private final Lifetimes lifetimes;
  private final Pipes pipes;
  private final Outbox outbox;

  /** Opens what this server has. */
  public CreateHandler(ServerState server, Lifetimes lifetimes, Pipes pipes, Outbox outbox) {
    this.server = server;
    this.lifetimes = lifetimes;
    this.pipes = pipes;
    this.outbox = outbox;
  }

  @Override
  public Outcome handle(Admitted<Create.Request> admitted) throws Refusal {
    var request = admitted.request();
    if (request.impersonationLevel().value() < 0
        || request.impersonationLevel().value() > ImpersonationLevel.DELEGATE.value()) {
      throw new Refusal(NtStatus.BAD_IMPERSONATION_LEVEL);
    }
    checkLimits(admitted);
    var store = admitted.tree().share().store();
    return store.isEmpty() ? pipe(admitted) : file(admitted, store.get());
  }

  private void checkLimits(Admitted<Create.Request> admitted) throws Refusal {
    var limits = server.settings().limits();
    if (server.opens().size() >= limits.maxOpens()
        || admitted.session().opens().size() >= limits.maxOpensPerSession()) {
      throw new Refusal(NtStatus.INSUFFICIENT_RESOURCES);
    }
  }

  private Outcome file(Admitted<Create.Request> admitted, Store store) throws Refusal {
    checkContexts(admitted.request());
    var name = PathName.parse(admitted.request().name());
    checkStream(name, store);
    checkKind(name, admitted.request().options());
    var holders = new CacheHolders(server, outbox, admitted);
    var intent = intent(admitted, name, holders.request(admitted.request()));
    return AfterBreaks.run(() -> open(admitted, store, intent, holders));
  }

  private Outcome open(Admitted<Create.Request> admitted, Store store, OpenIntent intent,
      CacheHolders holders) throws Refusal, BreakPending {
    var opened = store.open(intent);
    try {
      return Outcome.Reply.of(established(admitted, opened, holders));
    } catch (Refusal failed) {
      opened.open().close();
      throw failed;
    }
  }

  /** Where there are no streams, no name has a part for them. */
  private static void checkStream(PathName name, Store store) throws Refusal {
    boolean named = !name.path().stream().isEmpty() || name.type() != StreamType.ANY;
    if (named && !store.abilities().contains(Ability.NAMED_STREAMS)) {
      throw new Refusal(NtStatus.OBJECT_NAME_INVALID);
    }
  }

  private static void checkKind(PathName name, CreateOptions options) throws Refusal {
    boolean file = options.has(CreateOptions.NON_DIRECTORY_FILE);
    if (name.trailingBackslash() && file) {
      throw new Refusal(NtStatus.OBJECT_NAME_INVALID);
    }
    if (name.type() == StreamType.DATA && options.has(CreateOptions.DIRECTORY_FILE) && !file) {
      throw new Refusal(NtStatus.NOT_A_DIRECTORY);
    }
  }

  /** What this server does not have: snapshots, and handles that outlive a connection. */
  private static void checkContexts(Create.Request request) throws Refusal {
    boolean snapshot =
        request.context(TimewarpToken.class).filter(t -> t.timestamp().ticks() != 0).isPresent();
    boolean reconnect = request.context(DurableHandle.Reconnect.class).isPresent()
        || request.context(DurableHandleV2.Reconnect.class).isPresent();
    if (snapshot || reconnect) {
      throw new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
  }

  private static OpenIntent intent(Admitted<Create.Request> admitted, PathName name, CacheRequest cache) {
    var request = admitted.request();
    var access = request.desiredAccess();
    if (request.options().has(CreateOptions.NO_INTERMEDIATE_BUFFERING)) {
      access = access.without(AccessMask.APPEND_DATA);
    }
    return new OpenIntent(admitted.session().subject(), request.name(), name.path(),
        name.type() == StreamType.INDEX, access, admitted.tree().maximalAccess(), request.shareAccess(),
        request.disposition(), options(request, name), request.fileAttributes(), CreationContexts.of(request),
        cache);
  }

  /** A name that says that it is data asks for no folder. */
  private static CreateOptions options(Create.Request request, PathName name) {
    var options = request.options().without(CLEARED);
    return name.type() == StreamType.DATA ? options.or(CreateOptions.NON_DIRECTORY_FILE) : options;
  }

  private Create.Response established(Admitted<Create.Request> admitted, Store.Opened opened,
      CacheHolders holders) throws Refusal {
    var contexts = contexts(admitted, opened.open(), opened.info());
    var open = register(admitted, new Open.FileTarget(opened.open()));
    var cached = opened.open().cache();
    CacheHolders.context(cached).ifPresent(contexts::add);
    holders.established(open);
    var info = opened.info();
    boolean reparse = info.isReparsePoint() && opened.open().stream().isDefault();
    return new Create.Response(CacheHolders.level(cached),
        reparse ? CreateResponseFlags.REPARSEPOINT : CreateResponseFlags.NONE, opened.action(),
        info.creation(), info.access(), info.write(), info.change(), info.allocation(), info.size(),
        info.attributes(), open.fileId(), contexts);
  }

  private static List<CreateResponseContext> contexts(Admitted<Create.Request> admitted, LocalOpen open,
      FileInfo info) throws Refusal {
    var contexts = new ArrayList<CreateResponseContext>(2);
    var maximal = admitted.request().context(MaximalAccess.Request.class);
    if (maximal.isPresent() && maximal.get().timestamp().compareTo(info.change()) <= 0) {
      contexts.add(new MaximalAccess.Response(NtStatus.SUCCESS,
          FileSecurity.maximal(open).and(admitted.tree().maximalAccess())));
    }
    if (admitted.request().context(QueryOnDiskId.Request.class).isPresent()) {
      contexts.add(new QueryOnDiskId.Response(info.key().id(), info.key().volume()));
    }
    return contexts;
  }

  private Open register(Admitted<Create.Request> admitted, Open.Target target) {
    FileId fileId = server.newFileId();
    var open = new Open(fileId, server.newGuid(), admitted.tree(), admitted.connection(), target,
        server.now(), admitted.exchange().header().channelSequence());
    lifetimes.established(open);
    admitted.exchange().concerns(open);
    return open;
  }

  /** MS-SMB2 3.3.5.10: a pipe has no attributes, times or sizes to speak of. */
  private Outcome pipe(Admitted<Create.Request> admitted) throws Refusal {
    var pipe = pipes.open(admitted.request().name(), admitted.session().subject());
    var open = register(admitted, new Open.PipeTarget(pipe));
    var none = FileTime.NONE;
    return Outcome.Reply.of(new Create.Response(OplockLevel.NONE, CreateResponseFlags.NONE,
        CreateAction.OPENED, none, none, none, none, 0, 0, FileAttributes.NORMAL, open.fileId(), List.of()));
  }
}
