package org.sumbawa.server.outbound;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.sumbawa.core.Threads;
import org.sumbawa.protection.Chain;
import org.sumbawa.protection.Chained;
import org.sumbawa.protection.Seal;
import org.sumbawa.protection.Sign;
import org.sumbawa.server.exchange.Answer;
import org.sumbawa.server.exchange.Delivery;
import org.sumbawa.server.exchange.Meter;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.state.Authentication;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ConnectionState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.trace.Component;
import org.sumbawa.server.trace.Trace;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.Read;

/** CHAIN, SIGN, SEAL, and onto the link. MS-SMB2 3.3.4.1. */
public final class Outgoing implements Outbox {
  private static final int HEAD = 512;
  /** What an answer may be longer than the largest payload. */
  private static final int ROOM = 256;

  private final Chain chain = new Chain();
  private final Sign sign = new Sign(true);
  private final Trace trace;
  private final Threads threads;
  private final Semaphore poolWriters;
  private final ConcurrentHashMap<Connection, LinkWriter> writers = new ConcurrentHashMap<>();

  /**
   * The way out of a server.
   *
   * @param threads write what must not keep its sender waiting
   * @param poolWriters how many threads of the work pool may be writing at once
   */
  public Outgoing(Trace trace, Threads threads, int poolWriters) {
    this.trace = trace;
    this.threads = threads;
    this.poolWriters = new Semaphore(poolWriters);
  }

  @Override
  public void send(Connection connection, List<Answer> answers, Runnable gone) {
    var frames = frames(connection, answers);
    var writer = writer(connection);
    if (writer.isEmpty()) {
      gone.run();
      return;
    }
    for (int i = 0; i < frames.size(); i++) {
      writer.get().send(frames.get(i), i == frames.size() - 1 ? gone : () -> {});
    }
  }

  /** The answers to a chain leave together, as far as the client takes that much at once. MS-SMB2 3.3.4.1.3. */
  private List<ByteBuffer> frames(Connection connection, List<Answer> answers) {
    if (answers.size() == 1) {
      return List.of(message(connection, answers));
    }
    long most = ROOM + connection.negotiated().map(terms -> (long) terms.sizes().transact()).orElse(0L);
    var frames = new ArrayList<ByteBuffer>(1);
    int begin = 0;
    long size = 0;
    for (int i = 0; i < answers.size(); i++) {
      int next = Header.SIZE + answers.get(i).body().encoded().size();
      if (i > begin && size + next > most) {
        frames.add(message(connection, answers.subList(begin, i)));
        begin = i;
        size = 0;
      }
      size += next;
    }
    frames.add(message(connection, answers.subList(begin, answers.size())));
    return frames;
  }

  @Override
  public Delivery tell(Connection connection, Answer notice) {
    var message = message(connection, List.of(notice));
    return writer(connection).map(writer -> writer.sendElsewhere(message)).orElse(Delivery.FAILED);
  }

  private ByteBuffer message(Connection connection, List<Answer> answers) {
    trace.transition(connection, answers.getFirst().origin(), Component.SEND, "Outgoing.message");
    var sealing = answers.getFirst().sealAs().flatMap(Session::sealing);
    var messages = new ArrayList<ByteBuffer>(answers.size());
    for (var answer : answers) {
      messages.add(encode(answer));
    }
    var chained = chain.apply(messages, ByteBuffer::allocate);
    if (sealing.isEmpty()) {
      sign(answers, chained);
    }
    hash(connection, answers, chained);
    answers.forEach(answer -> trace.answer(connection, answer));
    trace.packet(connection, chained.whole(), true);
    return sealing.isEmpty()
        ? chained.whole()
        : sealing.get().outgoing().apply(chained.whole(),
            ByteBuffer.allocate(Seal.sealedSize(chained.whole().remaining())));
  }

  @Override
  public void drop(Connection connection) {
    var writer = writers.remove(connection);
    if (writer != null) {
      writer.end();
    }
    connection.link().close();
  }

  private static ByteBuffer encode(Answer answer) {
    int payload = answer.body() instanceof Read.Response read ? read.data().size() : 0;
    var out = new WireWriter(HEAD + payload);
    answer.header().encode(out);
    answer.body().encode(out);
    return out.buffer();
  }

  private void sign(List<Answer> answers, Chained chained) {
    for (int i = 0; i < answers.size(); i++) {
      var answer = answers.get(i);
      if (answer.signer().isPresent()) {
        answer.origin().meter().begin(Meter.Part.SECURITY);
        sign.apply(chained.elements().get(i), answer.signer().get());
        answer.origin().meter().end(Meter.Part.SECURITY);
      }
    }
  }

  /** The negotiation and the steps of an authentication are hashed as they leave. MS-SMB2 3.3.5.4 and 3.3.5.5. */
  private static void hash(Connection connection, List<Answer> answers, Chained chained) {
    var header = answers.getFirst().header();
    Optional<Command> command = header.command();
    if (command.filter(c -> c == Command.NEGOTIATE).isPresent()) {
      connection.preauthIntegrityHash(connection.preauthIntegrityHash().with(chained.elements().getFirst()));
    } else if (command.filter(c -> c == Command.SESSION_SETUP).isPresent()
        && header.status().equals(NtStatus.MORE_PROCESSING_REQUIRED)) {
      Authentication going = connection.authentications().get(header.sessionId());
      if (going != null) {
        going.hash(going.hash().with(chained.elements().getFirst()));
      }
    }
  }

  /** None once the connection is gone: what was dropped does not come back. */
  private Optional<LinkWriter> writer(Connection connection) {
    return Optional.ofNullable(writers.computeIfAbsent(connection,
        c -> c.state() == ConnectionState.GONE ? null : new LinkWriter(c.link(), poolWriters, threads)));
  }
}
