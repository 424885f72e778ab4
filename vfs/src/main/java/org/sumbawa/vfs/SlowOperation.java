package org.sumbawa.vfs;

import java.time.Duration;

/**
 * A storage operation took longer than it should.
 *
 * @param command which operation, in the words of {@link Handle} and {@link FileSystem}
 * @param path the file it was about
 * @param took how long it took
 * @param threshold how long it should have taken at most
 */
public record SlowOperation(String command, FilePath path, Duration took, Duration threshold) {}
