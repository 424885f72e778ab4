package org.sumbawa.core;

import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * The outside world, passed to whoever needs it, so that the whole server runs in a test on a fake clock.
 *
 * @param clock tells the time of day
 * @param entropy gives random bytes for keys, nonces, salts and identifiers
 * @param threads makes the threads that read connections
 * @param work runs what may block on storage: a sized pool of platform threads
 * @param timers runs something later
 */
public record Environment(InstantSource clock, Entropy entropy, Threads threads, Executor work,
    Timers timers) {}
