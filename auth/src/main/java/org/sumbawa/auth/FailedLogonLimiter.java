package org.sumbawa.auth;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing of passwords down: who failed too often of late is not heard for a while. It counts by where
 * the client comes from, an IPv6 client by its network of 64 bits, whose addresses are all its own. Success
 * forgives nothing: who knows one password would else guess at others for ever. What it remembers is bounded;
 * beyond that, whoever has been quiet longest is forgotten. Any number of threads may use it at once.
 */
public final class FailedLogonLimiter {
  private static final int IPV6_NETWORK = 8;

  private final Settings settings;
  private final InstantSource clock;
  private final Map<InetAddress, Source> sources = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * How much is too much.
   *
   * @param attempts how many failures within the window are borne
   * @param window how long a failure counts
   * @param lockout how long nothing is heard after that
   * @param sourcesRemembered how many sources are kept in mind
   */
  public record Settings(int attempts, Duration window, Duration lockout, int sourcesRemembered) {
    /** Twenty failures within a minute, then silence for a minute. */
    public static final Settings DEFAULT =
        new Settings(20, Duration.ofMinutes(1), Duration.ofMinutes(1), 10_000);

    /** Refuses numbers that limit nothing. */
    public Settings {
      if (attempts < 1 || window.isNegative() || lockout.isNegative() || sourcesRemembered < 1) {
        throw new IllegalArgumentException("no limit: " + attempts + " attempts within " + window
            + ", lockout " + lockout + ", " + sourcesRemembered + " sources");
      }
    }
  }

  /** What is known of a source. */
  private static final class Source {
    private final Deque<Instant> failures = new ArrayDeque<>();
    private Instant lockedUntil = Instant.MIN;
  }

  /** Limits by the settings and keeps time by the clock. */
  public FailedLogonLimiter(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether a client from there may try now. */
  public synchronized boolean allows(InetAddress from) {
    var source = sources.get(network(from));
    return source == null || !source.lockedUntil.isAfter(clock.instant());
  }

  /** A client from there failed: whether it may try again, or must be quiet from now on. */
  public synchronized boolean failed(InetAddress from) {
    var now = clock.instant();
    var source = sources.computeIfAbsent(network(from), unknown -> new Source());
    source.failures.addLast(now);
    var since = now.minus(settings.window());
    while (!source.failures.isEmpty() && !source.failures.getFirst().isAfter(since)) {
      source.failures.removeFirst();
    }
    boolean tooMany = source.failures.size() >= settings.attempts();
    if (tooMany) {
      source.failures.clear();
      source.lockedUntil = now.plus(settings.lockout());
    }
    forgetBeyondBound();
    return !tooMany;
  }

  private void forgetBeyondBound() {
    var oldest = sources.keySet().iterator();
    for (int over = sources.size() - settings.sourcesRemembered(); over > 0; over--) {
      oldest.next();
      oldest.remove();
    }
  }

  private static InetAddress network(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    var bytes = address.getAddress();
    Arrays.fill(bytes, IPV6_NETWORK, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of 16 bytes", e);
    }
  }
}
