package org.sumbawa.server.pipe;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sumbawa.core.Allowance;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;

/** An open named pipe in message mode. MS-FSA 2.1.5.2 and MS-FSCC 2.4.35. */
public final class Pipe {
  /** The most that may lie unread: a client that only writes is told to read first. */
  private static final int QUOTA = 1 << 16;

  private final String name;
  private final Service service;
  private final Allowance memory;
  private final ArrayDeque<Bytes> unread = new ArrayDeque<>();
  private final Map<Object, Reader> waiting = new LinkedHashMap<>();
  private int unreadBytes;
  private int taken;
  private boolean closed;

  /** Learns once that there is something to read, or why there will not be. */
  @FunctionalInterface
  public interface Reader {

    /** SUCCESS, or why not. */
    void ended(NtStatus status);
  }

  /**
   * Opens a pipe to a service.
   *
   * @param memory the bytes that all pipes may hold together
   */
  public Pipe(String name, Service service, Allowance memory) {
    this.name = name;
    this.service = service;
    this.memory = memory;
  }

  /** The pipe's name, without a path. */
  public String name() {
    return name;
  }

  /** Gives a message to the service, and keeps its answers to be read. */
  public void write(Bytes message) throws Refusal {
    Runnable tell;
    synchronized (this) {
      if (closed || service.hasEnded()) {
        throw new Refusal(NtStatus.PIPE_DISCONNECTED);
      }
      if (unreadBytes > QUOTA) {
        throw new Refusal(NtStatus.PIPE_BUSY);
      }
      if (memory.isUsedUp()) {
        throw new Refusal(NtStatus.INSUFFICIENT_RESOURCES);
      }
      var answers = service.receive(message);
      if (closed) {
        // An administrator asked by this pipe that it be closed too.
        throw new Refusal(NtStatus.PIPE_DISCONNECTED);
      }
      for (var answer : answers) {
        unread.add(answer);
        unreadBytes += answer.size();
      }
      account(unreadBytes + service.heldBytes());
      tell = wake();
    }
    tell.run();
  }

  /** The next message, or the part of it that fits; empty if there is none. */
  public synchronized Optional<PipeRead> read(int most) throws Refusal {
    if (closed) {
      throw new Refusal(NtStatus.PIPE_DISCONNECTED);
    }
    var next = unread.poll();
    if (next == null) {
      if (service.hasEnded()) {
        throw new Refusal(NtStatus.PIPE_DISCONNECTED);
      }
      return Optional.empty();
    }
    if (next.size() <= most) {
      unreadBytes -= next.size();
      account(unreadBytes + service.heldBytes());
      return Optional.of(new PipeRead(next, false));
    }
    unread.addFirst(next.slice(most, next.size() - most));
    unreadBytes -= most;
    return Optional.of(new PipeRead(next.slice(0, most), true));
  }

  private void account(int held) {
    memory.take(held - (long) taken);
    taken = held;
  }

  /** How many bytes of the next message can be read, how many in all, and how many messages there are. */
  public synchronized Unread unread() {
    var next = unread.peek();
    return new Unread(next == null ? Bytes.EMPTY : next, unreadBytes, unread.size());
  }

  /** What lies unread. */
  public record Unread(Bytes next, int bytes, int messages) {}

  /** Tells once when there is something to read. */
  public void whenReadable(Object who, Reader reader) {
    NtStatus now;
    synchronized (this) {
      if (unread.isEmpty() && !closed && !service.hasEnded()) {
        waiting.put(who, reader);
        return;
      }
      now = unread.isEmpty() ? NtStatus.PIPE_BROKEN : NtStatus.SUCCESS;
    }
    reader.ended(now);
  }

  /** Ends somebody's waiting, unless it ended already. */
  public void stopWaiting(Object who, NtStatus status) {
    Reader reader;
    synchronized (this) {
      reader = waiting.remove(who);
    }
    if (reader != null) {
      reader.ended(status);
    }
  }

  /** Closes it; whoever waits is told so. */
  public void close() {
    List<Reader> ended;
    synchronized (this) {
      closed = true;
      unread.clear();
      account(0);
      ended = takeWaiting();
    }
    ended.forEach(reader -> reader.ended(NtStatus.PIPE_BROKEN));
  }

  /** As many of those who wait as there are messages to read; all of them when nothing more will come. */
  private Runnable wake() {
    var readers = waiting.values().stream().limit(unread.size()).toList();
    waiting.values().removeAll(readers);
    var rest = service.hasEnded() ? takeWaiting() : List.<Reader>of();
    return () -> {
      readers.forEach(reader -> reader.ended(NtStatus.SUCCESS));
      rest.forEach(reader -> reader.ended(NtStatus.PIPE_BROKEN));
    };
  }

  private List<Reader> takeWaiting() {
    var all = List.copyOf(waiting.values());
    waiting.clear();
    return all;
  }
}
