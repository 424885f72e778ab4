/**
 * Targets for a fuzzer, one a family of structures. Whatever the bytes, a decoder throws nothing but
 * {@link org.sumbawa.wire.codec.Malformed}, and what it makes of them is the same when written and read back.
 *
 * <p>In an ordinary test run each target sees its seeds and the inputs that were once found, which are kept in
 * {@code src/test/resources} beside the package. To search for more, run one target at a time:
 *
 * <pre>{@code JAZZER_FUZZ=1 mvn -pl wire test -Dtest=RequestFuzzTest}</pre>
 */
@NullMarked
package org.sumbawa.wire.fuzz;

import org.jspecify.annotations.NullMarked;
