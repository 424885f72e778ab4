/**
 * The file server, as programs embed it. A request's story:
 *
 * <ol>
 * <li>{@code accept.Listeners} takes a connection in, {@code accept.ConnectionLoop} reads its frames;
 * <li>{@code accept.Arrival} opens what is sealed, takes chains apart and spends message ids;
 * <li>{@code accept.ChainRun} serves the requests of a chain one after the other:
 * <li>{@code admit.Admission} leads each through the gates and makes an {@code admit.Admitted} of it;
 * <li>{@code command.Handlers} finds its handler, which asks the {@code store} for what it does to files;
 * <li>{@code accept.Answers} addresses the answer, {@code outbound.Outgoing} chains, signs, seals and writes it;
 * <li>{@code report} tells administrators what begins, ends and goes wrong, {@code trace} tells the rest.
 * </ol>
 *
 * <p><b>Architecture invariant:</b> nothing inside this module depends on this package.
 */
@NullMarked
package org.sumbawa.server;

import org.jspecify.annotations.NullMarked;
