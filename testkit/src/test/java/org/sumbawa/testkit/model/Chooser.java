package org.sumbawa.testkit.model;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/** Makes a step of chance, one that has to do with what is open now. */
final class Chooser {
  static final List<Character> CLIENTS = List.of('A', 'B', 'C');
  static final List<String> NAMES = List.of("a", "b", "c");
  private static final int KEYS = 4;
  private static final LeaseState RH = ModelGrant.R.or(ModelGrant.H);
  private static final LeaseState RW = ModelGrant.R.or(ModelGrant.W);
  private static final ShareAccess READ_WRITE = ShareAccess.READ.or(ShareAccess.WRITE);
  private static final ShareAccess EVERYTHING = READ_WRITE.or(ShareAccess.DELETE);
  private static final List<CreateDisposition> DISPOSITIONS =
      List.of(CreateDisposition.OPEN_IF, CreateDisposition.OPEN_IF, CreateDisposition.OPEN_IF,
          CreateDisposition.OPEN, CreateDisposition.OPEN_IF, CreateDisposition.OVERWRITE_IF,
          CreateDisposition.SUPERSEDE, CreateDisposition.OVERWRITE, CreateDisposition.CREATE);
  private static final int[] WEIGHTS = {30, 9, 7, 4, 9, 5, 4, 4, 13, 4, 4, 5, 6};

  private final Model model;
  private final Draw.Reader dice;

  Chooser(Model model, Draw draw) {
    this.model = model;
    dice = draw.reader();
  }

  /** The step; one that nothing fits is an open. */
  Step step() {
    int kind = kind();
    var gone = CLIENTS.stream().filter(client -> !model.connected().contains(client)).toList();
    if (gone.size() == CLIENTS.size()) {
      return new Step.Connect(dice.of(gone));
    }
    return switch (kind) {
      case 0 -> open();
      case 9 -> model.waiting().isEmpty() ? open() : cancel();
      case 10 -> new Step.Disconnect(dice.of(List.copyOf(model.connected())));
      case 11 -> new Step.Pass(dice.of(1, 10, 34, 35, 60, 300));
      case 12 -> back(gone);
      default -> model.opens().isEmpty() ? open() : use(kind);
    };
  }

  private int kind() {
    int sum = 0;
    for (int weight : WEIGHTS) {
      sum += weight;
    }
    int rest = dice.below(sum);
    int kind = 0;
    while (rest >= WEIGHTS[kind]) {
      rest -= WEIGHTS[kind++];
    }
    return kind;
  }

  private Step.Open open() {
    var client = dice.of(List.copyOf(model.connected()));
    var name = dice.of(NAMES);
    var access = dice.of(Step.Access.ALL, Step.Access.READ, Step.Access.WRITE, Step.Access.ALL,
        Step.Access.DELETE, Step.Access.ATTRIBUTES, Step.Access.DESCRIPTOR);
    var sharing = dice.of(EVERYTHING, EVERYTHING, EVERYTHING, READ_WRITE, ShareAccess.READ, ShareAccess.NONE);
    var disposition = dice.of(DISPOSITIONS);
    return new Step.Open(client, name, access, sharing, disposition, dice.chance(5), wish(), durable());
  }

  private Step.Wish wish() {
    var level = dice.of(OplockLevel.NONE, OplockLevel.LEASE, OplockLevel.LEASE, OplockLevel.BATCH,
        OplockLevel.LEVEL_II, OplockLevel.EXCLUSIVE, OplockLevel.LEASE);
    boolean lease = level == OplockLevel.LEASE;
    int key = dice.below(KEYS) + 1;
    var state = dice.of(ModelGrant.ALL, RH, RW, ModelGrant.R, ModelGrant.H, ModelGrant.NONE, ModelGrant.ALL);
    return new Step.Wish(level, lease ? key : 0, lease ? state : ModelGrant.NONE);
  }

