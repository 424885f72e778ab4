package org.sumbawa.auth.account;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.sumbawa.core.Entropy;
import org.sumbawa.wire.dtyp.Sid;

/**
 * Accounts in a file. A server reads it again whenever it has changed, so that the command line can add
 * somebody while the server runs; those who make or change it take turns. A file that cannot be read, or that others
 * can read, lets nobody in.
 */
public final class AccountFile implements Accounts {
  /** Held by whoever makes or changes a file; for other programs there is a lock on a file beside it. */
  private static final ReentrantLock CHANGING = new ReentrantLock();

  private final PrivateFile file;
  private final Path path;
  private volatile Loaded loaded;

  /** What was read, and by what a change of the file is noticed. */
  private record Loaded(AccountTable table, Stamp stamp) {}

  /**
   * A file that was replaced has another key, one that was edited in place another time or size, one that was opened to
   * others another mode.
   */
  private record Stamp(FileTime modified, long size, Object key, Set<PosixFilePermission> mode) {

    static Stamp of(Path path) throws IOException {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size(),
          Objects.requireNonNullElse(attributes.fileKey(), ""), PrivateFile.mode(path));
    }
  }

  /** A change of the table. */
  @FunctionalInterface
  private interface Change {
    AccountTable of(AccountTable table) throws AccountException;
  }

  /** What nobody else may do meanwhile. */
  @FunctionalInterface
  private interface Work<T> {
    T done() throws IOException;
  }

  private AccountFile(Path path, PrivateFile file, Loaded loaded) {
    this.path = path;
    this.file = file;
    this.loaded = loaded;
  }

  /** Opens a file of accounts, and makes an empty one for this machine if there is none. */
  public static AccountFile open(Path at, Entropy entropy) throws IOException {
    if (!Files.exists(at)) {
      make(at.toAbsolutePath(),
          new AccountTable(MachineSid.random(entropy), AccountTable.FIRST_RID, List.of()));
    }
    return open(at);
  }

  /** Opens a file of accounts that there is. */
  public static AccountFile open(Path at) throws IOException {
    var path = at.toRealPath();
    var file = new PrivateFile(path);
    return new AccountFile(path, file, load(path, file));
  }

  /** Another may be about to make it too, and may have accounts in it by now. */
  private static void make(Path path, AccountTable empty) throws IOException {
    var file = new PrivateFile(path);
    alone(path, file, () -> {
      if (!Files.exists(path)) {
        file.write(AccountText.format(empty));
      }
      return path;
    });
  }

  private static Loaded load(Path path, PrivateFile file) throws IOException {
    var stamp = Stamp.of(path);
    try {
      return new Loaded(AccountText.parse(file.read()), stamp);
    } catch (AccountException e) {
      throw new AccountException(path + ": " + e.getMessage());
    }
  }

  /** Adds an account and tells what it became. */
  public Account add(NewAccount account) throws IOException {
    return change(table -> table.with(account)).find(account.name()).orElseThrow();
  }

  /** Gives an account another password. */
  public void setPassword(String name, char[] password) throws IOException {
    var hash = NtHash.of(password);
    set(name, old -> old.with(hash));
  }

  /** Shuts an account out. */
  public void disable(String name) throws IOException {
    set(name, Account::shutOut);
  }

  /**
   * Lets an account in, again or longer.
   *
   * @param until when that ends; {@link Instant#MAX} for never
   */
  public void enable(String name, Instant until) throws IOException {
    set(name, old -> old.enabled(until));
  }

  /** Puts an account into these groups, and out of all others that it was put into. */
  public void setGroups(String name, List<Sid> groups) throws IOException {
    set(name, old -> old.in(groups));
  }

  private void set(String name, UnaryOperator<Account> change) throws IOException {
    change(table -> table.changed(name, change));
  }

  /** Removes an account; its number is not given to anybody else. */
  public void remove(String name) throws IOException {
    change(table -> table.without(name));
  }

  @Override
  public Sid machineSid() {
    return loaded.table().machineSid();
  }

  @Override
  public Optional<Account> find(String name) throws IOException {
    return current().find(name);
  }

  @Override
  public List<Account> list() throws IOException {
    return current().accounts();
  }

  private AccountTable current() throws IOException {
    var known = loaded;
    if (!Stamp.of(path).equals(known.stamp())) {
      known = load(path, file);
      loaded = known;
    }
    return known.table();
  }

  private AccountTable change(Change change) throws IOException {
    return alone(path, file, () -> {
      var after = change.of(load(path, file).table());
      file.write(AccountText.format(after));
      loaded = load(path, file);
      return after;
    });
  }

  private static <T> T alone(Path path, PrivateFile file, Work<T> work) throws IOException {
    CHANGING.lock();
    try (var lock = file.lockFile()) {
      lock.lock();
      return work.done();
    } catch (OverlappingFileLockException e) {
      throw new AccountException(path + " is being changed by another part of this program");
    } finally {
      CHANGING.unlock();
    }
  }
}
