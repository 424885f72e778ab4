/** Tests of the words that gates, handlers and the way back share. */
@NullMarked
package org.sumbawa.server.exchange;

import org.jspecify.annotations.NullMarked;