  private Step.Durable durable() {
    int version = dice.of(0, 1, 2);
    int seconds = dice.of(0, 20, 50, 1000);
    return new Step.Durable(version, version == 2 ? seconds : 0);
  }

  private Step use(int kind) {
    if (kind == 8) {
      return acknowledge();
    }
    int open = openNumber();
    if (open == 0) {
      return open();
    }
    return switch (kind) {
      case 1 -> new Step.Close(open);
      case 2 -> new Step.Write(open, dice.below(4));
      case 3 -> new Step.Read(open, dice.below(4));
      case 4 -> new Step.Lock(open, range(), dice.below(3) < 2, dice.chance(50));
      case 5 -> unlock(open);
      case 6 -> new Step.Delete(open, dice.below(4) < 3);
      default -> new Step.Rename(open, dice.of(NAMES), dice.chance(50));
    };
  }

  /** Mostly one that can be used; now and then one that has ended or waits; 0 if there is none. */
  private int openNumber() {
    var usable = model.opens().values().stream().filter(o -> o.state == ModelOpen.State.ESTABLISHED)
        .map(open -> open.number).toList();
    var known = model.makers().entrySet().stream().filter(e -> model.connected().contains(e.getValue()))
        .map(e -> e.getKey()).toList();
    if (usable.isEmpty() || (dice.chance(4) && !known.isEmpty())) {
      return known.isEmpty() ? 0 : dice.of(known);
    }
    return dice.of(usable);
  }

  private Step.Range range() {
    return new Step.Range(dice.below(3), dice.below(2) + 1);
  }

  private Step unlock(int number) {
    var open = model.opens().get(number);
    var held = open == null
        ? List.<ModelFile.Locked>of()
        : open.file.locks.stream().filter(locked -> locked.owner() == open).toList();
    return new Step.Unlock(number, held.isEmpty() ? range() : dice.of(held).range());
  }

  /** Mostly what is asked for; now and then something else. */
  private Step acknowledge() {
    var grants = new ArrayList<ModelGrant>();
    model.opens().values().stream().map(open -> open.grant).filter(grant -> grant != null)
        .filter(grant -> model.connected().contains(grant.client)).distinct().forEach(grants::add);
    var breaking = grants.stream().filter(grant -> grant.breaking).toList();
    if (grants.isEmpty()) {
      return open();
    }
    var grant = dice.of(breaking.isEmpty() ? grants : breaking);
    boolean right = !dice.chance(20);
    if (grant.lease) {
      var kept = dice.of(ModelGrant.NONE, ModelGrant.R, RH, RW, ModelGrant.H, ModelGrant.ALL);
      return new Step.AcknowledgeLease(grant.client, grant.key, right ? grant.told : kept);
    }
    var kept = dice.of(OplockLevel.NONE, OplockLevel.LEVEL_II, OplockLevel.EXCLUSIVE, OplockLevel.BATCH,
        OplockLevel.LEASE);
    return new Step.AcknowledgeOplock(grant.first.number, right ? ModelGrant.level(grant.told) : kept);
  }

  private Step cancel() {
    var request = dice.of(model.waiting());
    return new Step.Cancel(request.client, request.number);
  }

  /** Somebody comes back: with a connection, or for an open. */
  private Step back(List<Character> gone) {
    var kept = model.opens().values().stream().filter(o -> o.state == ModelOpen.State.PRESERVED)
        .filter(open -> model.connected().contains(open.client())).toList();
    if (!kept.isEmpty() && (gone.isEmpty() || dice.chance(60))) {
      var open = dice.of(kept);
      boolean right = !dice.chance(15);
      int way = open.durable.version();
      return new Step.Reopen(open.client(), open.number, right ? way : dice.below(2) + 1,
          right ? dice.of(open.file.name, open.how.name()) : dice.of(NAMES), right || dice.chance(50));
    }
    return gone.isEmpty() ? open() : new Step.Connect(dice.of(gone));
  }
}
