/** Tests of what lives between requests. */
@NullMarked
package org.sumbawa.server.state;

import org.jspecify.annotations.NullMarked;
