package org.sumbawa.server.command.create;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.FileSecurity;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.context.CreateResponseContext;
import org.sumbawa.wire.message.context.MaximalAccess;
import org.sumbawa.wire.message.context.QueryOnDiskId;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateResponseFlags;
import org.sumbawa.wire.message.value.OplockLevel;

/** The answer to a CREATE of a file. MS-SMB2 3.3.5.9, "Response Construction". */
final class CreateAnswer {
  private CreateAnswer() {}

  /** For an open that was made, or whose making is told again. */
  static Create.Response made(Admitted<Create.Request> admitted, Open open, FileInfo info,
      CreateAction action) throws Refusal {
    var file = open.file().orElseThrow();
    var contexts = asked(admitted, file, info);
    var level = level(file.cache(), admitted.request().oplockLevel());
    if (level == OplockLevel.BATCH || level == OplockLevel.LEASE || open.isPersistent()) {
      DurableContexts.answer(open.durability()).ifPresent(contexts::add);
    }
    return of(open, level, info, action, contexts);
  }

  /** For an open that its client came back for. */
  static Create.Response reopened(Open open) throws Refusal {
    var file = open.file().orElseThrow();
    return of(open, CacheHolders.level(file.cache()), file.info(), CreateAction.OPENED, new ArrayList<>(1));
  }

  /** Who repeats its CREATE and asks for less is told less, though it has what it has, as Windows does it. */
  private static OplockLevel level(CacheAnswer cache, OplockLevel asked) {
    var held = CacheHolders.level(cache);
    return asked.value() < held.value() ? asked : held;
  }

  private static Create.Response of(Open open, OplockLevel level, FileInfo info, CreateAction action,
      List<CreateResponseContext> contexts) {
    var file = open.file().orElseThrow();
    CacheHolders.context(file.cache()).ifPresent(contexts::add);
    boolean reparse = info.isReparsePoint() && file.stream().isDefault();
    return new Create.Response(level, reparse ? CreateResponseFlags.REPARSEPOINT : CreateResponseFlags.NONE,
        action, info.creation(), info.access(), info.write(), info.change(), info.allocation(), info.size(),
        info.attributes(), open.fileId(), contexts);
  }

  private static List<CreateResponseContext> asked(Admitted<Create.Request> admitted, LocalOpen open,
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
}
