package org.sumbawa.transport.tap;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One direction of a connection: collects bytes into frames, and says what becomes of each. */
final class FaultyDirection {
  private final FaultScript script;
  private final int link;
  private final Direction direction;
  private ByteBuffer collected = ByteBuffer.allocate(4096);
  private Optional<ByteBuffer> overtaken = Optional.empty();
  private int frames;

  /** Something to do, in order. */
  sealed interface Action {
    record Send(ByteBuffer bytes) implements Action {}

    record Wait(Duration delay) implements Action {}

    record End(boolean reset) implements Action {}
  }

  FaultyDirection(FaultScript script, int link, Direction direction) {
    this.script = script;
    this.link = link;
    this.direction = direction;
  }

  /** Takes bytes as they come, and gives what is to be done now that they have. */
  List<Action> feed(ByteBuffer bytes) {
    room(bytes.remaining());
    collected.put(bytes);
    collected.flip();
    var actions = new ArrayList<Action>();
    while (collected.remaining() >= Integer.BYTES && collected.remaining() >= frameLength()) {
      var frame = ByteBuffer.allocate(frameLength());
      frame.put(collected.slice(collected.position(), frame.capacity())).flip();
      collected.position(collected.position() + frame.capacity());
      act(frame, actions);
    }
    collected.compact();
    return actions;
  }

  /** What is left when no more bytes come: a frame that nothing overtook, and the beginning of one. */
  List<ByteBuffer> rest() {
    var rest = new ArrayList<ByteBuffer>();
    overtaken.ifPresent(rest::add);
    overtaken = Optional.empty();
    rest.add(collected.flip());
    collected = ByteBuffer.allocate(0);
    return rest;
  }

  private void act(ByteBuffer frame, List<Action> actions) {
    var fault = script.fault(new FaultScript.Occasion(link, direction, frames++));
    var behind = overtaken;
    overtaken = Optional.empty();
    switch (fault) {
      case Fault.Pass _ -> actions.add(new Action.Send(frame));
      case Fault.Drop _ -> {
      }
      case Fault.Duplicate _ -> {
        actions.add(new Action.Send(frame.duplicate()));
        actions.add(new Action.Send(frame));
      }
      case Fault.Overtaken _ -> overtaken = Optional.of(frame);
      case Fault.Delay delay -> {
        actions.add(new Action.Wait(delay.delay()));
        actions.add(new Action.Send(frame));
      }
      case Fault.Corrupt corrupt -> {
        int at = Math.floorMod(corrupt.offset(), frame.limit());
        actions.add(new Action.Send(frame.put(at, (byte) (frame.get(at) ^ corrupt.bits()))));
      }
      case Fault.Garbage garbage -> {
        actions.add(new Action.Send(garbage.bytes().buffer()));
        actions.add(new Action.Send(frame));
      }
      case Fault.Cut cut -> {
        actions.add(new Action.Send(frame.limit(Math.min(cut.after(), frame.limit()))));
        actions.add(new Action.End(cut.reset()));
      }
    }
    behind.ifPresent(held -> actions.add(new Action.Send(held)));
  }

  private int frameLength() {
    return Integer.BYTES + (collected.getInt(collected.position()) & 0xFF_FFFF);
  }

  private void room(int count) {
    if (collected.remaining() < count) {
      int capacity = Math.max(2 * collected.capacity(), collected.position() + count);
      collected = ByteBuffer.allocate(capacity).put(collected.flip());
    }
  }
}
