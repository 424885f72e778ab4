package org.sumbawa.server.accept;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.transport.Frame;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.ResponseBody;

/**
 * The memory that one message and its answers hold: the message's until nobody works for it any more, that of the answers
 * until they are written or dropped. Each is given back once, however often that is said.
 */
final class Holding {
  private static final int CREDIT = 65_536;
  private static final int SMALL_ANSWER = 1024;
  /** Whose answers are as large as the request asks and pays for. */
  private static final Set<Command> LARGE_ANSWERS =
      EnumSet.of(Command.READ, Command.IOCTL, Command.QUERY_DIRECTORY, Command.QUERY_INFO);

  private final MemoryBudget.Account account;
  private final Frame frame;
  private final long messageBytes;
  private final long answerBytes;
  private final AtomicBoolean messageDone = new AtomicBoolean();
  private final AtomicBoolean answersGone = new AtomicBoolean();

  private Holding(MemoryBudget.Account account, Frame frame, long answerBytes) {
    this.account = account;
    this.frame = frame;
    messageBytes = frame.bytes().remaining();
    this.answerBytes = answerBytes;
  }

  /** Waits until there is room for a message and its answers. */
  static Holding take(MemoryBudget.Account account, Frame frame, List<Exchange> requests)
      throws InterruptedException {
    long answers = 0;
    for (var request : requests) {
      answers += answer(request);
    }
    var holding = new Holding(account, frame, answers);
    if (requests.getFirst().isSealed()) {
      // The requests are in memory of their own, as large.
      frame.close();
    }
    account.acquire(holding.messageBytes + holding.answerBytes);
    return holding;
  }

  /** An answer that comes after its request was told to wait is paid for when it is there, and never kept waiting. */
  Runnable lateAnswer(ResponseBody body) {
    long bytes = body instanceof ChangeNotify.Response changes ? changes.output().size() : SMALL_ANSWER;
    account.charge(bytes);
    var given = new AtomicBoolean();
    return () -> {
      if (given.compareAndSet(false, true)) {
        account.release(bytes);
      }
    };
  }

  /** Nobody works for the message any more. */
  void messageDone() {
    if (messageDone.compareAndSet(false, true)) {
      frame.close();
      account.release(messageBytes);
    }
  }

  /** The answers were written, or never will be. */
  void answersGone() {
    if (answersGone.compareAndSet(false, true)) {
      account.release(answerBytes);
    }
  }

  /** The credits that a request pays are the measure of its answer, up to what was negotiated. MS-SMB2 3.3.5.2.5. */
  private static long answer(Exchange request) {
    if (request.header().command().filter(LARGE_ANSWERS::contains).isEmpty()) {
      return SMALL_ANSWER;
    }
    long most = request.connection().negotiated()
        .map(terms -> Math.max(terms.sizes().read(), terms.sizes().transact())).orElse(SMALL_ANSWER);
    return Math.min((long) Math.max(request.header().creditCharge(), 1) * CREDIT, most);
  }
}
