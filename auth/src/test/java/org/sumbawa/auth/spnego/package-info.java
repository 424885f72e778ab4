/** The negotiation, one end against the other, with mechanisms made for the purpose. */
@NullMarked
package org.sumbawa.auth.spnego;

import org.jspecify.annotations.NullMarked;
