package org.sumbawa.transport.stream;

import org.sumbawa.core.Timers;
import org.sumbawa.transport.BufferPool;
import org.sumbawa.transport.LinkSettings;

/**
 * What making frames out of bytes needs.
 *
 * @param settings the limits of each link
 * @param pool gives the memory of frames
 * @param timers cuts who stalls
 */
public record Framing(LinkSettings settings, BufferPool pool, Timers timers) {}
