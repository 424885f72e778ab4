package org.sumbawa.server.command.create;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.command.create.PathName.StreamType;
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
  private final Registration registration;
  private final BreakNotices notices;
  private final Reopening reopening;
  private final Replaying replaying;
  private final AppInstances appInstances;

  FileCreation(ServerState server, OpenLifetimes opens, Registration registration, Outbox outbox) {
    this.server = server;
    this.registration = registration;
    notices = new BreakNotices(server, outbox, opens);
    reopening = new Reopening(server, opens);
    replaying = new Replaying(server.namedCreates());
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
    if (contexts.second().isEmpty()) {
      appInstances.takeOver(admitted, name.path());
      return AfterBreaks.run(new Attempt(admitted, store, name, contexts));
    }
    var named = contexts.second().get();
    var repeated = replaying.find(admitted, named);
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
        request.disposition(), options(request, name), request.fileAttributes(), CreationContexts.of(request),
        cache);
  }

  /** A name that says that it is data asks for no folder. */
  private static CreateOptions options(Create.Request request, PathName name) {
    var options = request.options().without(CLEARED);
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
      var opened = store.open(intent);
      try {
        return Outcome.Reply.of(established(opened));
      } catch (Refusal failed) {
        opened.open().close();
        throw failed;
      }
    }

    private Create.Response established(Store.Opened opened) throws Refusal {
      var open = registration.made(admitted, new Open.FileTarget(opened.open()));
      open.durability(contexts.granted(opened.open(), server.settings().timeouts()));
      open.replayEligible(!opened.open().isDirectory() && opened.open().grantedAccess().hasAny(USES_DATA));
      var answer = CreateAnswer.made(admitted, open, opened.info(), opened.action());
      made = open;
      action = opened.action();
      registration.tell(admitted, open);
      holders.established(open);
      return answer;
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
