package org.sumbawa.testkit.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/**
 * The open table as the documents have it, as simply as can be: one thing happens after the other, and what a client is
 * told of it is a line of text.
 */
final class Model implements ModelCaching.Telling {
  private final ModelClock clock = new ModelClock();
  private final ModelCaching caching = new ModelCaching(clock, this);
  private final TreeMap<String, ModelFile> names = new TreeMap<>();
  private final TreeMap<Integer, ModelOpen> opens = new TreeMap<>();
  private final TreeSet<Character> connected = new TreeSet<>();
  private final List<ModelRequest> waiting = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final List<Integer> made = new ArrayList<>();
  private final TreeMap<Integer, Character> makers = new TreeMap<>();

  Map<Integer, ModelOpen> opens() {
    return opens;
  }

  Set<Character> connected() {
    return connected;
  }

  List<ModelRequest> waiting() {
    return waiting;
  }

  /** The opens in the order in which they were made, those included that have ended. */
  List<Integer> made() {
    return made;
  }

  List<String> names() {
    return List.copyOf(names.keySet());
  }

  /** Which client made an open, or tried to. */
  Map<Integer, Character> makers() {
    return makers;
  }

  /** The lease of a client. */
  @Nullable
  ModelGrant lease(char client, int key) {
    return caching.lease(client, key);
  }

  /** All that is open. */
  List<String> described() {
    return opens.values().stream().map(open -> open.describe(clock.now())).toList();
  }

  /**
   * What all clients are told when a step is taken.
   *
   * @param lost the opens of a client that goes, in the order in which they end: the documents leave that open
   */
  List<String> take(int number, Step step, List<Integer> lost) {
    said.clear();
    if (step instanceof Step.Open how) {
      makers.put(number, how.client());
    }
    switch (step) {
      case Step.Open how -> ask(number, how.client(), () -> open(number, how));
      case Step.Close(int open) -> on(number, open, this::close);
      case Step.Read read -> on(number, read.open(), open -> read(open, read.offset()));
      case Step.Write write -> on(number, write.open(), open -> write(open, write.offset()));
      case Step.Lock lock -> lock(number, lock);
      case Step.Unlock unlock -> on(number, unlock.open(), open -> unlock(open, unlock.range()));
      case Step.Delete delete -> on(number, delete.open(), open -> delete(open, delete.goes()));
      case Step.Rename rename -> on(number, rename.open(), open -> rename(open, rename));
      case Step.AcknowledgeOplock(int open, OplockLevel kept) ->
        on(number, open, found -> acknowledged(found, kept));
      case Step.AcknowledgeLease(char client, int key, LeaseState kept) ->
        ask(number, client, () -> acknowledged(client, key, kept));
      case Step.Cancel cancel -> cancel(cancel.step());
      case Step.Connect(char client) -> connected.add(client);
      case Step.Disconnect(char client) -> disconnect(client, lost);
      case Step.Reopen reopen -> ask(number, reopen.client(), () -> reopen(reopen));
      case Step.Pass(int seconds) -> clock.pass(seconds);
    }
    return said.stream().sorted().toList();
  }

  private void say(char client, String what) {
    if (connected.contains(client)) {
      said.add(client + " " + what);
    }
  }

  /** Something that is done to an open. */
  @FunctionalInterface
  private interface Use {
    String of(ModelOpen open) throws ModelRequest.Waits;
  }

  private void on(int number, int openNumber, Use use) {
    ask(number, makers.getOrDefault(openNumber, '?'), () -> {
      var open = opens.get(openNumber);
      return open == null || open.state != ModelOpen.State.ESTABLISHED
          ? NtStatus.FILE_CLOSED.toString()
          : use.of(open);
    });
  }

  private void ask(int number, char client, ModelRequest.Attempt attempt) {
    attempt(new ModelRequest(number, client, attempt));
  }

