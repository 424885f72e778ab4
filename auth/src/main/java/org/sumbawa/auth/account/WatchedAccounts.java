package org.sumbawa.auth.account;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.sumbawa.wire.dtyp.Sid;

/**
 * Accounts of another source. An administrator is told in words when they can no longer be read, and when they can
 * again: once each, however many try to log on meanwhile.
 */
public final class WatchedAccounts implements Accounts {
  private final Accounts source;
  private final Consumer<String> administrator;
  private final AtomicBoolean troubled = new AtomicBoolean();

  /**
   * Watches a source.
   *
   * @param administrator is told, on whatever thread asks for an account
   */
  public WatchedAccounts(Accounts source, Consumer<String> administrator) {
    this.source = source;
    this.administrator = administrator;
  }

  private interface Question<T> {
    T answer() throws IOException;
  }

  @Override
  public Sid machineSid() {
    return source.machineSid();
  }

  @Override
  public Optional<Account> find(String name) throws IOException {
    return asked(() -> source.find(name));
  }

  @Override
  public List<Account> list() throws IOException {
    return asked(source::list);
  }

  private <T> T asked(Question<T> question) throws IOException {
    T answer;
    try {
      answer = question.answer();
    } catch (IOException e) {
      if (troubled.compareAndSet(false, true)) {
        administrator.accept("the accounts cannot be read, so that nobody of them can log on: " + words(e));
      }
      throw e;
    }
    if (troubled.compareAndSet(true, false)) {
      administrator.accept("the accounts can be read again");
    }
    return answer;
  }

  private static String words(IOException e) {
    return switch (e) {
      case NoSuchFileException gone -> "there is no file " + gone.getFile() + " any more";
      case AccessDeniedException denied -> "the server's user may not read " + denied.getFile();
      case AccountException known -> String.valueOf(known.getMessage());
      default -> e.toString();
    };
  }
}
