package org.sumbawa.testkit.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.message.value.LeaseState;

/** An open. MS-SMB2 3.3.1.10, MS-FSA 2.1.1.6. */
final class ModelOpen {
  final int number;
  final ModelFile file;
  final Step.Open how;
  State state = State.ESTABLISHED;
  @Nullable
  ModelGrant grant;
  Step.Durable durable = new Step.Durable(0, 0);
  Optional<ModelClock.Due> scavenger = Optional.empty();

  /** Where it is in its life. */
  enum State {
    ESTABLISHED, PRESERVED, GONE
  }

  ModelOpen(int number, ModelFile file, Step.Open how) {
    this.number = number;
    this.file = file;
    this.how = how;
  }

  char client() {
    return how.client();
  }

  /** Whether its client may keep it in its cache, and was not asked to give that up. */
  boolean keepsHandle() {
    return grant != null && !grant.breaking && grant.state.has(LeaseState.HANDLE_CACHING);
  }

  /** Whether it outlives its connection. MS-SMB2 3.3.7.1. */
  boolean isPreservable() {
    return durable.version() > 0 && keepsHandle();
  }

  /** How a description of the table shows it. */
  String describe(long now) {
    var text = "#" + number + " " + file.name + " " + (grant == null ? "NONE" : grant.describe());
    long locks = file.locks.stream().filter(held -> held.owner() == this).count();
    text += locks == 0 ? "" : " locks " + locks;
    return state == State.PRESERVED ? text + " preserved " + (scavenger.orElseThrow().at() - now) : text;
  }
}
