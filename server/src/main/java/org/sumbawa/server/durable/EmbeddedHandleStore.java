package org.sumbawa.server.durable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.sumbawa.core.SystemEnvironment;
import org.sumbawa.wire.codec.Bytes;

/**
 * Handles in a file of this machine, which one server at a time can have. A file that could not be written, since the disk
 * was full, is tried again by the next who keeps something.
 */
public final class EmbeddedHandleStore implements DurableHandleStore {
  private static final int FORMAT = 1;
  private static final String FORMAT_KEY = "format";
  private static final String REGION_KEY = "region";

  private final Path file;
  private final GroupWriter writer;
  private Tables tables;

  /** The file while it is open. Used by the writer alone. */
  private record Tables(MVStore store, MVMap<Long, byte[]> handles, MVMap<String, Integer> facts) {}

  private EmbeddedHandleStore(Path file) throws IOException {
    this.file = file;
    tables = tables();
    writer = new GroupWriter(SystemEnvironment.THREADS, "durable-handles", this::begin, this::commit,
        this::giveUp);
  }

  /**
   * Opens the file, and makes it where there is none, for its owner alone.
   *
   * @throws IOException if that cannot be done, or not all of it can be read: it says in words why
   */
  public static EmbeddedHandleStore open(Path file) throws IOException {
    make(file.toAbsolutePath());
    var store = new EmbeddedHandleStore(file.toAbsolutePath());
    try {
      store.handles();
    } catch (IOException damaged) {
      store.close();
      throw damaged;
    }
    return store;
  }

  private static void make(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
      return;
    }
    try {
      Files.createFile(file,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException there) {
      // It is used as it is.
    }
  }

  private Tables tables() throws IOException {
    MVStore store = null;
    try {
      store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
      // What was overwritten is of no use once the rest is synced: its space is taken again.
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      var facts = store.<String, Integer>openMap("facts");
      int format = facts.getOrDefault(FORMAT_KEY, FORMAT);
      if (format > FORMAT) {
        store.closeImmediately();
        throw new IOException(file + " was written by a newer version of this server (format " + format
            + "): start that one, or move the file away, and clients open their files anew");
      }
      facts.put(FORMAT_KEY, FORMAT);
      return new Tables(store, store.openMap("handles"), facts);
    } catch (RuntimeException | AssertionError failure) {
      if (store != null) {
        store.closeImmediately();
      }
      throw new IOException(words(failure), failure);
    }
  }

  /** In a damaged file anything may be found, and thrown. */
  private String words(Throwable failure) {
    int code =
        failure instanceof MVStoreException known ? known.getErrorCode() : DataUtils.ERROR_FILE_CORRUPT;
    return switch (code) {
      case DataUtils.ERROR_FILE_LOCKED -> file + " is in use by another server";
      case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED ->
        file + " cannot be used: " + failure.getMessage();
      default ->
        file + " is damaged; move it away, and clients open their files anew: " + failure.getMessage();
    };
  }

  private <T> T change(Supplier<T> what) throws IOException {
    try {
      return writer.change(what);
    } catch (IOException failed) {
      var why = failed.getCause();
      throw why instanceof RuntimeException || why instanceof AssertionError
          ? new IOException(words(why), why)
          : failed;
    }
  }

  private void begin() throws IOException {
    if (tables.store().isClosed()) {
      tables = tables();
    }
  }

  private void commit() {
    tables.store().commit();
    tables.store().sync();
  }

  /** What was not written is not there either: the file as it was is opened again. */
  private void giveUp() {
    tables.store().closeImmediately();
  }

  @Override
  public int claimRegion() throws IOException {
    return change(() -> {
      int region = tables.facts().getOrDefault(REGION_KEY, 0) + 1;
      tables.facts().put(REGION_KEY, region);
      return region;
    });
  }

  @Override
  public void put(long id, Bytes handle) throws IOException {
    var kept = handle.toByteArray();
    change(() -> tables.handles().put(id, kept));
  }

  @Override
  public void remove(long id) throws IOException {
    change(() -> tables.handles().remove(id));
  }

  @Override
  public Map<Long, Bytes> handles() throws IOException {
    return change(() -> {
      var all = new TreeMap<Long, Bytes>();
      tables.handles().forEach((id, handle) -> all.put(id, Bytes.of(handle)));
      return all;
    });
  }

  @Override
  public void close() {
    writer.close();
    tables.store().close();
  }
}