  private void attempt(ModelRequest request) {
    try {
      var answer = request.attempt.run();
      caching.tell();
      say(request.client, request.number + " " + answer);
    } catch (ModelRequest.Waits waits) {
      caching.tell();
      if (waits.isOver()) {
        attempt(request);
        return;
      }
      waits.enter(request);
      waiting.add(request);
      if (!request.told) {
        request.told = true;
        say(request.client, request.number + " " + NtStatus.PENDING);
      }
    }
  }

  @Override
  public void goOn(ModelRequest request) {
    waiting.remove(request);
    attempt(request);
  }

  private void end(ModelRequest request, NtStatus status) {
    waiting.remove(request);
    say(request.client, request.number + " " + status);
  }

  // Opening. MS-FSA 2.1.5.1, MS-SMB2 3.3.5.9.

  private String open(int number, Step.Open how) throws ModelRequest.Waits {
    if (how.deleteOnClose() && !how.access().deletes()) {
      return NtStatus.ACCESS_DENIED.toString();
    }
    var file = names.get(how.name());
    return file == null ? create(number, how) : join(number, how, file);
  }

  private String create(int number, Step.Open how) {
    if (how.disposition() == CreateDisposition.OPEN || how.disposition() == CreateDisposition.OVERWRITE) {
      return NtStatus.OBJECT_NAME_NOT_FOUND.toString();
    }
    if (caching.isLeaseElsewhere(how, null)) {
      return NtStatus.INVALID_PARAMETER.toString();
    }
    var file = new ModelFile(how.name());
    names.put(file.name, file);
    return enter(number, how, file, CreateAction.CREATED);
  }

  private String join(int number, Step.Open how, ModelFile file) throws ModelRequest.Waits {
    if (how.disposition() == CreateDisposition.CREATE) {
      return NtStatus.OBJECT_NAME_COLLISION.toString();
    }
    if (file.deletePending) {
      return NtStatus.DELETE_PENDING.toString();
    }
    if (caching.isLeaseElsewhere(how, file)) {
      return NtStatus.INVALID_PARAMETER.toString();
    }
    var others = ModelCaching.others(file, grant -> isOwn(grant, how));
    if (ModelSharing.conflicts(file, how)) {
      var keepers = others.stream().filter(grant -> grant.state.has(ModelGrant.H)).toList();
      awaitBreak(caching.breakAll(keepers, ModelGrant.H, ModelGrant.H));
      return NtStatus.SHARING_VIOLATION.toString();
    }
    boolean overwrites = ModelSharing.overwrites(how);
    var disturbed = others.stream().filter(grant -> overwrites || !leavesAlone(how, grant)).toList();
    awaitBreak(caching.breakAll(disturbed, overwrites ? ModelGrant.ALL : ModelGrant.W, ModelGrant.W));
    file.size = overwrites ? 0 : file.size;
    return enter(number, how, file, switch (how.disposition()) {
      case SUPERSEDE -> CreateAction.SUPERSEDED;
      case OVERWRITE, OVERWRITE_IF -> CreateAction.OVERWRITTEN;
      case OPEN, OPEN_IF, CREATE -> CreateAction.OPENED;
    });
  }

  private static void awaitBreak(Optional<ModelGrant> grant) throws ModelRequest.Waits {
    if (grant.isPresent()) {
      throw new ModelRequest.ForBreak(grant.get());
    }
  }

  private static boolean isOwn(ModelGrant grant, Step.Open how) {
    return grant.lease && how.wish().level() == OplockLevel.LEASE && grant.client == how.client()
        && grant.key == how.wish().key();
  }

  /** Who looks at attributes only disturbs nobody; a lease is not disturbed by a look at the descriptor either. */
  private static boolean leavesAlone(Step.Open how, ModelGrant grant) {
    return how.access() == Step.Access.ATTRIBUTES || (how.access() == Step.Access.DESCRIPTOR && grant.lease);
  }

