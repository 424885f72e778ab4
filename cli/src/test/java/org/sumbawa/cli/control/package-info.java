/** Tests of how a running server is asked. */
@NullMarked
package org.sumbawa.cli.control;

import org.jspecify.annotations.NullMarked;
