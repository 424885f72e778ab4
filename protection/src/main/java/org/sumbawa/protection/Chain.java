package org.sumbawa.protection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.sumbawa.wire.message.Header;

/**
 * Puts encoded messages one behind the other. Each of a chain fills up to eight bytes, the last one too, as Windows
 * does; a message that travels alone stays as it is, without a copy. MS-SMB2 3.3.4.1.3 and 3.2.4.1.4.
 */
public final class Chain {
  private static final int ALIGNMENT = 8;

  /**
   * Chains what remains in each buffer, at least a header in each.
   *
   * @param room gives memory for as many bytes as asked for; asked at most once, and only for a real chain
   */
  public Chained apply(List<ByteBuffer> messages, IntFunction<ByteBuffer> room) {
    if (messages.size() == 1) {
      var alone = messages.getFirst().slice().order(ByteOrder.LITTLE_ENDIAN);
      return new Chained(alone, List.of(alone));
    }
    int size = 0;
    for (var message : messages) {
      size = Math.addExact(size, padded(message.remaining()));
    }
    var given = room.apply(size);
    var whole = given.slice(given.position(), size).order(ByteOrder.LITTLE_ENDIAN);
    var elements = new ArrayList<ByteBuffer>(messages.size());
    int at = 0;
    for (int i = 0; i < messages.size(); i++) {
      int length = padded(messages.get(i).remaining());
      var element = whole.slice(at, length).order(ByteOrder.LITTLE_ENDIAN);
      fill(element, messages.get(i));
      if (i < messages.size() - 1) {
        Header.putNextCommand(element, 0, length);
      }
      elements.add(element);
      at += length;
    }
    return new Chained(whole, elements);
  }

  /** The memory may have been used before: its padding is made zero. */
  private static void fill(ByteBuffer element, ByteBuffer message) {
    int length = message.remaining();
    element.put(0, message, message.position(), length);
    for (int i = length; i < element.limit(); i++) {
      element.put(i, (byte) 0);
    }
  }

  private static int padded(int length) {
    return Math.addExact(length, ALIGNMENT - 1) & -ALIGNMENT;
  }
}