  private String enter(int number, Step.Open how, ModelFile file, CreateAction action) {
    var open = new ModelOpen(number, file, how);
    file.opens.add(open);
    opens.put(number, open);
    made.add(number);
    caching.grant(open);
    if (open.keepsHandle()) {
      open.durable = granted(how.durable());
    }
    return NtStatus.SUCCESS + " " + action + " " + cache(open)
        + (open.durable.version() > 0 ? " durable " + describe(open.durable) : "");
  }

  private static String describe(Step.Durable durable) {
    return durable.version() == 1 ? "1" : "2 for " + durable.seconds();
  }

  private static String cache(ModelOpen open) {
    return open.grant == null ? "NONE" : open.grant.describe();
  }

  /** How long is promised. MS-SMB2 3.3.5.9.6 and 3.3.5.9.10. */
  private static Step.Durable granted(Step.Durable asked) {
    var timeouts = ServerSettings.DEFAULT.timeouts();
    int most = (int) timeouts.durableHandleV2Timeout().toSeconds();
    return switch (asked.version()) {
      case 1 -> new Step.Durable(1, (int) timeouts.durableHandleTimeout().toSeconds());
      case 2 -> new Step.Durable(2, asked.seconds() == 0 ? most : Math.min(asked.seconds(), most));
      default -> asked;
    };
  }

  // Using what is open.

  private String close(ModelOpen open) {
    end(open);
    return NtStatus.SUCCESS.toString();
  }

  /** MS-FSA 2.1.5.5. */
  private void end(ModelOpen open) {
    var file = open.file;
    open.state = ModelOpen.State.GONE;
    clock.cancel(open.scavenger);
    opens.remove(open.number);
    file.opens.remove(open);
    var ended = file.lockWaits.stream().filter(wait -> wait.wanted().owner() == open).toList();
    file.lockWaits.removeAll(ended);
    file.locks.removeIf(held -> held.owner() == open);
    var granted = file.grantLockWaits();
    var ready = caching.leave(open);
    file.deletePending |= open.how.deleteOnClose();
    if (file.deletePending && file.opens.isEmpty()) {
      names.remove(file.name, file);
    }
    ended.forEach(wait -> end(wait.request(), NtStatus.RANGE_NOT_LOCKED));
    granted.forEach(request -> end(request, NtStatus.SUCCESS));
    ready.forEach(this::goOn);
  }

  private static String read(ModelOpen open, long offset) {
    if (!open.how.access().reads()) {
      return NtStatus.ACCESS_DENIED.toString();
    }
    if (open.file.forbidsAccess(open, new Step.Range(offset, 1), false)) {
      return NtStatus.FILE_LOCK_CONFLICT.toString();
    }
    return (offset < open.file.size ? NtStatus.SUCCESS : NtStatus.END_OF_FILE).toString();
  }

  private String write(ModelOpen open, long offset) {
    if (!open.how.access().writes()) {
      return NtStatus.ACCESS_DENIED.toString();
    }
    if (open.file.forbidsAccess(open, new Step.Range(offset, 1), true)) {
      return NtStatus.FILE_LOCK_CONFLICT.toString();
    }
    open.file.size = Math.max(open.file.size, offset + 1);
    stopReaders(open);
    return NtStatus.SUCCESS.toString();
  }

  /** Nobody else may read from a cache what changes; a level II oplock goes even if it is the writer's own. */
  private void stopReaders(ModelOpen open) {
    caching.breakAll(ModelCaching.others(open.file, grant -> {
      boolean levelTwo = !grant.lease && grant.state.equals(ModelGrant.R);
      return grant == open.grant && !levelTwo;
    }), ModelGrant.ALL, ModelGrant.NONE);
    caching.tell();
  }

