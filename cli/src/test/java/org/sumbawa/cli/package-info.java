/** Tests of the verbs. */
@NullMarked
package org.sumbawa.cli;

import org.jspecify.annotations.NullMarked;
