package org.sumbawa.server.command.create;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.command.create.PathName.StreamType;
import org.sumbawa.server.config.FolderEnumerationMode;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.AfterBreaks;
import org.sumbawa.server.report.OpenLifetimes;
import org.sumbawa.server.state.NamedCreates;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.BreakPending;
import org.sumbawa.server.store.CacheRequest;
import org.sumbawa.server.store.OpenIntent;
import org.sumbawa.server.store.Store;
import org.sumbawa.vfs.Ability;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.context.TimewarpToken;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/** Opens or creates a file or folder. MS-SMB2 3.3.5.9. */
final class FileCreation {
  private static final CreateOptions CLEARED = CreateOptions.COMPLETE_IF_OPLOCKED
      .or(CreateOptions.SYNCHRONOUS_IO_ALERT).or(CreateOptions.SYNCHRONOUS_IO_NONALERT)
      .or(CreateOptions.OPEN_FOR_FREE_SPACE_QUERY).or(CreateOptions.OPEN_REMOTE_INSTANCE)
      .or(CreateOptions.OPEN_REQUIRING_OPLOCK).or(CreateOptions.DISALLOW_EXCLUSIVE);

  private static final AccessMask USES_DATA = AccessMask.READ_DATA.or(AccessMask.EXECUTE)
      .or(AccessMask.WRITE_DATA).or(AccessMask.APPEND_DATA).or(AccessMask.DELETE);

  private final ServerState server;
  private final OpenLifetimes opens;
  private final Registration registration;
  private final BreakNotices notices;
  private final Reopening reopening;
  private final Replaying replaying;
  private final AppInstances appInstances;

  FileCreation(ServerState server, OpenLifetimes opens, Registration registration, Outbox outbox) {
    this.server = server;
    this.opens = opens;
    this.registration = registration;
    notices = new BreakNotices(server, outbox, opens);
    reopening = new Reopening(server, opens);
    replaying = new Replaying(server, opens);
    appInstances = new AppInstances(server, opens);
  }

  /** Opens what is asked for: an open that waits for its client, one made before, or a new one. */
  Outcome open(Admitted<Create.Request> admitted, Store store) throws Refusal {
    var contexts = DurableContexts.of(admitted);
    checkSnapshot(admitted.request());
    var back = reopening.reopen(admitted, contexts);
    if (back.isPresent()) {
      admitted.exchange().concerns(back.get());
      return Outcome.Reply.of(CreateAnswer.reopened(back.get()));
    }
    CreateHandler.checkImpersonation(admitted.request());
    var name = PathName.resolve(admitted.request().name());
    checkStream(name, store);
    checkKind(name, admitted.request().options());
    checkShare(admitted);
    if (contexts.second().isEmpty()) {
      appInstances.takeOver(admitted, name.path());
      return AfterBreaks.run(new Attempt(admitted, store, name, contexts));
    }
    var named = contexts.second().get();
    var asked = intent(admitted, name, CacheRequest.NONE);
    var repeated = replaying.find(admitted, named, asked);
    return repeated.isPresent()
        ? again(admitted, repeated.get())
        : named(admitted, store, name, contexts, replaying.begin(admitted, named));
  }

  private static Outcome again(Admitted<Create.Request> admitted, NamedCreates.Made made) throws Refusal {
    var open = made.open();
    admitted.exchange().concerns(open);
    return Outcome.Reply
        .of(CreateAnswer.made(admitted, open, open.file().orElseThrow().info(), made.action()));
  }