  /** MS-FSA 2.1.5.8. */
  private void lock(int number, Step.Lock lock) {
    on(number, lock.open(), open -> {
      var wanted = new ModelFile.Locked(open, lock.range(), lock.exclusive());
      if (open.file.forbidsLock(wanted) && !lock.waits()) {
        return NtStatus.LOCK_NOT_GRANTED.toString();
      }
      stopReaders(open);
      if (open.file.forbidsLock(wanted)) {
        throw new ModelRequest.ForLock(wanted);
      }
      open.file.locks.add(wanted);
      return NtStatus.SUCCESS.toString();
    });
  }

  private String unlock(ModelOpen open, Step.Range range) {
    var held = open.file.locks.stream()
        .filter(locked -> locked.owner() == open && locked.range().equals(range)).findFirst();
    if (held.isEmpty()) {
      return NtStatus.RANGE_NOT_LOCKED.toString();
    }
    open.file.locks.remove(held.get());
    open.file.grantLockWaits().forEach(request -> end(request, NtStatus.SUCCESS));
    return NtStatus.SUCCESS.toString();
  }

  /** MS-FSA 2.1.5.15.3. */
  private String delete(ModelOpen open, boolean goes) throws ModelRequest.Waits {
    if (!open.how.access().deletes()) {
      return NtStatus.ACCESS_DENIED.toString();
    }
    if (goes) {
      awaitHandles(open.file, open.grant);
    }
    open.file.deletePending = goes;
    return NtStatus.SUCCESS.toString();
  }

  /** Who keeps the file open only in a cache closes it. */
  private void awaitHandles(ModelFile file, @Nullable ModelGrant own) throws ModelRequest.Waits {
    var keepers = ModelCaching.others(file, grant -> grant == own || !grant.state.has(ModelGrant.H));
    var wait = caching.breakAll(keepers, ModelGrant.H, ModelGrant.H);
    caching.tell();
    awaitBreak(wait);
  }

  /** MS-FSA 2.1.5.15.12. */
  private String rename(ModelOpen open, Step.Rename rename) throws ModelRequest.Waits {
    if (!open.how.access().deletes()) {
      return NtStatus.ACCESS_DENIED.toString();
    }
    var file = open.file;
    awaitHandles(file, open.grant);
    if (file.deletePending) {
      return NtStatus.ACCESS_DENIED.toString();
    }
    var inTheWay = names.get(rename.name());
    if (inTheWay != null && inTheWay != file) {
      if (!rename.replace()) {
        return NtStatus.OBJECT_NAME_COLLISION.toString();
      }
      awaitHandles(inTheWay, null);
      if (!inTheWay.opens.isEmpty()) {
        return NtStatus.ACCESS_DENIED.toString();
      }
    }
    names.remove(file.name);
    file.name = rename.name();
    names.put(file.name, file);
    return NtStatus.SUCCESS.toString();
  }

  // Giving up what is cached. MS-SMB2 3.3.5.22, 3.3.4.6 and 3.3.4.7.

  /** An oplock breaks to level II or to none; who acknowledges what cannot be has none. MS-FSA 2.1.5.19. */
  private String acknowledged(ModelOpen open, OplockLevel kept) {
    var grant = open.grant;
    if (grant == null || grant.lease || !grant.breaking) {
      return NtStatus.INVALID_OPLOCK_PROTOCOL.toString();
    }
    boolean batch = grant.state.has(ModelGrant.H);
    var left = kept == OplockLevel.LEVEL_II ? grant.told : ModelGrant.NONE;
    caching.acknowledge(grant, left);
    return switch (kept) {
      case NONE, LEVEL_II -> NtStatus.SUCCESS + " " + ModelGrant.level(left);
      case EXCLUSIVE -> batch ? NtStatus.SUCCESS + " NONE" : NtStatus.INVALID_OPLOCK_PROTOCOL.toString();
      case BATCH -> NtStatus.INVALID_OPLOCK_PROTOCOL.toString();
      case LEASE -> NtStatus.INVALID_PARAMETER.toString();
    };
  }

