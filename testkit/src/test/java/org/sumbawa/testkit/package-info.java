/** The tests of what tests are made of. */
@NullMarked
package org.sumbawa.testkit;

import org.jspecify.annotations.NullMarked;