  private Outcome named(Admitted<Create.Request> admitted, Store store, PathName name,
      DurableContexts contexts, NamedCreates.Named named) throws Refusal {
    try {
      appInstances.takeOver(admitted, name.path());
    } catch (Refusal failed) {
      named.forget();
      throw failed;
    }
    return AfterBreaks.run(new NamedAttempt(new Attempt(admitted, store, name, contexts), named));
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

  /**
   * What goes beyond what the share lets anybody do there is refused before the file is looked for; where names are kept from
   * those who may not read them, as if there were none. A share's descriptor says nothing of system lists.
   */
  private static void checkShare(Admitted<Create.Request> admitted) throws Refusal {
    var request = admitted.request();
    var asked = request.desiredAccess().without(AccessMask.ACCESS_SYSTEM_SECURITY);
    if (asked.isEmpty()) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    if (!admitted.tree().maximalAccess().has(asked.without(AccessMask.MAXIMUM_ALLOWED).mapGeneric())) {
      var share = admitted.tree().share().settings();
      boolean hidden = share.folderEnumerationMode() == FolderEnumerationMode.ACCESS_BASED
          && request.disposition() == CreateDisposition.OPEN;
      throw new Refusal(hidden ? NtStatus.OBJECT_NAME_NOT_FOUND : NtStatus.ACCESS_DENIED);
    }
  }

  /** There are no snapshots here. MS-SMB2 3.3.5.9.4. */
  private static void checkSnapshot(Create.Request request) throws Refusal {
    if (request.context(TimewarpToken.class).filter(t -> t.timestamp().ticks() != 0).isPresent()) {
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
        request.disposition(), options(admitted, name), request.fileAttributes(),
        CreationContexts.of(request), cache);
  }

  /**
   * A name that says that it is data asks for no folder; and where opens outlive the server, so does what is written. MS-SMB2
   * 3.3.5.9.
   */
  private static CreateOptions options(Admitted<Create.Request> admitted, PathName name) {
    var cleared = admitted.request().options().without(CLEARED);
    var options =
        DurableContexts.persistentIsPossible(admitted) ? cleared.or(CreateOptions.WRITE_THROUGH) : cleared;
    return name.type() == StreamType.DATA ? options.or(CreateOptions.NON_DIRECTORY_FILE) : options;
  }

  /** One attempt after the other, until nobody's cache stands in the way. */
  private final class Attempt implements AfterBreaks.Attempt {
    private final Admitted<Create.Request> admitted;
    private final Store store;
    private final DurableContexts contexts;
    private final CacheHolders holders;
    private final OpenIntent intent;
    private @Nullable Open made;
    private CreateAction action = CreateAction.OPENED;

    Attempt(Admitted<Create.Request> admitted, Store store, PathName name, DurableContexts contexts) {
      this.admitted = admitted;
      this.store = store;
      this.contexts = contexts;
      holders = new CacheHolders(server.settings().caching(), notices, admitted.connection(),
          admitted.tree().share().settings().encryptData());
      intent = intent(admitted, name, holders.request(admitted.request()));
    }

    @Override
    public Outcome run() throws Refusal, BreakPending {
      var opened = opened();
      var open = registration.made(admitted, new Open.FileTarget(opened.open()));
      try {
        return Outcome.Reply.of(established(open, opened));
      } catch (Refusal failed) {
        opened.open().close();
        opens.persistent().end(open);
        throw failed;
      }
    }

    /** Clients before SMB 3 do not know that a file may be kept for another client. */
    private Store.Opened opened() throws Refusal, BreakPending {
      try {
        return store.open(intent);
      } catch (Refusal refusal) {
        boolean known = admitted.connection().terms().dialect().isSmb3();
        throw known || !refusal.status().equals(NtStatus.FILE_NOT_AVAILABLE)
            ? refusal
            : new Refusal(NtStatus.SHARING_VIOLATION);
      }
    }

    private Create.Response established(Open open, Store.Opened opened) throws Refusal {
      open.durability(contexts.granted(opened.open(), server.settings().timeouts()));
      open.replayEligible(!opened.open().isDirectory() && opened.open().grantedAccess().hasAny(USES_DATA));
      keep(open, opened);
      var answer = CreateAnswer.made(admitted, open, opened.info(), opened.action());
      made = open;
      action = opened.action();
      registration.tell(admitted, open);
      opened.open().keepShared();
      holders.established(open);
      return answer;
    }

    /** What shall outlive the server is kept before anybody knows of it; else it is what it would be without that. */
    private void keep(Open open, Store.Opened opened) {
      if (opened.open().isDirectory() || !contexts.wantsPersistent()
          || !DurableContexts.persistentIsPossible(admitted)) {
        return;
      }
      var otherwise = open.durability();
      open.durability(
          contexts.persistent(server.settings().timeouts(), admitted.tree().share().settings().caTimeout()));
      if (opens.persistent().begin(open, opened.action())) {
        open.replayEligible(true);
      } else {
        open.durability(otherwise);
      }
    }
  }

  /** One that its client may repeat. */
  private static final class NamedAttempt implements AfterBreaks.Attempt {
    private final Attempt attempt;
    private final NamedCreates.Named named;

    NamedAttempt(Attempt attempt, NamedCreates.Named named) {
      this.attempt = attempt;
      this.named = named;
    }

    @Override
    public Outcome run() throws Refusal, BreakPending {
      try {
        var outcome = attempt.run();
        named.made(new NamedCreates.Made(Objects.requireNonNull(attempt.made), attempt.action));
        return outcome;
      } catch (Refusal failed) {
        named.forget();
        throw failed;
      }
    }

    @Override
    public boolean outlivesConnection() {
      return true;
    }

    @Override
    public void givenUp() {
      named.forget();
    }
  }
}