  private String acknowledged(char client, int key, LeaseState kept) {
    var lease = caching.lease(client, key);
    if (lease == null) {
      return NtStatus.OBJECT_NAME_NOT_FOUND.toString();
    }
    if (!lease.breaking) {
      return NtStatus.UNSUCCESSFUL.toString();
    }
    if (!lease.told.has(kept)) {
      return NtStatus.REQUEST_NOT_ACCEPTED.toString();
    }
    caching.acknowledge(lease, lease.legal(kept));
    return NtStatus.SUCCESS + " " + ModelGrant.text(lease.legal(kept));
  }

  /** What waits for a client that cannot be told, and could keep nothing of what it asks for back, ends. */
  @Override
  public void broken(ModelGrant grant, LeaseState from, LeaseState to, boolean mustAcknowledge) {
    boolean away = grant.first.state != ModelOpen.State.ESTABLISHED && !grant.opens.isEmpty()
        && grant.opens.stream().allMatch(open -> open.state == ModelOpen.State.PRESERVED);
    boolean hears = grant.lease && connected.contains(grant.client) && to.has(ModelGrant.H);
    if (away && !hears) {
      List.copyOf(grant.opens).forEach(this::end);
    } else if (grant.lease) {
      int epoch = Step.Wish.version(grant.key) == 2 ? grant.epoch : 0;
      say(grant.client, RealTable.leaseBreak(grant.key, from, to, epoch, mustAcknowledge));
    } else {
      say(grant.client, RealTable.oplockBreak(grant.first.number, ModelGrant.level(to)));
    }
  }

  private void cancel(int step) {
    for (var request : List.copyOf(waiting)) {
      if (request.number == step) {
        request.forget.run();
        end(request, NtStatus.CANCELLED);
      }
    }
  }

  // Going and coming back. MS-SMB2 3.3.7.1, 3.3.5.9.7 and 3.3.5.9.12.

  private void disconnect(char client, List<Integer> order) {
    connected.remove(client);
    established(client).stream().sorted(Comparator.comparingInt(open -> order.indexOf(open.number)))
        .forEach(open -> {
          if (open.isPreservable()) {
            preserve(open);
          } else {
            end(open);
          }
        });
    // What was made meanwhile, by requests that waited for one of these, is nobody's.
    for (var late = established(client); !late.isEmpty(); late = established(client)) {
      end(late.getFirst());
    }
    waiting.stream().filter(request -> request.client == client).forEach(request -> request.forget.run());
    waiting.removeIf(request -> request.client == client);
  }

  private void preserve(ModelOpen open) {
    open.state = ModelOpen.State.PRESERVED;
    open.scavenger = Optional.of(clock.after(open.durable.seconds(), () -> end(open)));
  }

  private List<ModelOpen> established(char client) {
    return opens.values().stream()
        .filter(open -> open.client() == client && open.state == ModelOpen.State.ESTABLISHED).toList();
  }

  private String reopen(Step.Reopen reopen) {
    var open = opens.get(reopen.open());
    if (open == null || open.state != ModelOpen.State.PRESERVED || !reopen.rightLease()
        || (reopen.way() == 2 && open.how.durable().version() != 2)) {
      return NtStatus.OBJECT_NAME_NOT_FOUND.toString();
    }
    var grant = open.grant;
    if (grant == null || !grant.state.has(ModelGrant.H)) {
      return NtStatus.OBJECT_NAME_NOT_FOUND.toString();
    }
    boolean known = reopen.name().equals(open.how.name()) || reopen.name().equals(open.file.name);
    if (grant.lease && !known && !open.how.deleteOnClose()) {
      return NtStatus.INVALID_PARAMETER.toString();
    }
    open.state = ModelOpen.State.ESTABLISHED;
    clock.cancel(open.scavenger);
    return NtStatus.SUCCESS + " " + CreateAction.OPENED + " " + cache(open);
  }
}
